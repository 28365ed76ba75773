using GigVet.Model;

namespace GigVet.Scoring;

/// <summary>Every signal of this version by its id.</summary>
public sealed class SignalCatalogue(IEnumerable<ISignal> signals)
{
    public IReadOnlyDictionary<string, SignalInfo> ById { get; } =
        signals.Select(signal => signal.Info).ToDictionary(info => info.Id, StringComparer.Ordinal);
}
