using GigVet.Model;
using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// Weighs what a passage speaks of and who brings it, for wordings that no rule knows. The weights are learned from
/// invented examples by <c>tests/Bench -- train-messages</c>; each is of concepts that a person can read and find in the
/// quoted words.
/// </summary>
internal sealed class AskModel(AskWeights weights)
{
    /// <summary>The kinds told apart, in the order of the columns of the weights.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        ["account-rental", "identity-rental", "interview-proxy", "remote-control", "partner-pitch", "payment-agent"];

    /// <summary>The end of the id of what the model finds.</summary>
    public const string RuleName = ".by-words";

    /// <summary>Above it a passage is worth a person's attention. Ours, with the false alarms of honest texts, invented and real, in view.</summary>
    public const double Threshold = 2.5;

    // A long text has more passages that could look like a request by chance; each must be the clearer for it.
    private const float PerPassage = 1f;

    // Who warns or reports quotes requests that are not his own.
    private const float PerDoubt = 0.5f;

    private const int MostReasons = 3;

    // Of a text that is nothing but requests, the clearest few are enough.
    private const int MostRead = 20;

    private static readonly Lazy<AskModel> Shared = new(() => new(new(EmbeddedText.Lines("Asks.Weights.txt"))));

    // How often each feature stands in the passage at hand; all are taken back when it is left.
    [ThreadStatic]
    private static int[]? seen;

    public static AskModel Current => Shared.Value;

    /// <summary>The one passage that most looks like a request, where it does so clearly enough.</summary>
    public MessageHit? Find(Page page, RuleBook book, string text, double threshold = Threshold)
    {
        var passages = new Passages(page, weights.Wanted);
        var ranked = Rank(passages, threshold);
        if (ranked.Count == 0)
            return null;

        List<Stance> stances = [.. page.Languages.Select(language => new Stance(page, book, language))];
        return ranked.Take(MostRead)
            .Select(place => Ask(page, passages, place, stances, text, threshold))
            .FirstOrDefault(static hit => hit is not null);
    }

    // What is told of others, quoted, denied or warned about speaks for no request, though it may speak against one.
    private MessageHit? Ask(
        Page page, Passages passages, Place place, List<Stance> stances, string text, double threshold)
    {
        var sentences = Enumerable.Range(place.First, passages.LastOf(place.First) - place.First + 1)
            .Select(number => (Number: number, Sum: weights.Sum(passages.Of(number))))
            .OrderByDescending(static sentence => sentence.Sum)
            .Select(sentence => (sentence.Number, sentence.Sum, Found: Request(page, passages, place, sentence.Number, stances)))
            .ToList();
        var counted = sentences.Where(static sentence => sentence.Found is not null || sentence.Sum <= 0);
        var score = weights.Initial - place.Penalty
            + weights.Sum(passages.OfAll(counted.Select(static sentence => sentence.Number)));
        if (score <= threshold || sentences.Find(static sentence => sentence.Found is not null) is not { Found: { } clearest })
            return null;

        return ToHit(
            page, weights.KindOf(passages.From(place.First)), Explain(passages, place, clearest.Number), clearest, text);
    }

    private Found? Request(Page page, Passages passages, Place place, int sentence, List<Stance> stances)
        => Act(page, passages, sentence, Explain(passages, place, sentence)) is { } found
            && stances.TrueForAll(stance => stance.IsRequest(found))
                ? found
                : null;

    // The passages overlap; what two of them share is weighed once.
    private List<Place> Rank(Passages passages, double threshold)
    {
        List<Place> ranked = [];
        var penalty = (PerPassage * MathF.Log(Math.Max(1, passages.Count - passages.LastOf(0)))) + (PerDoubt * passages.Doubts);
        var counts = seen ??= new int[Feature.Count];
        var (sum, last) = (weights.Initial, -1);
        for (var first = 0; first < passages.Count; first++)
        {
            for (var end = passages.LastOf(first); last < end;)
                Enter(passages.Of(++last));

            var whole = sum + weights.Sum(passages.DealsFrom(first));
            if (whole - penalty > threshold)
                ranked.Add(new(first, whole, penalty));
            Leave(passages.Of(first));
        }

        return [.. ranked.OrderByDescending(static place => place.Sum)];

        void Enter(int[] features)
        {
            foreach (var feature in features)
                sum += counts[feature]++ == 0 ? weights[feature] : 0;
        }

        void Leave(int[] features)
        {
            foreach (var feature in features)
                sum -= --counts[feature] == 0 ? weights[feature] : 0;
        }
    }

    // The pairs that weigh most; those of the sentence first.
    private int[] Explain(Passages passages, Place place, int sentence) =>
    [
        .. passages.Of(sentence).OrderByDescending(feature => weights[feature])
            .Concat(passages.From(place.First).OrderByDescending(feature => weights[feature]))
            .Where(feature => feature >= Feature.Atoms && weights[feature] > 0)
            .DistinctBy(Feature.Concepts)
            .Take(MostReasons),
    ];

    // The act is the first word of the clearest reason that stands in the sentence.
    private static Found? Act(Page page, Passages passages, int number, int[] reasons)
    {
        var sentence = page.Sentences[number];
        foreach (var part in reasons.SelectMany(Feature.Parts))
        {
            for (var at = sentence.First; at <= sentence.Last; at++)
            {
                if (passages.Is(at, part))
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
        => string.Join(" with ", Feature.Parts(feature).Select(static part => $"\"{Feature.NameOfAtom(part)}\""));

    /// <summary>A passage that may ask for something.</summary>
    private readonly record struct Place(int First, float Sum, float Penalty);
}
