using System.Text.Json.Nodes;
using GigVet.Model;

namespace GigVet.Bench.Judgement;

/// <summary>What one signal takes for dossiers that nobody looked at before.</summary>
internal sealed record SignalCost(string Id, double Microseconds, double Kilobytes)
{
    public static SignalCost Of(ISignal signal, IReadOnlyList<Dossier> fresh)
    {
        var (begun, before) = (TimeProvider.System.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        foreach (var dossier in fresh)
            signal.Evaluate(dossier);

        return new SignalCost(
            signal.Info.Id,
            TimeProvider.System.GetElapsedTime(begun).TotalMicroseconds / fresh.Count,
            (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / fresh.Count);
    }

    public (string, JsonObject) Figures => (Id, new JsonObject
    {
        ["microseconds"] = Math.Round(Microseconds, 1),
        ["kilobytes"] = Math.Round(Kilobytes, 1),
    });
}
