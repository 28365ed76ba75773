using Polly;
using Polly.CircuitBreaker;

namespace GigVet.Web;

/// <summary>What is remembered about one host, so that it is asked no more than its owner would want.</summary>
internal sealed class KnownHost(TimeProvider time)
{
    /// <summary>A host may ask for any pause; it is believed for this long, then asked again.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly ResiliencePipeline<Attempt> _breaker = new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
        {
            FailureRatio = 0.8,
            MinimumThroughput = 5,
            SamplingDuration = TimeSpan.FromSeconds(60),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsHostTrouble: true }),
        })
        .Build();

    /// <summary>One request at a time.</summary>
    public SemaphoreSlim Line { get; } = new(1, 1);

    public DateTimeOffset AskedAt { get; set; } = DateTimeOffset.MinValue;

    public DateTimeOffset NotBefore { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Requests under way; a host with none may be forgotten.</summary>
    public int Users { get; set; }

    public void LeaveAlone(TimeSpan pause, DateTimeOffset now)
        => NotBefore = now + (pause < LongestPause ? pause : LongestPause);

    /// <summary>Tries, unless the host asked for a pause or has failed again and again.</summary>
    public async Task<Attempt> TryAsync(Hop hop, Func<CancellationToken, Task<Attempt>> send, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() is var now && now < NotBefore)
        {
            return new Attempt(new WebAnswer.Unreachable(
                hop.Url, $"The host asked not to be asked again before {NotBefore.UtcDateTime:HH:mm:ss} UTC.")
            {
                NeverSent = true,
            });
        }

        try
        {
            return await _breaker.ExecuteAsync(
                static async (send, token) => await send(token), send, cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return new Attempt(new WebAnswer.Unreachable(
                hop.Url, "The host failed several times just now and is left alone for half a minute.")
            {
                NeverSent = true,
            });
        }
    }
}
