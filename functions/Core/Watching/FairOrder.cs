namespace GigVet.Watching;

/// <summary>
/// Whose turn it is: every customer in turn, a page at a time, each customer's longest overdue first. A customer with a
/// hundred thousand contractors holds up nobody by more than a page.
/// </summary>
internal static class FairOrder
{
    public static IReadOnlyList<PlannedPage> Pages(string sweep, IEnumerable<WaitingCheck> waiting, int most)
    {
        var turns = waiting.GroupBy(check => check.Check.Customer, StringComparer.Ordinal)
            .SelectMany(customer => PagesOf([.. customer]).Index())
            .OrderBy(turn => turn.Index)
            .ThenBy(turn => turn.Item[0].Check.At)
            .ThenBy(turn => turn.Item[0].Check.Customer, StringComparer.Ordinal)
            .Select(turn => turn.Item);
        var pages = new List<PlannedPage>();
        var left = most;
        foreach (var checks in turns)
        {
            if (left <= 0)
                break;

            var part = checks.Length <= left ? checks : checks[..left];
            left -= part.Length;
            pages.Add(new PlannedPage(
                new SweepPage(sweep, part[0].Check.Customer, pages.Count, [.. part.Select(PageOf)]), part));
        }

        return pages;
    }

    /// <summary>Within a page all are of one hour: its rows lie in one partition, and change in one transaction.</summary>
    private static IEnumerable<WaitingCheck[]> PagesOf(WaitingCheck[] checks) => checks
        .GroupBy(check => check.Check.At.UtcTicks / TimeSpan.TicksPerHour)
        .OrderBy(hour => hour.Key)
        .SelectMany(hour => hour.OrderBy(check => check.Check.At).Chunk(SweepPage.MostChecks));

    private static PageCheck PageOf(WaitingCheck waiting)
        => new(waiting.Check.Contractor.Platform, waiting.Check.Contractor.Handle, waiting.Check.At);
}

internal sealed record PlannedPage(SweepPage Page, IReadOnlyList<WaitingCheck> Checks);
