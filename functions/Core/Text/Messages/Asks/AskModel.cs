using System.Buffers;
using System.Globalization;
using GigVet.Model;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// Weighs what a passage speaks of, for wordings that no rule knows. The weights are learned from invented examples by
/// <c>tests/Bench -- train-messages</c>; each is a pair of concepts that a person can read and find in the quoted words.
/// </summary>
internal sealed class AskModel
{
    /// <summary>The kinds told apart, in the order of the columns of the weights.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["account-rental", "identity-rental", "interview-proxy", "remote-control", "partner-pitch", "payment-agent"];

    // A long text has more passages that could look like a request by chance; each must be the clearer for it.
    private const float PerPassage = 1f;

    private const int MostReasons = 3;

    private static readonly Lazy<AskModel> Shared = new(() => new(EmbeddedText.Lines("Asks.Weights.txt")));

    private readonly float[][] weights;
    private readonly float[] initial = new float[Kinds.Count];

    private AskModel(IEnumerable<string> lines)
    {
        weights = new float[Passage.Features][];
        var known = Enumerable.Range(0, Passage.Features).Where(IsFeature).ToDictionary(Passage.Name, StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line[0] != '#'))
        {
            var cells = line.Split('\t');
            var row = cells.Skip(1).Select(static cell => float.Parse(cell, CultureInfo.InvariantCulture)).ToArray();
            if (cells[0] == Bias)
                initial = row;
            else
                weights[known[cells[0]]] = row;
        }
    }

    /// <summary>The end of the id of what the model finds.</summary>
    public const string RuleName = ".by-words";

    /// <summary>The name of the weight that every passage starts from.</summary>
    public const string Bias = "always";

    /// <summary>Above it a passage is worth a person's attention; chosen by the false alarms of honest texts.</summary>
    public const double Threshold = 1.5;

    public static AskModel Current => Shared.Value;

    /// <summary>The one passage that most looks like a request, where it does so clearly enough.</summary>
    public MessageHit? Find(Page page, RuleBook book, string text, double threshold = Threshold)
    {
        var candidates = Rank(page);
        if (candidates.Count == 0 || candidates[0].Score <= threshold)
            return null;

        List<Stance> stances = [.. page.Languages.Select(language => new Stance(page, book, language))];
        foreach (var candidate in candidates)
        {
            if (candidate.Score <= threshold)
                break;
            if (Place(page, candidate) is { } found && stances.TrueForAll(stance => stance.IsRequest(found)))
                return ToHit(page, candidate, found, text);
        }

        return null;
    }

    /// <summary>How much the clearest passage looks like a request of any kind.</summary>
    public double Score(Page page) => Rank(page) is [var best, ..] ? best.Score : double.NegativeInfinity;

    private static bool IsFeature(int feature)
        => Passage.Parts(feature).All(part => part < Concepts.Current.Names.Count);

    private List<Candidate> Rank(Page page)
    {
        List<Candidate> ranked = [];
        var features = ArrayPool<int>.Shared.Rent(Passage.Features);
        Span<float> sums = stackalloc float[Kinds.Count];
        var passages = 0;
        foreach (var passage in Passage.Each(page))
        {
            passages++;
            var count = passage.Write(features);
            initial.CopyTo(sums);
            foreach (var feature in features.AsSpan(0, count))
            {
                if (weights[feature] is not { } row)
                    continue;
                for (var kind = 0; kind < row.Length; kind++)
                    sums[kind] += row[kind];
            }

            var best = BestOf(sums);
            if (sums[best] > PerPassage * MathF.Log(passages))
                ranked.Add(Explain(passage, features[..count], best, sums[best]));
        }

        ArrayPool<int>.Shared.Return(features);
        var penalty = PerPassage * MathF.Log(Math.Max(1, passages));
        return [.. ranked.Select(candidate => candidate with { Score = candidate.Score - penalty })
            .OrderByDescending(candidate => candidate.Score)];
    }

    private static int BestOf(ReadOnlySpan<float> sums)
    {
        var best = 0;
        for (var kind = 1; kind < sums.Length; kind++)
            best = sums[kind] > sums[best] ? kind : best;
        return best;
    }

    private Candidate Explain(Passage passage, int[] features, int kind, float score)
    {
        int[] reasons =
        [
            .. features
                .Where(feature => weights[feature] is { } row && row[kind] > 0 && Passage.Parts(feature).Length > 1)
                .OrderByDescending(feature => weights[feature][kind])
                .DistinctBy(static feature => string.Join(' ', Passage.Parts(feature).Order()), StringComparer.Ordinal)
                .Take(MostReasons),
        ];
        var sentence = Enumerable.Range(passage.FirstSentence, passage.LastSentence - passage.FirstSentence + 1)
            .MaxBy(number => Contribution(passage, number, features, kind));
        return new(score, kind, sentence, reasons, passage.ConceptsOf);
    }

    private float Contribution(Passage passage, int sentence, int[] features, int kind)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            if (weights[feature] is { } row && passage.Holds(sentence, feature))
                sum += row[kind];
        }

        return sum;
    }

    // The act is the first word of the clearest reason that stands in the sentence.
    private static Found? Place(Page page, Candidate candidate)
    {
        var sentence = page.Sentences[candidate.Sentence];
        foreach (var part in candidate.Reasons.SelectMany(Passage.Parts))
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if ((candidate.ConceptsOf(at) & (1UL << part)) != 0)
                    return new(sentence, new(sentence.First, sentence.Last, at));
            }
        }

        return null;
    }

    private static MessageHit ToHit(Page page, Candidate candidate, Found found, string text)
    {
        var start = page.Tokens[found.Span.First].Start;
        var length = page.Tokens[found.Span.Last].End - start;
        var kind = Kinds[candidate.Kind];
        var words = string.Join(", ", candidate.Reasons.Select(Words));
        return new(
            kind + RuleName, kind, Strength.Moderate, start, length, text.Substring(start, length),
            $"{AskWords.Of(kind)} It speaks of {words}; no rule knows the wording, so a person should read it.");
    }

    private static string Words(int feature)
        => string.Join(" with ", Passage.Parts(feature).Select(part => $"\"{Concepts.Current.Names[part]}\""));

    private sealed record Candidate(float Score, int Kind, int Sentence, int[] Reasons, Func<int, ulong> ConceptsOf);
}
