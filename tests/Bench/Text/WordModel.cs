namespace GigVet.Bench.Text;

/// <summary>
/// Would a statistical model do better than the rules? A logistic regression over the words of a message, trained anew
/// for every group without it, and held against the rules at the same share of false alarms.
/// </summary>
internal static class WordModel
{
    private const int Epochs = 12;
    private const double Rate = 0.1;
    private const double Shrinkage = 1e-4;
    private const int ShortestWord = 2;

    // The target for honest texts; the threshold is taken where the model just keeps it, which flatters the model.
    private const double MostFalseAlarms = 0.01;

    public static void Compare(Figures figures, List<ReadMessage> read, CancellationToken cancellationToken)
    {
        var rows = read.FindAll(static row => !row.Message.Apart);
        if (rows.DistinctBy(static row => row.Message.Suspicious).Count() < 2)
            return;

        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = rows.ConvertAll(row => Words(row.Message.Text, vocabulary));
        var scores = new double[rows.Count];
        foreach (var group in rows.Select(static row => row.Message.Group).Distinct(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var weights = Train(rows, words, vocabulary.Count, group);
            for (var index = 0; index < rows.Count; index++)
            {
                if (rows[index].Message.Group == group)
                    scores[index] = Score(weights, words[index]);
            }
        }

        Add(figures, rows, scores);
    }

    private static void Add(Figures figures, List<ReadMessage> rows, double[] scores)
    {
        double[] honest =
        [
            .. rows.Index()
                .Where(static row => !row.Item.Message.Suspicious)
                .Select(row => scores[row.Index])
                .OrderDescending(),
        ];
        var threshold = honest[Math.Min(honest.Length - 1, (int)(honest.Length * MostFalseAlarms))];
        var core = rows.Index().Where(static row => row.Item.IsCore).ToList();
        figures.AddShare("wordModelRecall", core.Count(row => IsOver(row.Index)), core.Count);
        figures.AddShare(
            "rulesOrWordModelRecall", core.Count(row => row.Item.Raised || IsOver(row.Index)), core.Count);
        figures.AddShare(
            "rulesOrWordModelFalseAlarms",
            rows.Index().Count(row => !row.Item.Message.Suspicious && (row.Item.Raised || IsOver(row.Index))),
            honest.Length);

        bool IsOver(int index) => scores[index] > threshold;
    }

    // One weight a word and one for all messages; the order is fixed, so that every run gives the same figures.
    private static double[] Train(List<ReadMessage> rows, List<int[]> words, int size, string without)
    {
        var weights = new double[size + 1];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var index = 0; index < rows.Count; index++)
            {
                if (rows[index].Message.Group == without)
                    continue;
                var expected = 1 / (1 + Math.Exp(-Score(weights, words[index])));
                var error = (rows[index].Message.Suspicious ? 1 : 0) - expected;
                weights[^1] += Rate * error;
                foreach (var word in words[index])
                    weights[word] += Rate * (error - (Shrinkage * weights[word]));
            }
        }

        return weights;
    }

    private static double Score(double[] weights, int[] words) => weights[^1] + words.Sum(word => weights[word]);

    private static int[] Words(string text, Dictionary<string, int> vocabulary)
    {
        HashSet<int> words = [];
        char[] between = [.. text.Where(static character => !char.IsLetterOrDigit(character)).Distinct()];
        foreach (var word in text.ToLowerInvariant().Split(between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < ShortestWord)
                continue;
            if (!vocabulary.TryGetValue(word, out var known))
                vocabulary[word] = known = vocabulary.Count;
            words.Add(known);
        }

        return [.. words];
    }
}
