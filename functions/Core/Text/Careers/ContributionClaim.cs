using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace GigVet.Text;

/// <summary>A sentence that claims a leading part in a project: core contributor, lead maintainer, author.</summary>
/// <param name="Links">Addresses in the sentence; they say which project is meant.</param>
public sealed record ContributionClaim(string Quote, IReadOnlyList<Uri> Links)
{
    private const int MostClaims = 20;

    private static readonly FrozenDictionary<string, string[]> Words = EmbeddedTable.Rows("contributionwords.tsv")
        .ToFrozenDictionary(row => row[0], row => EmbeddedTable.List(row[1]), StringComparer.Ordinal);

    /// <summary>A sentence without one of these claims nothing: most sentences, and they are not cut into words.</summary>
    private static readonly SearchValues<string> FirstWords = SearchValues.Create(
        [.. Words["claim"].Select(claim => claim.Split(' ')[0]).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);

    // As far as letters and digits go: that much of a claim stands in a text between other characters.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Beginnings = Words["claim"]
        .Select(static claim => claim[..LengthOfWord(claim)])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Scripts without blanks write the words before and after onto the claim.</summary>
    private static readonly string[] Claims = [.. Words["claim"].Select(claim => claim.All(char.IsAscii) ? $" {claim} " : claim)];

    private static readonly FrozenSet<string> Denying = Words["denying"].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the claims of a text; wishes, questions and denials are none.</summary>
    public static IReadOnlyList<ContributionClaim> ReadAll(string? text) => text is null || !MayClaim(text) ? [] :
    [
        .. text.Split('\n')
            .SelectMany(line => Sentences.PlacesOf(line).Where(place => MayClaim(line.AsSpan()[place])).Select(place => line[place]))
            .Where(IsClaim)
            .Take(MostClaims)
            .Select(sentence => new ContributionClaim(sentence, WebAddresses.FindIn(sentence))),
    ];

    /// <summary>Whether the sentence names this word or <c>owner/name</c>, whole and in any case.</summary>
    public bool Names(string project)
    {
        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            if (!IsPart(at - 1) && !IsPart(at + project.Length))
                return true;
        }

        return false;

        int Find(int from) => Quote.IndexOf(project, from, StringComparison.OrdinalIgnoreCase);
        bool IsPart(int at) => at >= 0 && at < Quote.Length && (char.IsLetterOrDigit(Quote[at]) || Quote[at] is '-' or '_');
    }

    /// <summary>Plain letters need no folding to be looked through; what has others is folded sentence by sentence.</summary>
    private static bool MayClaim(ReadOnlySpan<char> text) => !Ascii.IsValid(text) || HoldsBeginning(text);

    private static bool HoldsBeginning(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = LengthOfWord(text);
            if (length > 0 && Beginnings.Contains(text[..length]))
                return true;
            text = text[Math.Max(length, 1)..];
        }

        return false;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
            length++;
        return length;
    }

    private static bool IsClaim(string sentence)
    {
        if (sentence.Contains('?', StringComparison.Ordinal))
            return false;

        var folded = TextFold.Fold(sentence);
        if (!folded.AsSpan().ContainsAny(FirstWords))
            return false;

        var words = Sentences.Words(folded);
        var line = $" {string.Join(' ', words)} ";

        return !words.Exists(Denying.Contains)
            && Array.Exists(Claims, claim => line.Contains(claim, StringComparison.Ordinal));
    }
}
