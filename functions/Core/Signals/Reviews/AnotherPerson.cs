using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Reviews;

/// <summary>Several clients thank somebody of another name. Names are compared with each other only, and nothing else is read out of a review.</summary>
public sealed partial class AnotherPerson : ISignal
{
    private const int Clients = 2;
    private const double SpelledAlike = 0.85;
    private const int LongestText = 5_000;

    public SignalInfo Info { get; } = new()
    {
        Id = "reviews.another-person",
        Title = "Reviews thank somebody of another name",
        Rationale = "A sold or rented account keeps the praise for the one who earned it.",
        FalsePositives = "Agencies and teams; a client who thanks a colleague; people who changed their name or use another one at work.",
        NextStep = "Ask who did those jobs, and whether that person still works on the account.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "RV-08: names only, never pronouns. The same other name in reviews of at least 2 clients, none of which names the "
            + "contractor beside it (our rule)",
            "One of them at least thanks or hires them, or says what they did; a word that some review writes small is no name",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (ReadReviews.Of(dossier, Info, out var none) is not { } reviews)
            return none!;
        if (dossier.Claims.Agency is not null)
            return Info.NotApplicable("An agency is declared: its people have other names.");

        string[] own =
        [
            .. StatedNames.Of(dossier).SelectMany(stated => stated.Name.Parts)
                // Whoever has one name, or shows a handle, is called by it all the same.
                .Concat(PersonName.Read(dossier.Profile.DisplayName).Parts)
                .Concat(PersonName.Read(dossier.Claims.Name).Parts)
                .Select(part => part.Letters)
                .Where(letters => letters.Length > 1 || !char.IsAscii(letters[0]))
                .Distinct(StringComparer.Ordinal),
        ];
        if (own.Length == 0)
            return Info.NotAvailable("No name of the contractor is known to compare with; add the name they told you.");

        // Read where a word might be a name: most reviews hold none.
        var written = new Lazy<HashSet<string>>(() => WrittenSmall(reviews));
        var known = new Dictionary<string, string?>(StringComparer.Ordinal);
        (Review Review, List<Named> Names)[] named =
            [.. reviews.Select(review => (review, Names: NamesIn(review.Text, LettersOf))).Where(pair => pair.Names.Count > 0)];
        if (named.Length == 0)
            return Info.Clear("No review names anybody.");

        var other = named
            .Where(pair => !pair.Names.Exists(name => IsOwn(name.Letters, own)))
            .SelectMany(pair => pair.Names.Select(name => (pair.Review, Name: name)))
            .GroupBy(pair => pair.Name.Letters, StringComparer.Ordinal)
            // A sentence about something begins like one about somebody: one client at least has to thank or hire them.
            .Where(group => group.Any(pair => pair.Name.IsPerson))
            .Select(group => group.Select(pair => pair.Review).DistinctBy(review => review.Client ?? review.Text, StringComparer.OrdinalIgnoreCase).ToArray())
            .Where(found => found.Length >= Clients)
            .MaxBy(found => found.Length);

        // Clients of one person write one name.
        string? LettersOf(string name) => known.TryGetValue(name, out var letters) ? letters : known[name] = LettersOfName(name, written);

        return other is null
            ? Info.Clear($"{named.Length} reviews name somebody; no two clients name the same other person.")
            : Info.Raised(
                $"{other.Length} clients thank the same person, whose name is none of the contractor's.",
                [.. other.Take(3).Select(review => ReadReviews.Cite(dossier, review))]);
    }

    private static bool IsOwn(string name, string[] own) => Array.Exists(
        own, part => part == name || Nicknames.CanBeSame(part, name) || JaroWinkler.Similarity(part, name) >= SpelledAlike
            || part.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(part, StringComparison.Ordinal));

    /// <summary>Words that stand where a review names a person, folded.</summary>
    private static List<Named> NamesIn(string? text, Func<string, string?> lettersOf)
    {
        List<Named> names = [];
        if (text is null or { Length: > LongestText })
            return names;

        for (var at = NextOpening(text, 0); at >= 0;)
        {
            if (Mentioned.Match(text, at) is not { Success: true } match)
            {
                at = NextOpening(text, at + 1);
                continue;
            }

            at = NextOpening(text, match.Index + match.Length);
            foreach (var name in match.Groups["name"].Captures.Select(capture => capture.Value))
            {
                if (lettersOf(name) is { } letters
                    && new Named(letters, IsPerson: !match.Groups["begins"].Success) is var named && !names.Contains(named))
                    names.Add(named);
            }
        }

        return names;
    }

