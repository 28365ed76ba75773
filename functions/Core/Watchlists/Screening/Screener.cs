using GigVet.Model;
using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>
/// Compares a query with what is listed. An identifier that agrees is strong; a name needs something that corroborates
/// it, and alone it is shown and never counted: names alone hit the same peoples every time.
/// </summary>
public static class Screener
{
    /// <summary>
    /// Names less alike than this are no match (chosen with the name pairs, as <see cref="NameMatch"/> is).
    /// </summary>
    public const double LeastScore = 0.8;

    private const int MostMatches = 20;
    private const int LongestName = 300;

    /// <summary>
    /// Best first: strong before moderate before context, then by score; what was dismissed takes nobody's place.
    /// </summary>
    public static IReadOnlyList<ScreeningMatch> Screen(
        ScreeningIndex index, ScreeningQuery query, IReadOnlyList<Dismissal>? dismissed = null)
    {
        Dictionary<IndexedEntry, List<MatchFeature>> found = [];
        foreach (var (entry, feature) in Identifiers(index, query))
            Of(found, entry).Add(feature);
        AddNames(index, query, found);
        if (found.Count == 0)
            return [];

        var subject = query.SubjectKey;
        List<ScreeningMatch> matches = new(found.Count);
        foreach (var (entry, features) in found)
        {
            var match = Match(query, subject, entry, features);
            if (match.Score >= LeastScore || match.Strength is not Strength.Context)
                matches.Add(match);
        }

        var judged = Dismissals.Apply(matches, dismissed ?? []);
        return judged.Count < 2 ? judged : Sorted(judged);
    }

    private static ScreeningMatch[] Sorted(IReadOnlyList<ScreeningMatch> matches) =>
    [
        .. matches
            .OrderBy(match => match.Dismissed is not null)
            .ThenByDescending(match => match.Strength)
            .ThenByDescending(match => match.Score)
            .ThenBy(match => match.Id, StringComparer.Ordinal)
            .Take(MostMatches),
    ];

    /// <summary>Of an entry's names the one that is most alike.</summary>
    private static void AddNames(
        ScreeningIndex index, ScreeningQuery query, Dictionary<IndexedEntry, List<MatchFeature>> found)
    {
        foreach (var (entry, feature) in Names(index, query))
        {
            var features = Of(found, entry);
            var known = features.FindIndex(one => one.Name == MatchWords.Name);
            if (known < 0)
                features.Add(feature);
            else if (feature.Score > features[known].Score)
                features[known] = feature;
        }
    }

    private static List<MatchFeature> Of(Dictionary<IndexedEntry, List<MatchFeature>> found, IndexedEntry entry)
    {
        if (!found.TryGetValue(entry, out var features))
            found.Add(entry, features = []);

        return features;
    }

    private static IEnumerable<(IndexedEntry Entry, MatchFeature Feature)> Identifiers(
        ScreeningIndex index, ScreeningQuery query)
    {
        foreach (var asked in query.Identifiers)
        {
            foreach (var (kind, key) in KeysOf(asked))
            {
                foreach (var listed in index.WithIdentifier(kind, key))
                {
                    // A passport number of another country is another passport.
                    if (query.Takes(listed.Entry.List)
                        && !Countries.Contradict(asked.Country, listed.Identifier.Country))
                    {
                        yield return (listed.Entry, new MatchFeature(
                            MatchWords.Of(kind), asked.Value, listed.Identifier.Value, 1, "The same, letter by letter."));
                    }
                }
            }
        }
    }

    private static IEnumerable<(IdentifierKind Kind, string Key)> KeysOf(ListedIdentifier asked)
    {
        if (asked.Kind is IdentifierKind.Domain)
        {
            foreach (var host in IdentifierKeys.HostsOf(asked.Value))
                yield return (IdentifierKind.Domain, host);
            yield break;
        }

        if (IdentifierKeys.Of(asked.Kind, asked.Value) is { } key)
            yield return (asked.Kind, key);

        // A mailbox at a listed domain belongs to whoever holds the domain, unless anybody can have one there.
        if (asked.Kind is IdentifierKind.Email && EmailAddress.Read(asked.Value) is { } mail
            && !MailDomains.BuiltIn.IsFree(mail.Domain) && !MailDomains.BuiltIn.IsForwarding(mail.Domain))
        {
            foreach (var host in IdentifierKeys.HostsOf(mail.Domain))
                yield return (IdentifierKind.Domain, host);
        }
    }

    private static IEnumerable<(IndexedEntry Entry, MatchFeature Feature)> Names(
        ScreeningIndex index, ScreeningQuery query)
    {
        if (query.Name is not { Length: > 0 } name)
            return [];

        name = name[..Math.Min(name.Length, LongestName)];
        return People(index, query, PersonName.Read(name)).Concat(Companies(index, query, name));
    }

    private static IEnumerable<(IndexedEntry Entry, MatchFeature Feature)> People(
        ScreeningIndex index, ScreeningQuery query, PersonName asked)
    {
        if (query.Type is ScreenedType.Company || asked.Kind is NameKind.Company)
            yield break;

        foreach (var listed in index.PeopleLike(
            ScreeningIndex.WordsOf(asked), query.Takes, entry => Corroboration.Speaks(query, entry)))
        {
            if (NameFeatures.Of(asked, listed) is { } feature)
                yield return (listed.Entry, feature);
        }
    }

    private static IEnumerable<(IndexedEntry Entry, MatchFeature Feature)> Companies(
        ScreeningIndex index, ScreeningQuery query, string name)
    {
        if (query.Type is ScreenedType.Person)
            yield break;

        var asked = CompanyName.Read(name);
        foreach (var listed in index.CompaniesLike(
            [.. asked.Words], query.Takes, entry => Corroboration.Speaks(query, entry)))
        {
            if (NameFeatures.Of(asked, listed) is { } feature)
                yield return (listed.Entry, feature);
        }
    }

    // Whoever dismissed a name, or one address, has not looked at another that agrees later.
    private static IEnumerable<string> Grounds(List<MatchFeature> features) => features
        .Where(feature => feature.Name != MatchWords.Name && feature.Score >= Corroboration.Enough)
        .Select(feature => $"{feature.Name}:{feature.Listed}");

    private static ScreeningMatch Match(ScreeningQuery query, string subject, IndexedEntry indexed, List<MatchFeature> features)
    {
        var entry = indexed.Entry;
        var name = features.Find(feature => feature.Name == MatchWords.Name);
        var identified = features.Exists(feature => feature.Name != MatchWords.Name);
        if (Corroboration.OfBirth(query, entry) is { } born)
            features.Add(born);
        if (Corroboration.OfAddress(query, entry) is { } address)
            features.Add(address);

        var against = features.Where(feature => feature.Score < 0).Sum(feature => feature.Score);
        var corroborated = name is not null && against >= 0
            && features.Exists(feature => feature.Name != MatchWords.Name && feature.Score >= Corroboration.Enough);

        return new ScreeningMatch
        {
            Id = MatchId.Of(indexed.List, entry.Id, subject, Grounds(features)),
            List = indexed.List,
            Entry = new MatchedEntry(
                entry.Id,
                entry.Names is [var first, ..] ? first.Text : entry.Id,
                entry.Kind,
                entry.Programs,
                indexed.Version),
            Strength = identified ? Strength.Strong : corroborated ? Strength.Moderate : Strength.Context,
            Score = identified ? 1 : Math.Round(Math.Clamp(name!.Score + against, 0, 1), 4),
            Features = features,
        };
    }
}
