namespace GigVet.Text;

/// <summary>
/// The numbers by which names are compared. The defaults were chosen on labelled pairs; <c>tests/Bench names</c>
/// chooses
/// them anew without each tenth of the pairs and measures on it.
/// </summary>
internal sealed record NameWeights
{
    public static NameWeights Default { get; } = new();

    /// <summary>From here on two names are more likely one person's than two people's.</summary>
    public double LikelyFrom { get; init; } = 0.8;

    /// <summary>
    /// What a word counts that contradicts one of the other name, beside the 1 of a word that agrees.
    /// </summary>
    public double Conflict { get; init; } = 2;

    /// <summary>What a word counts that only one of the names has.</summary>
    public double Surplus { get; init; } = 0.2;

    /// <summary>
    /// More edits than this are another name, however alike the words begin: Monteiro and Montenegro.
    /// </summary>
    public int MostEdits { get; init; } = 2;

    /// <summary>So many edits may be a slip where the rest of the name agrees: Tim and Tom Cook.</summary>
    public int MostSlips { get; init; } = 2;

    /// <summary>What a word counts that differs by a slip.</summary>
    public double Slip { get; init; } = 0.8;
}