    /// <summary>What a word is compared by; null where it is no name.</summary>
    private static string? LettersOfName(string name, Lazy<HashSet<string>> written)
        => !ReviewWords.Contains(name) && Technologies.Named(name) is null && !written.Value.Contains(name.ToLowerInvariant())
            && PersonName.Read(name).Parts is [{ Letters: { Length: > 0 } letters }, ..]
                ? letters
                : null;

    /// <summary>
    /// Where the words before a name may begin: at the head of a sentence or as one of a few words. The pattern is tried
    /// there only, because it may begin with most letters.
    /// </summary>
    private static int NextOpening(string text, int from)
    {
        if (from == 0)
            return 0;

        for (var at = from; at + 1 < text.Length; at++)
        {
            var step = text.AsSpan(at).IndexOfAny(Openings);
            if (step < 0)
                return -1;
            at += step;
            var rest = text.AsSpan(at + 1);
            var opens = text[at] switch
            {
                '.' or '!' or '?' => rest.Length > 0 && char.IsWhiteSpace(rest[0]),
                'T' or 't' => rest.StartsWith("hank"),
                'H' or 'h' => rest.StartsWith("ir"),
                'R' or 'r' => rest.StartsWith("ecommend") || rest.StartsWith("ehire"),
                _ => rest.StartsWith("ork"),
            };
            if (opens)
                return at;
        }

        return -1;
    }

    private static readonly SearchValues<char> Openings = SearchValues.Create(".!?TtHhRrWw");

    /// <summary>Words that some review writes small: whatever they are, they are nobody's name.</summary>
    private static HashSet<string> WrittenSmall(IReadOnlyList<Review> reviews)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var spans = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var review in reviews)
        {
            if (review.Text is not { Length: <= LongestText } text)
                continue;
            for (var at = 0; at < text.Length; at++)
            {
                if (!IsOfWord(text[at]))
                    continue;

                var (start, small) = (at, IsSmall(text[at]) && !IsMark(text[at]) ? 1 : 0);
                while (small > 0 && start + small < text.Length && IsSmall(text[start + small]))
                    small++;
                if (small > 1)
                    spans.Add(text.AsSpan(start, small));
                while (at + 1 < text.Length && IsOfWord(text[at + 1]))
                    at++;
            }
        }

        return words;
    }

    private static bool IsOfWord(char letter) => char.IsAscii(letter) ? char.IsAsciiLetter(letter) : char.IsLetter(letter) || IsMark(letter);

    private static bool IsSmall(char letter)
        => char.IsAscii(letter) ? char.IsAsciiLetterLower(letter) : char.GetUnicodeCategory(letter) is UnicodeCategory.LowercaseLetter || IsMark(letter);

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <param name="IsPerson">Only people are thanked, hired, and do something for somebody.</param>
    private readonly record struct Named(string Letters, bool IsPerson);

    // "Thanks, Omar!", "hire Omar again", "recommend Omar", "Omar did this for us": in any script, with or without capitals,
    // and never by an initial, which not every script writes. What follows the name may be another name, an initial or a particle.
    private const string Name = @"(?<name>\p{Lu}[\p{Ll}\p{M}\u2019']{1,20}(?:-\p{L}[\p{Ll}\p{M}]{0,20})?|[\p{Lo}\p{M}]{1,20})";
    private const string More = @"(?: (?:\p{Lu}[\p{Ll}\p{M}]{0,20}|\p{Lo}[\p{Lo}\p{M}]{0,20}|\p{Ll}{1,3})\.?){0,3}";

    [GeneratedRegex(
        @"\G(?:\b(?:[Tt]hanks?(?: you)?(?: so much| again| a lot)?,? (?:to )?|[Hh]ir(?:e|ed|ing) |[Rr]ecommend(?:ed|ing)? |[Rr]ehire )" + Name + @"(?![\p{L}\p{M}])"
        + @"|(?:^|[.!?]\s+)" + Name + More + " (?:delivered|understood|(?:did|fixed|built|wrote|made) (?:this|it|that|all|everything)) "
        + @"|(?:^|[.!?]\s+|\b[Ww]ork(?:ing|ed)? with )(?<begins>)" + Name + More + " (?:is|was|did|has|went|helped|made|again|and) )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Mentioned { get; }
}
