namespace GigVet.Text;

/// <summary>A stretch of a career: "2019-01", "Jan 2019 - Present", "1993-2002".</summary>
/// <param name="To">null while it lasts.</param>
public sealed record MonthRange(MonthSpan From, MonthSpan? To)
{
    /// <summary>Shorter overlaps are hand-overs, notice periods and rounding.</summary>
    public const int ShortestClearOverlap = 3;

    /// <summary>Reads a text that holds a range and nothing else, or null.</summary>
    public static MonthRange? Read(string? text) => MonthRangeReader.ReadWhole(text);

    /// <summary>From two fields; a range without an end is the current one. Null when a field is unreadable.</summary>
    public static MonthRange? Of(string? from, string? to)
    {
        if (MonthRangeReader.ReadMonth(from) is not { } start)
            return null;
        if (string.IsNullOrWhiteSpace(to) || MonthRangeReader.IsPresent(to))
            return new MonthRange(start, To: null);

        return MonthRangeReader.ReadMonth(to) is { } end && end.Latest >= start.Earliest ? new MonthRange(start, end) : null;
    }

    /// <summary>
    /// Months that both ranges cover whichever months their years mean, less one for the hand-over; 0 when they may well
    /// not meet.
    /// </summary>
    public int CertainOverlap(MonthRange other, DateTimeOffset asOf)
    {
        var start = Math.Max(From.Latest, other.From.Latest);
        var end = Math.Min(EarliestEnd(asOf), other.EarliestEnd(asOf));
        return Math.Max(0, end - start);
    }

    /// <summary>Whether two full-time jobs at these times deserve a question.</summary>
    public bool OverlapsClearly(MonthRange other, DateTimeOffset asOf)
        => CertainOverlap(other, asOf) >= ShortestClearOverlap;

    private int EarliestEnd(DateTimeOffset asOf) => To?.Earliest ?? MonthSpan.Of(asOf).Earliest;
}
