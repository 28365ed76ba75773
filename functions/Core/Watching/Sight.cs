using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Watching;

/// <summary>What a dossier shows, what it showed before, and what differs. Pure.</summary>
internal static class Sight
{
    private const int MostListed = 50;
    private const int MostRecent = 50;

    /// <summary>What was seen by now, and the changes that this dossier brings.</summary>
    public static (Sighting Seen, IReadOnlyList<Change> Changes) Of(Dossier dossier)
    {
        var before = dossier.Find<SeenBefore>();
        var now = Now(dossier, before);
        if (before is null)
            return (now, []);

        Change[] changes = [.. SightChanges.Between(before.Seen, now)];
        var recent = before.Seen.Recent.Where(change => dossier.AsOf - change.At < Sighting.Recently)
            .Concat(changes.Select(change => new DatedChange(change.What, dossier.AsOf, change.What is Changed.Domain ? change.After : null)))
            .TakeLast(MostRecent);

        return (Kept(before.Seen, now) with { Recent = [.. recent] }, changes);
    }

    /// <summary>Adds the watchlist entries that were hit: only the findings know them.</summary>
    public static (Sighting Seen, IReadOnlyList<Change> Changes) WithListed(
        (Sighting Seen, IReadOnlyList<Change> Changes) sight, Dossier dossier, IReadOnlyList<Finding> findings)
    {
        if (dossier.Find<WatchlistsInForce>() is null)
            return sight;

        string[] listed =
        [
            .. findings.Where(finding => finding is { Family: "watchlists", Outcome: Outcome.Raised, Strength: > Strength.Weak })
                .SelectMany(finding => finding.Evidence)
                .Select(evidence => evidence.Source.AbsoluteUri)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Take(MostListed),
        ];
        var known = dossier.Find<SeenBefore>()?.Seen.Listed;
        var added = known is null ? [] : listed.Except(known, StringComparer.Ordinal).Select(entry => new Change(Changed.Listed, null, entry));

        return (sight.Seen with { Listed = listed }, [.. sight.Changes, .. added]);
    }

    private static Sighting Now(Dossier dossier, SeenBefore? before)
    {
        var (profile, payout) = (dossier.Profile, dossier.Request.Observations?.Payout);
        var isRead = profile.DisplayName is not null;
        var isMissing = dossier.Find<ProfileMissing>() is not null;
        return new Sighting
        {
            ReadAt = isRead ? profile.FetchedAt : null,
            Gone = isMissing && (before?.Seen.Gone is true || before?.DaysGone >= Sighting.DaysUntilGone),
            Name = profile.DisplayName,
            Photo = profile.Photo?.GetLeftPart(UriPartial.Path),
            Place = profile.Location,
            Handle = isRead ? profile.Contractor.Handle : null,
            Account = profile.AccountId,
            Suspended = isRead ? profile.Suspended ?? false : null,
            PayoutHolder = payout?.Holder,
            PayoutWay = payout is null ? null : WayOf(payout),
            Domains = dossier.FindAll<DomainRecord>()
                .Where(record => record.RegisteredAt is not null)
                .DistinctBy(record => record.Domain, StringComparer.Ordinal)
                .ToDictionary(record => record.Domain, record => record.RegisteredAt!.Value, StringComparer.Ordinal),
            GitHub = dossier.Find<GitHubAccount>() is { } account
                ? new SeenCodeHost(account.Id, account.Login, account.PublicRepositories)
                : null,
        };
    }

    private static string WayOf(Payout payout) => string.Join(
        ' ',
        new[] { payout.Method?.ToString().ToLower(CultureInfo.InvariantCulture), payout.Country, payout.Wallet }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>What could not be seen this time stays as it was seen last.</summary>
    private static Sighting Kept(Sighting before, Sighting now) => now with
    {
        ReadAt = now.ReadAt ?? before.ReadAt,
        Gone = now.Gone || (before.Gone && now.ReadAt is null),
        Name = now.Name ?? before.Name,
        Photo = now.Photo ?? before.Photo,
        Place = now.Place ?? before.Place,
        Handle = now.Handle ?? before.Handle,
        Account = now.Account ?? before.Account,
        Suspended = now.Suspended ?? before.Suspended,
        PayoutHolder = now.PayoutHolder ?? before.PayoutHolder,
        PayoutWay = now.PayoutWay ?? before.PayoutWay,
        Domains = before.Domains.Where(domain => !now.Domains.ContainsKey(domain.Key)).Concat(now.Domains)
            .ToDictionary(StringComparer.Ordinal),
        GitHub = now.GitHub is { } account
            ? account with { Repositories = account.Repositories ?? (before.GitHub?.Id == account.Id ? before.GitHub.Repositories : null) }
            : before.GitHub,
        Listed = now.Listed ?? before.Listed,
    };
}
