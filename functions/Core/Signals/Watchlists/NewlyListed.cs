using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Watchlists;

/// <summary>
/// An entry that fits came onto the list, or changed, only lately. The points are those of the match itself.
/// </summary>
public sealed class NewlyListed : ISignal
{
    /// <summary>Ours: a monthly check has had its turn by then.</summary>
    private const int DaysNew = 31;

    public SignalInfo Info { get; } = new()
    {
        Id = "watchlists.newly-listed",
        Title = "The entry that fits is new on the list",
        Rationale = "Says why a contractor who was checked before is found now; the match counts by its own signal.",
        FalsePositives = "Lists correct old entries; a changed entry may name the same person as before.",
        NextStep = "Read what changed in the entry before the next payment.",
        Strength = Strength.Context,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["SN-06: screened again on every change of a list; the period is ours"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);

        var snapshot = dossier.Find<WatchlistsInForce>()!.Snapshot;
        var today = DateOnly.FromDateTime(dossier.AsOf.UtcDateTime);
        var matches = screened.Identified(screened.Identifiers())
            .Concat(screened.People())
            .Where(match => match.Strength is not Strength.Context)
            .Select(match => (
                Match: match, snapshot.Find(match.List, GigVet.Watchlists.MatchId.Safe(match.Entry.Id))?.Since))
            .Where(pair => pair.Since is { } since && today.DayNumber - since.DayNumber <= DaysNew)
            .ToArray();

        return matches.Length > 0
            ? Info.Raised(
                $"{matches[0].Match.Entry.Name} is on the list as it is since {matches[0].Since!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.",
                screened.Cite(matches.Select(pair => pair.Match)))
            : Info.Clear("No entry that fits is new.");
    }
}
