using System.Buffers;
using System.Text;

namespace GigVet.Text;

/// <summary>Takes a name apart: "Dr. Kowalska-Nowak, Anna (Ania)" is anna, kowalska, nowak and, aside, ania.</summary>
internal static class NameReader
{
    private const int LongestName = 200;
    private const int MostParts = 12;

    private static readonly SearchValues<char> HandleCharacters = SearchValues.Create("0123456789_@.");

    private static readonly SearchValues<char> Openings = SearchValues.Create("([{\"“„«（【");

    private static readonly string[] TailMarks = ["|", " - ", " – ", " — ", " @ ", " • ", " · ", " / ", "\n", "\t"];

    public static (NameKind Kind, IReadOnlyList<NamePart> Parts) Read(string text)
    {
        var name = WithoutTail(text[..Math.Min(text.Length, LongestName)].Trim());
        var (main, asides) = SplitAsides(name);
        var segments = main.Split([',', ';'])
            .Select(Words)
            .Where(words => words.Exists(word => !IsAround(word)))
            .ToList();

        // "Kowalska, Anna": the family name came first.
        if (segments.Count == 2)
            segments.Reverse();

        List<string> words = segments.Count == 1 ? segments[0] : [.. segments.SelectMany(segment => segment)];
        var company = main.Contains('&', StringComparison.Ordinal)
            || words.Exists(NameWords.CompanyWords.Contains)
            || (words.Count > 1 && NameWords.LegalForms.Contains(words[^1]));

        words = WithoutTitles(words);
        var parts = Classify(words);
        if (parts.TrueForAll(part => part.Kind == NamePartKind.Particle) && !company)
            parts = [.. parts.Select(part => part with { Kind = NamePartKind.Name })];

        if (asides.Count > 0)
            parts.AddRange(asides.SelectMany(Words).Where(word => word.Length > 1 && !IsAround(word))
                .Take(MostParts)
                .Select(word => new NamePart(word, NamePartKind.Aside)));

        return (KindOf(main, company, parts), parts);
    }

    private static NameKind KindOf(string main, bool company, List<NamePart> parts)
    {
        if (parts.Count == 0 && !company)
            return NameKind.Nothing;
        if (company)
            return NameKind.Company;

        var oneWord = !main.AsSpan().Trim().ContainsAny(" \u00A0\u3000");
        var handleLike = oneWord && main.AsSpan().ContainsAny(HandleCharacters);
        var names = parts.Count(part => part.Kind is NamePartKind.Name or NamePartKind.Initial);
        return handleLike || names < 2 && parts[0].Script == NameScript.Latin ? NameKind.Handle : NameKind.Person;
    }

    private static string WithoutTail(string text)
    {
        foreach (var mark in TailMarks)
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && text.AsSpan(0, at).IndexOfAnyExceptInRange('\0', '@') >= 0)
                text = text[..at];
        }

        return text;
    }

    private static (string Main, List<string> Asides) SplitAsides(string text)
    {
        if (!text.AsSpan().ContainsAny(Openings))
            return (text, []);

        var main = new StringBuilder(text.Length);
        List<string> asides = [];
        var at = 0;
        while (at < text.Length)
        {
            var closing = ClosingOf(text[at]);
            var end = closing == '\0' ? -1 : text.IndexOf(closing, at + 1);
            if (end > at)
            {
                asides.Add(text[(at + 1)..end]);
                main.Append(' ');
                at = end + 1;
                continue;
            }

            main.Append(closing == '\0' ? text[at] : ' ');
            at++;
        }

        // "(Anna Kowalska)": brackets around everything are no aside.
        return main.ToString().AsSpan().Trim().IsEmpty && asides.Count > 0
            ? (string.Join(' ', asides), [])
            : (main.ToString(), asides);
    }

    private static char ClosingOf(char opening) => opening switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '"' => '"',
        '“' or '„' => '”',
        '«' => '»',
        '（' => '）',
        '【' => '】',
        _ => '\0',
    };

    private static List<string> Words(string text)
    {
        List<string> words = [];
        var folded = TextFold.Fold(text);
        Span<char> word = folded.Length <= LongestName ? stackalloc char[LongestName] : new char[folded.Length];
        var length = 0;
        foreach (var character in folded)
        {
            if (character is '\'' or '’' or '‘' or '`' or '´' or 'ʻ' or 'ʼ' or 'ʹ' or '′')
                continue;

            if (NameScripts.IsWordCharacter(character) && !char.IsAsciiDigit(character))
                word[length++] = character;
            else
                Flush(words, word, ref length);
        }

        Flush(words, word, ref length);

        // "Ph.D." falls into ph and d.
        return words is [_, .., var first, { Length: 1 } last] && NameWords.Postnominals.Contains(first + last)
            ? [.. words[..^2], first + last]
            : words;
    }

    private static void Flush(List<string> words, ReadOnlySpan<char> word, ref int length)
    {
        if (length > 0)
            words.Add(word[..length].ToString());
        length = 0;
    }

    private static bool IsAround(string word) => NameWords.Honorifics.Contains(word)
        || NameWords.Postnominals.Contains(word)
        || word is "he" or "him" or "his" or "she" or "her" or "hers" or "they" or "them";

    private static List<string> WithoutTitles(List<string> words)
    {
        var kept = words.FindAll(word => !NameWords.CompanyWords.Contains(word));
        while (kept.Count > 1 && NameWords.Postnominals.Contains(kept[^1]))
            kept.RemoveAt(kept.Count - 1);

        kept.RemoveAll(NameWords.Honorifics.Contains);
        if (kept.Count > 2 && kept.Count - kept.Count(NameWords.Titles.Contains) >= 2)
            kept.RemoveAll(NameWords.Titles.Contains);

        return kept;
    }

    private static List<NamePart> Classify(List<string> words)
    {
        var parts = new List<NamePart>(Math.Min(words.Count, MostParts));
        for (var i = 0; i < words.Count && i < MostParts; i++)
        {
            var between = i > 0 && i < words.Count - 1;
            parts.Add(new NamePart(words[i], words[i] switch
            {
                "y" or "e" or "i" when between => NamePartKind.Particle,
                { Length: 1 } letter when NameScripts.Of(letter) == NameScript.Latin => NamePartKind.Initial,
                var word when NameWords.Particles.Contains(word) && between => NamePartKind.Particle,
                _ => NamePartKind.Name,
            }));
        }

        return parts;
    }
}
