using GigVet.Model;

namespace GigVet.Signals.Payments;

/// <summary>When the payout was changed, as far as the customer said.</summary>
internal static class PayoutChanges
{
    /// <summary>Each day once, oldest first; null when nothing was said about changes.</summary>
    public static DateTimeOffset[]? Of(Dossier dossier)
        => dossier.Request.Observations?.Payout is { } payout && (payout.Changes is not null || payout.ChangedAt is not null)
            ?
            [
                .. (payout.Changes ?? [])
                    .Concat(payout.ChangedAt is { } last ? [last] : [])
                    .Where(at => at <= dossier.AsOf)
                    .DistinctBy(at => at.UtcDateTime.Date)
                    .Order(),
            ]
            : null;

    public static Evidence Cite(Dossier dossier, DateTimeOffset at)
        => dossier.CiteRequest("/observations/payout/changes", $"The payout was changed on {at:yyyy-MM-dd}", at);
}
