using System.Text;
using System.Text.Json.Nodes;
using GigVet.Text.Messages;

namespace GigVet.Bench.Text;

/// <summary>How many messages are read in a second on one core, and how time grows with length.</summary>
internal static class MessageSpeed
{
    private const int Seed = 11;
    private const int Kilobyte = 1 << 10;
    private const int Samples = 500;

    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(2);

    private static readonly int[] Lengths = [Kilobyte, 10 * Kilobyte, 100 * Kilobyte, 1 << 20];

    // What costs the reader most: words that begin many patterns, and words that negate, quote and enumerate.
    private static readonly (string Name, string Part)[] Hostile =
    [
        ("hostile, requests", "i want to use your account and you receive payments and send the rest "),
        ("hostile, negations", "let us not never i we but so if you do not, \" ' « "),
        ("hostile, markup", "<b&#11;<&"),
        ("hostile, one word", "a"),
    ];

    public static void Measure(Figures figures, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var (read, clock) = (0, TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(clock) < LongEnough)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = MessageReader.Read(texts[read++ % texts.Count]);
        }

        var seconds = TimeProvider.System.GetElapsedTime(clock).TotalSeconds;
        figures.Add("messagesPerSecond", read / seconds, "/s", "one core");
        var random = new Random(Seed);
        double[] times =
        [
            .. Enumerable.Range(0, Samples).Select(_ => Time(Joined(texts, random, 10 * Kilobyte))).Order(),
        ];
        figures.Add("p50MsAt10Kb", times[Samples / 2], "ms");
        figures.Add("p99MsAt10Kb", times[Samples * 99 / 100], "ms", $"{Samples} texts joined from the data");
        figures.AddEach("msByLength",
        [
            ("ordinary", Growth(length => Joined(texts, random, length))),
            .. Hostile.Select(static kind => (kind.Name, Growth(length => Repeated(kind.Part, length)))),
        ]);
    }

    private static JsonObject Growth(Func<int, string> text)
    {
        var figures = new JsonObject();
        foreach (var length in Lengths)
            figures[$"{length / Kilobyte} KB"] = Math.Round(Time(text(length)), 2);
        return figures;
    }

    private static double Time(string text)
    {
        var clock = TimeProvider.System.GetTimestamp();
        _ = MessageReader.Read(text);
        return TimeProvider.System.GetElapsedTime(clock).TotalMilliseconds;
    }

    private static string Joined(IReadOnlyList<string> texts, Random random, int length)
    {
        var joined = new StringBuilder(length + Kilobyte);
        while (joined.Length < length)
            joined.Append(texts[random.Next(texts.Count)]).Append("\n\n");
        return joined.ToString(0, length);
    }

    private static string Repeated(string part, int length)
        => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];
}
