using System.Globalization;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Bench.Text;

/// <summary>
/// Learns the weights of the model beside the rules: whether a passage asks for anything, from atoms and pairs of them,
/// and for what, from atoms alone. Of an example that asks, only its clearest passage counts; of one that does not, every
/// passage.
/// </summary>
internal static class AskTrainer
{
    private const string Head = "# Written by tests/Bench -- train-messages. & in one sentence, > a few words before, .. in one passage\tany\t";

    private const int Seed = 3;
    private const int Epochs = 15;
    private const double Rate = 0.02;
    private const double Shrinkage = 2e-2;

    // Each step sees half of the features, so that no pair of a few examples carries a request alone.
    private const double Kept = 0.5;

    // An honest passage that would nearly be raised is learned once more, as a whole.
    private const double Alarming = 1.5;

    private const double Caution = 1e-2;
    private const double LeastWeight = 0.04;

    private static readonly AtomSet[] Every = Feature.Pairs(static _ => true);

    /// <summary>The weights as lines of their file, the same for the same examples.</summary>
    public static List<string> Train(IReadOnlyList<AskExample> examples)
    {
        var read = examples
            .Select(static example => (Passages: Read(example.Text), example.Kind))
            .Where(static example => example.Passages.Count > 0)
            .ToList();
        List<Learner> kinds = [.. AskModel.Kinds.Select(static _ => new Learner(Feature.Atoms))];
        var any = new Learner(Feature.Count);
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, read.Count)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (passages, kind) = read[index];
                if (kind is null)
                {
                    foreach (var passage in passages)
                    {
                        any.Step(Thinned(passage, random), 0, 1 / Math.Sqrt(passages.Count), 1 / Kept);
                        if (any.Sum(passage) > Alarming)
                            any.Step(passage, 0, 1);
                    }

                    continue;
                }

                var clearest = passages.MaxBy(any.Sum)!;
                any.Step(Thinned(clearest, random), 1, 1, 1 / Kept);
                int[] atoms = [.. clearest.Where(static feature => feature < Feature.Atoms)];
                foreach (var (number, learner) in kinds.Index())
                    learner.Step(atoms, AskModel.Kinds[number] == kind ? 1 : 0, 1);
            }
        }

        return Lines(kinds, any);
    }

    /// <summary>The features of every passage of a text.</summary>
    private static List<int[]> Read(string text)
    {
        var passages = new Passages(Page.Of(text, RuleBook.Current), Every);
        return [.. Enumerable.Range(0, passages.Count).Select(passages.From)];
    }

    private static int[] Thinned(int[] passage, Random random)
        => Array.FindAll(passage, _ => random.NextDouble() < Kept);

    private static List<string> Lines(List<Learner> kinds, Learner any)
    {
        List<string> lines =
            [Head + string.Join('\t', AskModel.Kinds), Line(AskWeights.Bias, Feature.Count, kinds.Select(static kind => kind.Bias))];
        for (var feature = 0; feature < Feature.Count; feature++)
        {
            if (feature < Feature.Atoms && Feature.IsAtom(feature))
                lines.Add(Line(Feature.Name(feature), feature, kinds.Select(kind => kind.Weight(feature))));
            else if (Math.Abs(any.Weight(feature)) >= LeastWeight)
                lines.Add(Line(Feature.Name(feature), feature, []));
        }

        return lines;

        string Line(string name, int feature, IEnumerable<double> ofKinds)
            => string.Join('\t', ofKinds.Prepend(any.Weight(feature)).Select(Number).Prepend(name));

        static string Number(double weight) => weight.ToString("0.000", CultureInfo.InvariantCulture);
    }

    private sealed class Learner(int features)
    {
        private readonly double[] weights = new double[features + 1];
        private readonly double[] slopes = new double[features + 1];

        public double Bias => weights[^1];

        public double Weight(int feature) => weights[feature];

        public double Sum(int[] passage)
        {
            var sum = weights[^1];
            foreach (var feature in passage)
                sum += weights[feature];
            return sum;
        }

        public void Step(int[] passage, int expected, double share, double scale = 1)
        {
            var sum = Bias + (scale * (Sum(passage) - Bias));
            var error = (expected - (1 / (1 + Math.Exp(-sum)))) * share;
            foreach (var feature in passage)
                Move(feature, error - (Shrinkage * weights[feature]));
            Move(features, error);
        }

        private void Move(int feature, double slope)
        {
            slopes[feature] += slope * slope;
            weights[feature] += Rate * slope / Math.Sqrt(Caution + slopes[feature]);
        }
    }
}
