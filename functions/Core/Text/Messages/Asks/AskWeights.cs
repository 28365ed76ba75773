using System.Globalization;

namespace GigVet.Text.Messages.Asks;

/// <summary>What each feature says for a request of any kind, and each atom for one of the kinds.</summary>
internal sealed class AskWeights
{
    /// <summary>The name of the weight that every passage starts from.</summary>
    public const string Bias = "always";

    private readonly float[] ofAny = new float[Feature.Count];
    private readonly float[][] ofKinds = [.. Enumerable.Range(0, Feature.Atoms).Select(static _ => new float[AskModel.Kinds.Count])];
    private readonly float[] initialOfKinds = new float[AskModel.Kinds.Count];

    /// <param name="lines">A name, its weight for any kind and, for atoms, its weights for each; parted by tabs.</param>
    public AskWeights(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            float[] row = [.. cells.Skip(1).Select(static cell => float.Parse(cell, CultureInfo.InvariantCulture))];
            if (cells[0] == Bias)
            {
                (Initial, initialOfKinds) = (row[0], row[1..]);
                continue;
            }

            var feature = Feature.Parse(cells[0]);
            ofAny[feature] = row[0];
            if (row.Length > 1)
                ofKinds[feature] = row[1..];
        }

        Wanted = Feature.Pairs(feature => ofAny[feature] != 0);
    }

    /// <summary>What a passage that speaks of nothing starts from.</summary>
    public float Initial { get; }

    /// <summary>The pairs that weigh anything.</summary>
    public AtomSet[] Wanted { get; }

    public float this[int feature] => ofAny[feature];

    /// <summary>The sum over some features.</summary>
    public float Sum(IEnumerable<int> features) => features.Sum(feature => ofAny[feature]);

    /// <summary>The kind that features speak for most.</summary>
    public string KindOf(IEnumerable<int> features)
    {
        var sums = initialOfKinds.ToArray();
        foreach (var atom in features.Where(static feature => feature < Feature.Atoms))
        {
            for (var kind = 0; kind < sums.Length; kind++)
                sums[kind] += ofKinds[atom][kind];
        }

        return AskModel.Kinds[sums.AsSpan().IndexOf(sums.Max())];
    }
}
