using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>How often and after what waits a failed run is tried again.</summary>
internal sealed class RetryPlan(int most, Func<int, TimeSpan> wait)
{
    public static RetryPlan None { get; } = new(0, static _ => TimeSpan.Zero);

    /// <exception cref="FormatException">An interval is not a time.</exception>
    public static RetryPlan Of(RetryAttribute? attribute) => attribute switch
    {
        FixedDelayRetryAttribute @fixed => new(@fixed.MaxRetryCount, Always(Parse(@fixed.DelayInterval))),
        ExponentialBackoffRetryAttribute exponential => new(
            exponential.MaxRetryCount,
            Growing(Parse(exponential.MinimumInterval), Parse(exponential.MaximumInterval))),
        _ => None,
    };

    /// <param name="attempts">How many attempts have failed, at least one.</param>
    /// <returns>Null when it is not to be tried again.</returns>
    public TimeSpan? WaitAfter(int attempts) => most < 0 || attempts <= most ? wait(attempts) : null;

    private static Func<int, TimeSpan> Always(TimeSpan interval) => _ => interval;

    private static Func<int, TimeSpan> Growing(TimeSpan least, TimeSpan most) => attempts =>
    {
        var wait = least * Math.Pow(2, Math.Min(attempts - 1, 30));
        return wait < most ? wait : most;
    };

    private static TimeSpan Parse(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
