namespace GigVet.DataTables.Tests.Account;

internal sealed class FixedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow()
    {
        var now = Now;
        Now += TimeSpan.FromSeconds(1);
        return now;
    }
}
