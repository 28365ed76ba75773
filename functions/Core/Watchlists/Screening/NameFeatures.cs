using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Compares a name with a listed one that shares enough of its words, and says what agrees.</summary>
internal static class NameFeatures
{
    /// <returns>Null when they are more likely two people's.</returns>
    public static MatchFeature? Of(PersonName asked, IndexedName listed)
    {
        if (!SharesEnough(asked, listed.Person))
            return null;

        var match = asked.CompareWith(listed.Person);
        var score = match.Verdict is NameVerdict.Same ? 1 : match.Similarity;
        return match.IsLikelySamePerson && score >= Screener.LeastScore
            ? new MatchFeature(MatchWords.Name, asked.Text, listed.Text, Math.Round(score, 4), match.Explanation)
            : null;
    }

    public static MatchFeature? Of(CompanyName asked, IndexedName listed)
    {
        var score = asked.SimilarityTo(listed.Company);
        return asked.IsLikelySame(listed.Company)
            ? new MatchFeature(
                MatchWords.Name, asked.Text, listed.Text, Math.Round(score, 4), "Compared without legal forms.")
            : null;
    }

    /// <summary>One word says little: a given name, or a nickname such as "Engineer", fits a crowd.</summary>
    private static bool SharesEnough(PersonName asked, PersonName listed)
    {
        var (left, right) = (Count(asked), Count(listed));
        return Math.Min(left, right) >= 2 || (left == right && asked.Parts[0].Script == listed.Parts[0].Script);
    }

    private static int Count(PersonName name)
    {
        var count = 0;
        foreach (var part in name.Parts)
            count += part.Kind is NamePartKind.Name ? 1 : 0;

        return count;
    }
}
