using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GigVet.Model;

namespace GigVet.Watching;

/// <summary>
/// When to look again. Every contractor has a fixed place within the cadence, spread evenly over all of them: nothing
/// drifts, nothing gathers at one hour, and after an outage everybody returns to their place by themselves.
/// </summary>
public static class CheckTimes
{
    /// <summary>A contractor who was added by hand is looked at within so long.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    /// <summary>A whole list that was imported is looked at within so long: first looks cost most.</summary>
    public static readonly TimeSpan ForImports = TimeSpan.FromDays(1);

    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(30);

    public static TimeSpan Period(Cadence cadence) => cadence switch
    {
        Cadence.Daily => TimeSpan.FromDays(1),
        Cadence.Weekly => TimeSpan.FromDays(7),
        _ => TimeSpan.FromDays(30),
    };

    public static DateTimeOffset First(string customer, ContractorRef contractor, DateTimeOffset now, TimeSpan within)
        => Whole(now + (within * Place(customer, contractor)));

    /// <summary>The next place in the cadence that is at least half a period away.</summary>
    public static DateTimeOffset Next(Cadence cadence, string customer, ContractorRef contractor, DateTimeOffset now)
    {
        var period = Period(cadence).Ticks;
        var phase = (long)(period * Place(customer, contractor));
        var earliest = now.UtcTicks + (period / 2);
        var turns = (earliest - phase + period - 1) / period;

        return Whole(new DateTimeOffset((turns * period) + phase, TimeSpan.Zero));
    }

    /// <summary>Not before then, and not everybody at once: an allowance that is renewed is not used up in its first second.</summary>
    public static DateTimeOffset Later(DateTimeOffset at, string customer, ContractorRef contractor)
        => Whole(at + TimeSpan.FromSeconds(1) + (Spread * Place(customer, contractor)));

    /// <summary>0 to 1, always the same for the same contractor.</summary>
    private static double Place(string customer, ContractorRef contractor)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{customer}|{contractor}"), hash);
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (uint.MaxValue + 1.0);
    }

    /// <summary>Whole seconds read well, and come back from storage as they were.</summary>
    private static DateTimeOffset Whole(DateTimeOffset at)
        => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
