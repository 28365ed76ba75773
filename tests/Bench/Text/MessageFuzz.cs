using System.Text;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Bench.Text;

/// <summary>Reads hostile texts from a seed: none may throw, quote what is not there, or take too long.</summary>
internal static class MessageFuzz
{
    // Far above what any text of the data takes; a quadratic reader passes it at once.
    private static readonly TimeSpan LeastAllowed = TimeSpan.FromSeconds(5);
    private const double AllowedMicrosecondsPerCharacter = 50;

    private const int MostFailures = 10;
    private const int LongestText = 1 << 18;

    private static readonly string[] Oddities =
    [
        "\u200B", "\uFE0F\u20E3", "\uD83D", "\uDE00", "\u202E", "\u2066", "\n", "\n\n", "\r", ". ", ", ", "\"", "'", "“", "«", "%", "$5",
        "1/2", "🚀", "> ", "а", "ё", "０", "@", "|", "don't", "ім'я", "I'm", "x", "-", "\0", "http://xn--a.example/",
        "upw0rk.com/x", "Best regards,\n", "my name is ", "r e n t ", "1️⃣", "𝐫", "\u0301",
    ];

    private static readonly string[] Words = [.. RuleBook.Current.Vocabulary.Words.Order(StringComparer.Ordinal)];

    private static readonly string[] Examples =
    [
        .. RuleFiles.Rules().SelectMany(file => file.Rules).SelectMany(rule => rule.Matches.Concat(rule.Silent)),
    ];

    /// <summary>A hostile text as bytes; the same for the same state of chance.</summary>
    public static byte[] Make(Random random) => Encoding.UTF8.GetBytes(NextText(random));

    /// <exception cref="InvalidOperationException">A reader quoted what does not stand in the text.</exception>
    public static void Feed(byte[] input) => Feed(Encoding.UTF8.GetString(input));

    /// <param name="seed">The same seed gives the same texts in the same order.</param>
    /// <param name="duration">How long; at least one text is read.</param>
    /// <param name="cancellationToken">Ends it without an outcome.</param>
    public static FuzzOutcome Run(int seed, TimeSpan duration, CancellationToken cancellationToken)
    {
        var outcome = new FuzzOutcome();
        var start = TimeProvider.System.GetTimestamp();
        var random = new Random(seed);
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcome.Texts++;
            Check(NextText(random), outcome);
        }
        while (outcome.Failures.Count < MostFailures && TimeProvider.System.GetElapsedTime(start) < duration);

        return outcome;
    }

    private static void Feed(string text)
    {
        var reading = MessageReader.Read(text);
        _ = SelfNames.In(text);
        _ = LookAlikes.In(text);
        if (reading.Hits.Any(hit => text.Substring(hit.Start, hit.Length) != hit.Quote))
            throw new InvalidOperationException("A quote does not stand in the text.");
    }

    private static void Check(string text, FuzzOutcome outcome)
    {
        // Of the processor, because a busy machine may let any text wait.
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            Feed(text);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever a text makes the reader throw is what this looks for.
            outcome.Failures.Add($"text {outcome.Texts}: {exception.GetType().Name}: {exception.Message}");
        }

        var elapsed = Environment.CpuUsage.TotalTime - before;
        outcome.Note(text.Length, elapsed);
        if (elapsed > LeastAllowed + TimeSpan.FromMicroseconds(text.Length * AllowedMicrosecondsPerCharacter))
            outcome.Failures.Add($"text {outcome.Texts}: {text.Length} characters took {elapsed.TotalSeconds:0.0} s");
    }

    private static string NextText(Random random) => random.Next(20) switch
    {
        0 => Repeated(Mixture(random, random.Next(1, 12)), random.Next(1, LongestText)),
        1 => Noise(random, random.Next(2_000)),
        < 11 => Disturbed(random, Examples[random.Next(Examples.Length)]),
        _ => Mixture(random, random.Next(1, 400)),
    };

    private static string Mixture(Random random, int length)
    {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            text.Append(random.Next(4) == 0
                ? Oddities[random.Next(Oddities.Length)]
                : Words[random.Next(Words.Length)]);
            if (random.Next(8) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    private static string Disturbed(Random random, string example)
    {
        var text = new StringBuilder(example);
        for (var change = random.Next(1, 12); change > 0 && text.Length > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at));
                    break;
                case 1:
                    text[at] = (char)random.Next(0x10000);
                    break;
                default:
                    text.Insert(at, Oddities[random.Next(Oddities.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Noise(Random random, int length)
        => string.Create(length, random, static (characters, random) =>
        {
            foreach (ref var character in characters)
                character = (char)random.Next(0x10000);
        });

    private static string Repeated(string part, int length)
        => part.Length == 0 ? "" : string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];
}

/// <summary>What a run of hostile texts came to.</summary>
internal sealed class FuzzOutcome
{
    // Below it the clock measures the machine rather than the text.
    private const int ShortestTimed = 10_000;

    public int Texts { get; set; }

    public List<string> Failures { get; } = [];

    public double SlowestMs { get; private set; }

    public double MostMicrosecondsPerCharacter { get; private set; }

    public void Note(int length, TimeSpan elapsed)
    {
        SlowestMs = Math.Max(SlowestMs, elapsed.TotalMilliseconds);
        if (length >= ShortestTimed)
            MostMicrosecondsPerCharacter
                = Math.Max(MostMicrosecondsPerCharacter, elapsed.TotalMicroseconds / length);
    }

    public void AddTo(Figures figures)
    {
        figures.Add("fuzzedTexts", Texts);
        figures.AddList("fuzzFailures", Failures);
        figures.Add("fuzzSlowestMs", SlowestMs, "ms");
        figures.Add("fuzzMostMicrosecondsPerCharacter", MostMicrosecondsPerCharacter, "us", "texts from 10,000 characters");
    }
}
