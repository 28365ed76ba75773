using System.Globalization;
using GigVet.Model;

namespace GigVet.Watching;

/// <summary>One run of the planner, over all customers.</summary>
public sealed record Sweep(string Id, DateTimeOffset StartedAt, int Planned, int Customers)
{
    /// <summary>Named by the slot of the schedule it is for.</summary>
    public static string IdOf(DateTimeOffset slot)
        => slot.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
}

/// <summary>How many checks ended how.</summary>
/// <param name="Planned">All of them, also those still to do.</param>
/// <param name="Changed">Those whose result differs from the one before.</param>
/// <param name="PutOff">A shared allowance was used up, or a source did not answer; they are due again later.</param>
/// <param name="Failed">A fault of GigVet; they are due again later.</param>
/// <param name="Skipped">Checked, paused, ended or taken off the roster in the meantime.</param>
public sealed record SweepCount(int Planned = 0, int Unchanged = 0, int Changed = 0, int PutOff = 0, int Failed = 0, int Skipped = 0)
{
    public int Done => Unchanged + Changed + PutOff;

    public SweepCount Add(SweepCount other) => new(
        Planned + other.Planned,
        Unchanged + other.Unchanged,
        Changed + other.Changed,
        PutOff + other.PutOff,
        Failed + other.Failed,
        Skipped + other.Skipped);

    /// <summary>One more that ended so.</summary>
    internal SweepCount With(CheckEnd end) => end switch
    {
        CheckEnd.Unchanged => this with { Unchanged = Unchanged + 1 },
        CheckEnd.Changed => this with { Changed = Changed + 1 },
        CheckEnd.PutOff => this with { PutOff = PutOff + 1 },
        CheckEnd.Failed => this with { Failed = Failed + 1 },
        _ => this with { Skipped = Skipped + 1 },
    };
}

/// <summary>How one check of a sweep ended.</summary>
public enum CheckEnd
{
    Unchanged,
    Changed,
    PutOff,
    Failed,
    Skipped,
}

/// <summary>A message: which contractors of one customer to check. Ids only; everything else stays in the tables.</summary>
/// <param name="Number">Within the sweep.</param>
/// <param name="Version">Of this message's shape.</param>
public sealed record SweepPage(string Sweep, string Customer, int Number, IReadOnlyList<PageCheck> Checks, int Version = 1)
{
    /// <summary>One transaction holds 100 rows; a page that dies half-way is done again, and that should be little.</summary>
    public const int MostChecks = 25;
}

/// <param name="At">When it was due: another instant than the entry's means that it is done.</param>
public sealed record PageCheck(string Platform, string Handle, DateTimeOffset At)
{
    public ContractorRef Contractor => new(Platform, Handle);
}
