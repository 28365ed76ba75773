namespace GigVet.Alerts;

/// <summary>Makes one message of many alerts.</summary>
public static class AlertDigest
{
    private const int MostLines = 30;

    public static Alert Of(IReadOnlyList<Alert> alerts, DateTimeOffset now)
    {
        var ordered = alerts
            .OrderByDescending(alert => alert.Now is { } standing ? AlertRules.Rank(standing.Band) : 0)
            .ThenByDescending(alert => alert.Now?.Score ?? 0)
            .ToArray();
        var left = ordered.Length - MostLines;

        return new Alert
        {
            // The same alerts make the same digest, so that a repeat can be told.
            Id = AlertId.Derived(string.Join('|', alerts.Select(alert => alert.Id).Order(StringComparer.Ordinal))),
            Kind = AlertKind.Digest,
            Title = $"{alerts.Count} alerts about contractors you pay",
            At = now,
            Lines =
            [
                .. ordered.Take(MostLines).Select(alert => new AlertLine(alert.Title, alert.Contractor?.Url, alert.Now?.Band)),
                .. left > 0 ? [new AlertLine($"and {left} more; see the roster.", null, null)] : Array.Empty<AlertLine>(),
            ],
            NextStep = "Start at the top: the list is ordered by risk.",
        };
    }
}
