namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>How long to wait after a poll found nothing: longer each time, with some chance in it.</summary>
internal sealed class PollingPace(TimeSpan longest, Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private int _emptyPolls;

    /// <summary>Something was found; the next empty poll is followed by the shortest wait.</summary>
    public void Reset() => _emptyPolls = 0;

    public TimeSpan NextWait()
    {
        // 30 doublings of 100 ms are years; more would overflow.
        var exponent = Math.Min(_emptyPolls++, 30);
        var growth = exponent == 0 ? 0 : (0.8 + random.NextDouble() * 0.4) * Math.Pow(2, exponent - 1);
        var wait = Shortest + Shortest * growth;
        return wait < longest ? wait : longest;
    }
}
