using System.Text.Json.Nodes;
using GigVet.Model;

namespace GigVet.Bench.Judgement;

/// <summary>What one signal adds to an assessment, where whoever asks first pays for what several share.</summary>
internal sealed record SignalCost(string Id, double Microseconds, double Kilobytes)
{
    /// <param name="fresh">Dossiers that nobody looked at before.</param>
    public static SignalCost[] Of(IReadOnlyList<ISignal> signals, IReadOnlyList<Dossier> fresh)
    {
        var (ticks, bytes) = (new long[signals.Count], new long[signals.Count]);
        foreach (var dossier in fresh)
        {
            for (var place = 0; place < signals.Count; place++)
            {
                var (begun, before) = (TimeProvider.System.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                dossier.Ask(signals[place]);
                ticks[place] += TimeProvider.System.GetTimestamp() - begun;
                bytes[place] += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        var microseconds = 1e6 / TimeProvider.System.TimestampFrequency / fresh.Count;
        return [.. signals.Select((signal, place) => new SignalCost(
            signal.Info.Id, ticks[place] * microseconds, bytes[place] / 1024.0 / fresh.Count))];
    }

    public (string, JsonObject) Figures => (Id, new JsonObject
    {
        ["microseconds"] = Math.Round(Microseconds, 1),
        ["kilobytes"] = Math.Round(Kilobytes, 1),
    });
}
