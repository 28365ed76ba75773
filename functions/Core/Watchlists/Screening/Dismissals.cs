using GigVet.Model;

namespace GigVet.Watchlists;

/// <summary>Lays what a customer dismissed over matches.</summary>
public static class Dismissals
{
    /// <summary>A dismissal of an entry that has changed since does not count any more.</summary>
    public static IReadOnlyList<ScreeningMatch> Apply(
        IReadOnlyList<ScreeningMatch> matches, IReadOnlyList<Dismissal> dismissed)
        => dismissed.Count == 0
            ? matches
            : [.. matches.Select(match => match with { Dismissed = Find(match, dismissed) })];

    private static MatchDismissal? Find(ScreeningMatch match, IReadOnlyList<Dismissal> dismissed)
        => dismissed.FirstOrDefault(one => one.Match == match.Id && one.EntryVersion == match.Entry.Version) is { } found
            ? new MatchDismissal(found.Reason, found.At, found.By)
            : null;
}
