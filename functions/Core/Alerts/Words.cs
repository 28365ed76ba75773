using System.Globalization;
using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Words of the model as people read them.</summary>
internal static class Words
{
    public static string Of(RiskBand band) => band.ToString().ToLower(CultureInfo.InvariantCulture);

    public static string Of(Recommendation recommendation) => recommendation.ToString().ToLower(CultureInfo.InvariantCulture);

    public static string Name(Subject contractor)
        => contractor.DisplayName is { Length: > 0 } name ? $"{name} ({contractor.Platform})" : $"{contractor.Platform}:{contractor.Handle}";

    public static string Of(Change change) => (change.Before, change.After) switch
    {
        ({ Length: > 0 } before, { Length: > 0 } after) => $"{change.What}: {before} → {after}",
        (_, { Length: > 0 } after) => $"{change.What}: {after}",
        ({ Length: > 0 } before, _) => $"{change.What}: {before} → nothing",
        _ => change.What,
    };
}
