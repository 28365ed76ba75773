using System.Globalization;
using GigVet.Text.Messages.Asks;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Bench.Text;

/// <summary>
/// Learns the weights of the model beside the rules: a logistic regression for each kind and one for any of them,
/// whose mean is kept. Of an example that asks, only its clearest passage counts; of one that does not, every passage.
/// </summary>
internal static class AskTrainer
{
    private const string Head = "# Written by tests/Bench -- train-messages. & in one sentence, ~ in one passage, "
        + "> within four words\t";

    private const int Seed = 3;
    private const int Epochs = 15;
    private const double Rate = 0.1;
    private const double Shrinkage = 3e-2;
    private const double Caution = 1e-2;
    private const double OfOtherKinds = 0.15;
    private const double LeastWeight = 0.03;

    /// <summary>The weights as lines of their file, the same for the same examples.</summary>
    public static List<string> Train(IReadOnlyList<AskExample> examples)
    {
        var read = examples.Select(static example => (Passages: Passages(example.Text), example.Kind)).ToList();
        List<Learner> learners = [.. AskModel.Kinds.Select(static _ => new Learner())];
        var any = new Learner();
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, read.Count)];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var (passages, kind) = read[index];
                any.Learn(passages, kind is not null, 1);
                foreach (var (number, learner) in learners.Index())
                    learner.Learn(passages, AskModel.Kinds[number] == kind, kind is null ? 1 : OfOtherKinds);
            }
        }

        return Lines(learners, any);
    }

    /// <summary>The features of every passage of a text.</summary>
    private static List<int[]> Passages(string text)
    {
        var features = new int[Passage.Features];
        return [.. Passage.Each(Page.Of(text, RuleBook.Current))
            .Select(passage => features[..passage.Write(features)])];
    }

    private static List<string> Lines(List<Learner> learners, Learner any)
    {
        List<string> lines = [Head + string.Join('\t', AskModel.Kinds), Line(AskModel.Bias, Passage.Features)];
        for (var feature = 0; feature < Passage.Features; feature++)
        {
            if (learners.Exists(learner => Math.Abs(Mean(learner, feature)) >= LeastWeight))
                lines.Add(Line(Passage.Name(feature), feature));
        }

        return lines;

        string Line(string name, int feature) => name + "\t" + string.Join(
            '\t', learners.Select(learner => Mean(learner, feature).ToString("0.00", CultureInfo.InvariantCulture)));

        double Mean(Learner learner, int feature) => (learner.Weight(feature) + any.Weight(feature)) / 2;
    }

    private sealed class Learner
    {
        private readonly double[] weights = new double[Passage.Features + 1];
        private readonly double[] slopes = new double[Passage.Features + 1];

        public double Weight(int feature) => weights[feature];

        public void Learn(List<int[]> passages, bool asks, double share)
        {
            if (passages.Count == 0)
                return;
            if (asks)
            {
                Step(passages.MaxBy(Sum)!, 1, 1);
                return;
            }

            foreach (var passage in passages)
                Step(passage, 0, share / Math.Sqrt(passages.Count));
        }

        private double Sum(int[] features)
        {
            var sum = weights[^1];
            foreach (var feature in features)
                sum += weights[feature];
            return sum;
        }

        private void Step(int[] features, int expected, double share)
        {
            var error = (expected - (1 / (1 + Math.Exp(-Sum(features))))) * share;
            foreach (var feature in features)
                Move(feature, error - (Shrinkage * weights[feature]));
            Move(Passage.Features, error);
        }

        private void Move(int feature, double slope)
        {
            slopes[feature] += slope * slope;
            weights[feature] += Rate * slope / Math.Sqrt(Caution + slopes[feature]);
        }
    }
}
