using System.Collections.Frozen;

namespace GigVet.Text;

/// <summary>
/// A company's name without its legal form: "Nordwind Software GmbH" and "NORDWIND SOFTWARE LIMITED" have the same
/// words.
/// </summary>
public sealed record CompanyName
{
    private const int LongestName = 300;
    private const int MostWords = 16;
    private const double AlikeSpelling = 0.9;
    private const int ShortestSpelling = 4;

    /// <summary>Ours: above it two names are more likely one company's than two companies'.</summary>
    private const double LikelyFrom = 0.85;

    private static readonly FrozenSet<string> Forms = EmbeddedTable.Rows("companyforms.tsv")
        .SelectMany(row => EmbeddedTable.List(row[0]))
        .Select(form => string.Join(' ', Split(form)))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FirstOfForms = Forms.Select(form => form.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LastOfForms = Forms.Select(form => form.Split(' ')[^1]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly int LongestForm = Forms.Max(form => form.Count(letter => letter is ' ') + 1);

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal, "the", "of", "and", "for", "a", "an", "de", "la", "le", "el", "al", "und", "et", "y", "i", "in", "mv");

    private CompanyName(string text, IReadOnlyList<string> words) => (Text, Words) = (text, words);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Folded, without legal forms and fillers; a name that is nothing else keeps them.</summary>
    public IReadOnlyList<string> Words { get; }

    public static CompanyName Read(string? text)
    {
        var written = text ?? "";
        var all = Split(written[..Math.Min(written.Length, LongestName)]);
        var words = WithoutForms(all).FindAll(word => !Fillers.Contains(word));

        return new CompanyName(written, [.. (words.Count > 0 ? words : all).Take(MostWords)]);
    }

    /// <summary>0 to 1: the share of the letters of both names that the other has, word by word.</summary>
    public double SimilarityTo(CompanyName other)
    {
        if (Words.Count == 0 || other.Words.Count == 0)
            return 0;
        if (string.Concat(Words) == string.Concat(other.Words))
            return 1;

        var shorter = Words.Count <= other.Words.Count ? Words : other.Words;
        List<string> longer = [.. Words.Count <= other.Words.Count ? other.Words : Words];
        var total = (double)(Words.Sum(word => word.Length) + other.Words.Sum(word => word.Length));
        var shared = 0d;
        foreach (var word in shorter)
        {
            if (longer.Select(one => (Word: one, Alike: Alike(word, one))).MaxBy(pair => pair.Alike) is not { Alike: > 0 } best)
                continue;

            shared += best.Alike * (word.Length + best.Word.Length);
            longer.Remove(best.Word);
        }

        return shared / total;
    }

    public bool IsLikelySame(CompanyName other) => SimilarityTo(other) >= LikelyFrom;

    // Numbers count whole: the second fund is not the first with a slip of the pen.
    private static double Alike(string left, string right)
    {
        if (left == right)
            return 1;
        if (Math.Min(left.Length, right.Length) < ShortestSpelling || char.IsAsciiDigit(left[0]) || char.IsAsciiDigit(right[0]))
            return 0;

        var alike = JaroWinkler.Similarity(left, right);
        return alike >= AlikeSpelling || SoundKey.Of(left) == SoundKey.Of(right) ? Math.Max(alike, AlikeSpelling) : 0;
    }

    private static List<string> WithoutForms(List<string> words)
    {
        var kept = words;
        for (var before = -1; before != kept.Count;)
        {
            before = kept.Count;
            if (LeadingForm(kept) is > 0 and var leading)
                kept = kept[leading..];
            if (TrailingForm(kept) is > 0 and var trailing)
                kept = kept[..^trailing];
        }

        return kept;
    }

    private static int LeadingForm(List<string> words)
        => words.Count < 2 || !FirstOfForms.Contains(words[0]) ? 0 : Lengths(words).FirstOrDefault(length => Forms.Contains(string.Join(' ', words.Take(length))));

    private static int TrailingForm(List<string> words)
        => words.Count < 2 || !LastOfForms.Contains(words[^1]) ? 0 : Lengths(words).FirstOrDefault(length => Forms.Contains(string.Join(' ', words.TakeLast(length))));

    private static IEnumerable<int> Lengths(List<string> words)
        => Enumerable.Range(1, Math.Min(LongestForm, Math.Max(0, words.Count - 1))).Reverse();

    private static List<string> Split(string text)
    {
        List<string> words = [];
        var folded = TextFold.Fold(text.Replace("&", " and ", StringComparison.Ordinal));
        var start = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && (NameScripts.IsWordCharacter(folded[at]) || folded[at] is '\'' or '’'))
                continue;

            if (at > start)
                words.Add(folded[start..at].Replace("'", "", StringComparison.Ordinal).Replace(
                    "’", "", StringComparison.Ordinal));
            start = at + 1;
        }

        return words.FindAll(word => word.Length > 0);
    }
}
