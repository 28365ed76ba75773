using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>
/// Reads "10 years of X", "X (8+ years)", "X since 2009" and "2012-2016: X developer". Conservative: a sentence that
/// asks, denies or speaks of a group gives nothing, and a list of technologies counts for its oldest member only.
/// </summary>
internal static class ExperienceReader
{
    private const int LongestLine = 400;
    private const int MostClaims = 200;
    private const int MostOfOneJob = 8;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        EmbeddedTable.Rows("experiencewords.tsv").ToFrozenDictionary(
            row => row[0],
            row => EmbeddedTable.List(row[1]).ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);

    public static IReadOnlyList<ExperienceClaim> Read(string text)
    {
        List<ExperienceClaim> claims = [];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (claims.Count >= MostClaims)
                break;

            var trimmed = line.Trim().TrimStart("•*-·– ").ToString();
            if (trimmed.Length <= LongestLine && ClaimsOfJob(trimmed) is { Count: > 0 } job)
                claims.AddRange(job);
            else if (YearSpans.MayStandIn(trimmed))
                claims.AddRange(Sentences.PlacesOf(trimmed)
                    .Where(place => YearSpans.MayStandIn(trimmed.AsSpan()[place]))
                    .Select(place => trimmed[place])
                    .SelectMany(ClaimsOfSentence).Take(MostClaims));
        }

        return [.. claims.Take(MostClaims).DistinctBy(claim => (claim.Technology, claim.Years, claim.From, claim.To))];
    }

    // "2012-2016: React developer", "React developer (2012 - 2016)": one range at the edge of a line.
    private static List<ExperienceClaim> ClaimsOfJob(string line)
    {
        if (MonthRangeReader.FindIn(line) is not [var (range, start, end)])
            return [];

        var before = line[..start].Trim(' ', '(', '[', ',', '|', '-', '–', ':');
        var after = line[end..].Trim(' ', ')', ']', ',', '|', '-', '–', ':', '.');
        if ((before.Length > 0 && after.Length > 0) || Asks(line))
            return [];

        return
        [
            .. Technologies.FindIn(before + after)
                .Select(mention => mention.Technology)
                .Distinct()
                .Take(MostOfOneJob)
                .Select(technology => new ExperienceClaim(technology, null, range.From.Year, range.To?.Year, line)),
        ];
    }

    private static IEnumerable<ExperienceClaim> ClaimsOfSentence(string sentence)
    {
        YearSpan[] spans = [.. YearSpans.In(sentence)];
        if (spans.Length == 0)
            return [];

        var mentions = Technologies.FindIn(sentence);
        if (mentions.Count == 0 || Asks(sentence))
            return [];

        return spans
            .Select(span => ClaimedBy(sentence, mentions, span) is { } technology
                ? new ExperienceClaim(technology, span.Years, span.Since, null, sentence)
                : null)
            .OfType<ExperienceClaim>();
    }

    private static Technology? ClaimedBy(string sentence, IReadOnlyList<TechnologyMention> mentions, YearSpan span)
    {
        var next = mentions.FirstOrDefault(mention => mention.Start >= span.End);
        var after = next is null ? "" : sentence[span.End..next.Start];
        var nextFits = next is not null && OnlyWords(after, span.Since is null ? "between" : "role");

        var previous = mentions.LastOrDefault(mention => mention.End <= span.Start);
        var previousFits = previous is not null && OnlyWords(sentence[previous.End..span.Start], "role");

        // "React, 5 years of Vue" is about Vue; in "React - 8 years, Vue - 3 years" each keeps its own.
        var nextWins = nextFits && (!previousFits || (span.Since is null && !StartsWithPunctuation(after)));
        if (nextWins)
            return OldestOfList(sentence, mentions, next!);

        // "React, 5 years of design": the years have an object of their own.
        if (span.Since is null && WordsOf(sentence[span.End..]) is ["of" or "in" or "with", ..])
            return null;

        return previousFits ? OldestOfGroup(sentence, mentions, previous!) : null;
    }

    private static Technology? OldestOfList(
        string sentence, IReadOnlyList<TechnologyMention> mentions, TechnologyMention first)
    {
        var oldest = first.Technology;
        var last = first;
        foreach (var mention in mentions.SkipWhile(mention => mention != first).Skip(1))
        {
            if (!IsSeparator(sentence[last.End..mention.Start]))
                break;

            oldest = mention.Technology.FirstYear < oldest.FirstYear ? mention.Technology : oldest;
            last = mention;
        }

        return ListGoesOn(sentence[last.End..]) ? null : oldest;
    }

    // "Docker and Kubernetes (8 years)": the years may be those of the elder.
    private static Technology OldestOfGroup(
        string sentence, IReadOnlyList<TechnologyMention> mentions, TechnologyMention last)
    {
        var oldest = last.Technology;
        var first = last;
        foreach (var mention in mentions.TakeWhile(mention => mention != last).Reverse())
        {
            if (!IsSeparator(sentence[mention.End..first.Start]))
                break;

            oldest = mention.Technology.FirstYear < oldest.FirstYear ? mention.Technology : oldest;
            first = mention;
        }

        return oldest;
    }

    // "React, Photoshop and more": an unknown member may be the one that the years belong to.
    private static bool ListGoesOn(string rest)
    {
        var words = WordsOf(rest);
        var joined = words is ["," or "/" or "&" or "+" or "and" or "or", ..];
        var next = words.FirstOrDefault(word => word is not ("," or "/" or "&" or "+" or "and" or "or"));
        return joined && next is not null && !Words["afterlist"].Contains(next) && !char.IsAsciiDigit(next[0]);
    }

    private static bool IsSeparator(string between)
        => between.Length <= 8 && WordsOf(between) is { Count: > 0 } words
            && words.TrueForAll(word => word is "," or "/" or "&" or "+" or "and" or "or");

    private static bool Asks(string sentence)
        => sentence.Contains('?', StringComparison.Ordinal) || WordsOf(sentence).Exists(Words["asking"].Contains);

    private static bool StartsWithPunctuation(string text)
        => text.AsSpan().TrimStart() is [var first, ..] && char.IsPunctuation(first);

    private static bool OnlyWords(string between, string kind) => WordsOf(between).TrueForAll(Words[kind].Contains);

    private static List<string> WordsOf(string text) => Sentences.Words(text);
}
