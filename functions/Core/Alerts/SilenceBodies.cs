using System.Collections.Frozen;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Alerts;

/// <summary>Reads what a person sends to silence a contractor or explain a finding. Every silence ends.</summary>
public sealed class SilenceBodies(IEnumerable<ISignal> signals, TimeProvider time)
{
    private const int LongestReason = 1_000;

    /// <summary>Ours: what a person explained is looked at anew once a year.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    private static readonly TimeSpan UsualExplanation = TimeSpan.FromDays(180);

    private readonly FrozenSet<string> _codes = signals.Select(signal => signal.Info.Id).ToFrozenSet(StringComparer.Ordinal);

    public bool IsSignal(string code) => _codes.Contains(code);

    /// <param name="code">Of the finding that is explained; null snoozes the contractor.</param>
    public Silence Read(ReadOnlySpan<byte> utf8, string? code)
    {
        var sent = JsonErrors.Read<SilenceBody>(utf8, "body");
        var now = time.GetUtcNow();
        var until = sent.Until ?? (code is null
            ? throw new InvalidRequestException("until", "is required: the day from which you want to be told again.")
            : now + UsualExplanation);
        if (until <= now || until > now + Longest)
            throw new InvalidRequestException("until", $"must lie ahead, at most {Longest.TotalDays:0} days.");

        var reason = sent.Reason?.Trim();
        if (reason is { Length: > LongestReason })
            throw new InvalidRequestException("reason", $"must have at most {LongestReason} characters.");
        if (code is not null && string.IsNullOrEmpty(reason))
            throw new InvalidRequestException("reason", "is required: what explains the finding.");

        return new Silence(code, until, reason, now);
    }

    public IEnumerable<Silence> InForce(IEnumerable<Silence> silences)
        => silences.Where(silence => !silence.IsOver(time.GetUtcNow()));
}

/// <summary>What is sent to silence a contractor or explain a finding.</summary>
/// <param name="Until">From then on the customer is told again; at most 366 days ahead. An explanation lasts 180 days without it.</param>
/// <param name="Reason">Up to 1,000 characters; required for an explanation.</param>
public sealed record SilenceBody(DateTimeOffset? Until = null, string? Reason = null);
