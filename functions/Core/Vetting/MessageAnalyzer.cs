using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Vetting;

/// <summary>Looks at one message alone, with the signals of a vetting; nothing is fetched and nothing is kept.</summary>
public sealed class MessageAnalyzer(IEnumerable<ISignal> signals, TimeProvider time)
{
    /// <summary>Where the evidence of a message that belongs to no vetting points to.</summary>
    public static readonly Uri Source = new("gigvet:request#/text");

    private const string Family = "messages";

    private readonly ISignal[] signals =
    [
        .. signals
            .Where(signal => signal.Info.Family == Family)
            .OrderBy(signal => signal.Info.Id, StringComparer.Ordinal),
    ];

    public MessageAnalysis Analyze(MessageText message)
    {
        var now = time.GetUtcNow();
        var read = new PitchMessages([new(message.Text, null, now)]);
        var dossier = Alone(read, now);
        var reading = read.Readings[0];
        Finding[] findings =
        [
            .. signals.Select(signal => signal.Evaluate(dossier)).Where(finding => finding.Applicable).Select(OfText),
        ];

        return new()
        {
            Recommendation = Recommend(findings, reading),
            Readable = reading.Readable,
            Truncated = reading.Truncated,
            Findings = findings,
            Quotes = reading.Hits,
        };
    }

    // A strong finding makes a vetting high as well; what was not read in full, a person reads.
    private static Recommendation Recommend(Finding[] findings, MessageReading reading)
    {
        List<Strength> raised =
        [
            .. findings.Where(finding => finding.Outcome is Outcome.Raised).Select(finding => finding.Strength),
        ];
        return raised.Contains(Strength.Strong) ? Recommendation.Escalate
            : raised.Contains(Strength.Moderate) || !reading.Readable || reading.Truncated ? Recommendation.Review
            : Recommendation.Proceed;
    }

    private static Finding OfText(Finding finding)
        => finding with { Evidence = [.. finding.Evidence.Select(evidence => evidence with { Source = Source })] };

    private static Dossier Alone(PitchMessages read, DateTimeOffset now)
    {
        var nobody = new ContractorRef("message", "text");
        return new(
            new VetRequest { Contractor = nobody, ProfileUrl = Source, Messages = read.Messages },
            new ContractorProfile { Contractor = nobody, Url = Source, FetchedAt = now },
            now,
            [read]);
    }
}

/// <summary>What was found in one message.</summary>
public sealed record MessageAnalysis
{
    public required Recommendation Recommendation { get; init; }

    /// <summary>False when it is in letters or a language no rule covers, or hidden: then nothing found means nothing.</summary>
    public required bool Readable { get; init; }

    /// <summary>The message was longer than what is read.</summary>
    public required bool Truncated { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Every place in the text that a rule found, with its exact span.</summary>
    public required IReadOnlyList<MessageHit> Quotes { get; init; }
}
