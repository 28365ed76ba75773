namespace GigVet.Text;

/// <summary>Whether two written names can belong to one person.</summary>
public enum NameVerdict
{
    /// <summary>The same words, whatever their order, case, accents or titles.</summary>
    Same,

    /// <summary>Not the same words, but one person may well use both.</summary>
    Compatible,

    /// <summary>Two full names with nothing in common.</summary>
    Different,

    /// <summary>Nothing can be said: one is a handle, a company, a single word, or in another script.</summary>
    Incomparable,
}

/// <summary>What a verdict rests on, strongest first.</summary>
public enum NameBasis
{
    Exact,
    Order,
    Spelling,
    Nickname,
    Initials,
    Subset,

    /// <summary>A name is shared and another one differs: a relative, a marriage, or somebody else.</summary>
    PartlyShared,
    None,
}

/// <summary>How two names compare, and in one sentence why.</summary>
public sealed record NameMatch
{
    private readonly IReadOnlyList<WordPair> _pairs = [];
    private readonly IReadOnlyList<NamePart> _alone = [];
    private string? _explanation;

    internal NameMatch(NameVerdict verdict, NameBasis basis, double similarity, string explanation)
        => (Verdict, Basis, Similarity, _explanation) = (verdict, basis, similarity, explanation);

    /// <summary>Explained when somebody asks: most comparisons come to nothing that is shown.</summary>
    internal NameMatch(
        NameVerdict verdict, NameBasis basis, double similarity, IReadOnlyList<WordPair> pairs, IReadOnlyList<NamePart> alone)
        => (Verdict, Basis, Similarity, _pairs, _alone) = (verdict, basis, similarity, pairs, alone);

    public NameVerdict Verdict { get; }

    public NameBasis Basis { get; }

    /// <summary>0 to 1; orders matches where the four verdicts are too coarse.</summary>
    public double Similarity { get; }

    /// <summary>Which words matched and which did not. Holds parts of the names: never logged.</summary>
    public string Explanation => _explanation ??= NameExplanation.Of(_pairs, _alone);

    /// <summary>A stricter question than <see cref="Verdict"/>: is it more likely one person than two?</summary>
    public bool IsLikelySamePerson => IsLikely(NameWeights.Default);

    public bool Equals(NameMatch? other)
        => other is not null
            && (Verdict, Basis, Similarity) == (other.Verdict, other.Basis, other.Similarity) && Explanation == other.Explanation;

    public override int GetHashCode() => HashCode.Combine(Verdict, Basis, Similarity, Explanation);

    internal bool IsLikely(NameWeights weights) => Verdict == NameVerdict.Same || Similarity >= weights.LikelyFrom;

    internal static NameMatch Incomparable(string why) => new(NameVerdict.Incomparable, NameBasis.None, 0, why);
}
