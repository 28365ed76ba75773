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

    // Of a text that is nothing but requests, the clearest few are enough.
    private const int MostRead = 20;

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
    public const double Threshold = 3;

    public static AskModel Current => Shared.Value;

    /// <summary>The one passage that most looks like a request, where it does so clearly enough.</summary>
    public MessageHit? Find(Page page, RuleBook book, string text, double threshold = Threshold)
    {
        var passage = new Passage(page);
        var ranked = Rank(passage, page);
        if (ranked.Count == 0 || ranked[0].Score <= threshold)
            return null;

        List<Stance> stances = [.. page.Languages.Select(language => new Stance(page, book, language))];
        foreach (var place in ranked.TakeWhile(place => place.Score > threshold).Take(MostRead))
        {
            var reasons = Explain(passage, place, out var sentence);
            if (Act(page, passage, sentence, reasons) is { } found && stances.TrueForAll(stance => stance.IsRequest(found)))
                return ToHit(page, Kinds[place.Kind], reasons, found, text);
        }

        return null;
    }

    /// <summary>How much the clearest passage looks like a request of any kind.</summary>
    public double Score(Page page)
        => Rank(new(page), page) is [var best, ..] ? best.Score : double.NegativeInfinity;

    private static bool IsFeature(int feature)
        => Passage.Parts(feature).All(part => part < Concepts.Current.Names.Count);

    private List<Place> Rank(Passage passage, Page page)
    {
        List<Place> ranked = [];
        var features = ArrayPool<int>.Shared.Rent(Passage.Features);
        Span<float> sums = stackalloc float[Kinds.Count];
        var passages = 0;
        for (var first = 0; first < page.Sentences.Count; first++)
        {
            if (!passage.MoveTo(first))
                continue;

            passages++;
            var count = passage.Write(features);
            Weigh(features.AsSpan(0, count), sums);
            var best = BestOf(sums);
            if (sums[best] > PerPassage * MathF.Log(passages))
                ranked.Add(new(first, best, sums[best]));
        }

        ArrayPool<int>.Shared.Return(features);
        var penalty = PerPassage * MathF.Log(Math.Max(1, passages));
        return [.. ranked.Select(place => place with { Score = place.Score - penalty })
            .OrderByDescending(static place => place.Score)];
    }

    private void Weigh(ReadOnlySpan<int> features, Span<float> sums)
    {
        initial.CopyTo(sums);
        foreach (var feature in features)
        {
            if (weights[feature] is not { } row)
                continue;
            for (var kind = 0; kind < row.Length; kind++)
                sums[kind] += row[kind];
        }
    }

    private static int BestOf(ReadOnlySpan<float> sums)
    {
        var best = 0;
        for (var kind = 1; kind < sums.Length; kind++)
            best = sums[kind] > sums[best] ? kind : best;
        return best;
    }

    // The pairs that weigh most, and the sentence that holds most of the weight.
    private int[] Explain(Passage passage, Place place, out int sentence)
    {
        passage.MoveTo(place.First);
        var features = new int[Passage.Features];
        features = features[..passage.Write(features)];
        sentence = Enumerable.Range(passage.FirstSentence, passage.LastSentence - passage.FirstSentence + 1)
            .MaxBy(number => features
                .Where(feature => weights[feature] is not null && passage.Holds(number, feature))
                .Sum(feature => weights[feature][place.Kind]));
        return
        [
            .. features
                .Where(feature => feature >= Passage.Width && weights[feature] is { } row && row[place.Kind] > 0)
                .OrderByDescending(feature => weights[feature][place.Kind])
                .DistinctBy(static feature => string.Join(' ', Passage.Parts(feature).Order()), StringComparer.Ordinal)
                .Take(MostReasons),
        ];
    }

    // The act is the first word of the clearest reason that stands in the sentence.
    private static Found? Act(Page page, Passage passage, int number, int[] reasons)
    {
        var sentence = page.Sentences[number];
        foreach (var part in reasons.SelectMany(Passage.Parts))
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if ((passage.ConceptsOf(at) & (1UL << part)) != 0)
                    return new(sentence, new(sentence.First, sentence.Last, at));
            }
        }

        return null;
    }

    private static MessageHit ToHit(Page page, string kind, int[] reasons, Found found, string text)
    {
        var start = page.Tokens[found.Span.First].Start;
        var length = page.Tokens[found.Span.Last].End - start;
        var words = string.Join(", ", reasons.Select(Words));
        return new(
            kind + RuleName, kind, Strength.Moderate, start, length, text.Substring(start, length),
            $"{AskWords.Of(kind)} It speaks of {words}; no rule knows the wording, so a person should read it.");
    }

    private static string Words(int feature)
        => string.Join(" with ", Passage.Parts(feature).Select(part => $"\"{Concepts.Current.Names[part]}\""));

    /// <summary>A passage that may ask for something.</summary>
    private readonly record struct Place(int First, int Kind, float Score);
}
