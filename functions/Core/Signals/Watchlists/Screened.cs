using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;
using GigVet.Watchlists;

namespace GigVet.Signals.Watchlists;

/// <summary>
/// A dossier held against the lists in force. Signals search for themselves: the lists are facts like any other.
/// </summary>
internal sealed class Screened
{
    private const int MostMessages = 24;
    private const int MostQuoted = 5;

    public const string HowToLoad =
        "No watchlist could be searched; the source \"watchlists\" of this report says why, and which setting names one.";

    private readonly Dossier _dossier;
    private readonly WatchlistSnapshot _lists;
    private readonly bool _official;
    private IReadOnlyList<ScreeningMatch>? _people;
    private IReadOnlyList<ListedIdentifier>? _identifiers;

    private Screened(Dossier dossier, WatchlistSnapshot lists, bool official)
    {
        (_dossier, _lists, _official) = (dossier, lists, official);

        // Whoever writes the messages may be somebody else; an initial fits a crowd.
        Names =
        [
            .. StatedNames.Of(dossier)
                .Where(stated => stated.IsFull && stated.Place != StatedNames.Messages)
                .DistinctBy(stated => stated.Name.Text, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Null while none of the official lists is loaded.</summary>
    public static Screened? OfOfficial(Dossier dossier) => Of(dossier, official: true);

    /// <summary>Null while the operator's list is not loaded.</summary>
    public static Screened? OfOwn(Dossier dossier) => Of(dossier, official: false);

    /// <summary>The settings name a list of the operator, whether or not it could be loaded.</summary>
    public static bool NamesOwn(Dossier dossier)
        => dossier.Find<WatchlistsInForce>()?.Snapshot.Lists.Any(list => !list.Format.IsOfficial) is true;

    /// <summary>Which lists were searched, for a finding that says "not listed".</summary>
    public string Searched => string.Join(
        ", ", _lists.Lists.Where(list => list.Entries.Count > 0 && list.Format.IsOfficial).Select(
            list => list.Format.Title));

    /// <summary>Of the lists that are searched; null while one of them does not say.</summary>
    public int? OldestAgeDays
    {
        get
        {
            var ages = _lists.Lists.Where(list => list.Entries.Count > 0 && list.Format.IsOfficial == _official)
                .Select(list => list.Report(_dossier.AsOf).AgeDays)
                .ToArray();
            return ages.Length > 0 && Array.TrueForAll(ages, age => age is not null) ? ages.Max() : null;
        }
    }

    public IReadOnlyList<StatedName> Names { get; }

    /// <summary>Matches of every full name the contractor goes by.</summary>
    public IReadOnlyList<ScreeningMatch> People() => _people ??= Search(Names.Select(stated => new ScreeningQuery
    {
        Name = stated.Name.Text,
        Type = ScreenedType.Person,
        Addresses = [.. Addresses()],
    }));

    public IReadOnlyList<ScreeningMatch> Company(string name) => Search(
        [new ScreeningQuery { Name = name, Type = ScreenedType.Company, Addresses = [.. Addresses()] }]);

    public IReadOnlyList<ScreeningMatch> Identified(params IEnumerable<ListedIdentifier> identifiers)
        => Search([new ScreeningQuery { Identifiers = [.. identifiers] }]);

    /// <summary>Everything but wallets, which are a matter of payment.</summary>
    public IReadOnlyList<ListedIdentifier> Identifiers() => _identifiers ??= [.. ReadIdentifiers()];

    private IEnumerable<ListedIdentifier> ReadIdentifiers()
    {
        var profile = _dossier.Profile;
        IEnumerable<ListedIdentifier?> shown =
        [
            Some(IdentifierKind.Email, profile.Email),
            Some(IdentifierKind.Phone, profile.Phone),
            Some(IdentifierKind.Login, profile.GitHubLogin),
            Some(IdentifierKind.Login, profile.Contractor.Platform is "github" ? profile.Contractor.Handle : null),
            .. _dossier.FindAll<GitHubAccount>().SelectMany(account => new[]
            {
                Some(IdentifierKind.Email, account.Email), Some(IdentifierKind.Login, account.Login),
            }),
            .. (profile.Links ?? []).Where(link => link.IsAbsoluteUri).Select(
                link => Some(IdentifierKind.Domain, IdentifierKeys.AddressOf(link))),
            .. _dossier.FindAll<PortfolioSite>().SelectMany(OfSite),
            .. _dossier.Request.Messages.Take(MostMessages).SelectMany(OfSender),
        ];

        return RequestQueries.Identifiers(_dossier.Request)
            .Where(identifier => identifier.Kind is not IdentifierKind.Wallet)
            .Concat(shown.OfType<ListedIdentifier>())
            .Distinct();
    }

    /// <summary>The entry, what agrees with it, and where both stand.</summary>
    public IReadOnlyList<Evidence> Cite(IEnumerable<ScreeningMatch> matches)
        => [.. matches.Take(MostQuoted).Select(Cite)];

    private static ListedIdentifier? Some(IdentifierKind kind, string? value)
        => value is null ? null : new(kind, value);

    private static IEnumerable<ListedIdentifier?> OfSite(PortfolioSite site) =>
    [
        Some(IdentifierKind.Domain, IdentifierKeys.AddressOf(site.Url)),
        .. site.Emails.Select(email => Some(IdentifierKind.Email, email)),
        .. site.Phones.Select(phone => Some(IdentifierKind.Phone, phone)),
    ];

    private static IEnumerable<ListedIdentifier?> OfSender(PitchMessage message)
        => message.From is { Length: <= 320 } from
            ? EmailAddress.FindIn(from).Select(address => Some(IdentifierKind.Email, address.ToString()))
            : [];

    private static Screened? Of(Dossier dossier, bool official)
        => dossier.Once((typeof(Screened), official), read => Tuple.Create(Read(read, official))).Item1;

    private static Screened? Read(Dossier dossier, bool official)
    {
        var lists = dossier.Find<WatchlistsInForce>()?.Snapshot;
        return lists?.Lists.Any(list => list.Entries.Count > 0 && list.Format.IsOfficial == official) is true
            ? new Screened(dossier, lists, official)
            : null;
    }

    private IEnumerable<string> Addresses()
    {
        if (_dossier.Request.Observations?.Shipping is { } shipping)
            yield return shipping.Address;
        if (_dossier.Claims is { City: { } city } claims)
            yield return claims.Country is { } country ? $"{city}, {country}" : city;
        if (_dossier.Profile.Location is { } shown)
            yield return shown;
    }

    private IReadOnlyList<ScreeningMatch> Search(IEnumerable<ScreeningQuery> queries)
    {
        var dismissed = _dossier.Find<DismissedMatches>()?.Dismissals ?? [];
        var lists = _lists.Lists.Where(list => list.Format.IsOfficial == _official).Select(list => list.Format.List)
            .ToHashSet(StringComparer.Ordinal);
        var found = queries
            .Select(query => query with
            {
                Subject = _dossier.Request.Contractor.ToString(),
                InLists = lists.Contains,
            })
            .SelectMany(query => Screener.Screen(_lists.Index, query, dismissed))
            .Where(match => match.Dismissed is null)
            .GroupBy(match => match.Id, StringComparer.Ordinal)
            .Select(
                same => same.OrderByDescending(match => match.Strength).ThenByDescending(match => match.Score).First())
            .OrderByDescending(match => match.Strength)
            .ThenByDescending(match => match.Score);

        return [.. found];
    }

    private WatchlistInForce InForce(ScreeningMatch match)
        => _lists.Lists.Single(list => list.Format.List == match.List);

    private Evidence Cite(ScreeningMatch match)
    {
        var list = InForce(match);
        var report = list.Report(_dossier.AsOf);
        var agrees = string.Join("; ", match.Features.Select(feature => string.Create(
            CultureInfo.InvariantCulture, $"{feature.Name}: {feature.Query} / {feature.Listed} ({feature.Score:0.##}, {feature.Detail.TrimEnd('.')})")));
        var programs = match.Entry.Programs.Count > 0 ? $" ({string.Join(", ", match.Entry.Programs)})" : "";

        return new Evidence(
            $"{list.Format.Title}, version {report.Version}, lists {match.Entry.Name}{programs}. {agrees}. "
            + $"Match {match.Id}, entry version {match.Entry.Version}",
            list.Format.Publisher,
            report.AsOf ?? _dossier.AsOf);
    }
}
