using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;
using GigVet.Watched.Stores;
using GigVet.Watching;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Watching;

public sealed class RosterTests
{
    private readonly MemoryRosters _rosters = new();
    private readonly MemoryDue _due = new();
    private readonly ManualTime _time = new(A.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_put_on_the_roster_is_due_within_the_hour()
    {
        var (entry, isNew) = await PutAsync(new RosterLine(A.Request(), Cadence.Weekly));

        Assert.True(isNew);
        Assert.InRange(entry.NextCheckAt, A.Today, A.Today.AddHours(1));
        Assert.Equal(entry.NextCheckAt, Assert.Single(_due.Rows).Check.At);
    }

    [Fact]
    public async Task A_new_note_moves_no_check_and_loses_nothing_of_what_is_known()
    {
        var (first, _) = await PutAsync(new RosterLine(A.Request(), Cadence.Weekly));
        await _rosters.NoteAsync("acme", Assessed(), A.Today, Stop);

        var (second, isNew) = await PutAsync(new RosterLine(A.Request(), Cadence.Weekly) { Note = "pays by the hour" });

        Assert.False(isNew);
        Assert.Equal((first.NextCheckAt, RiskBand.High), (second.NextCheckAt, second.State.Band));
        Assert.Single(_due.Rows);
    }

    [Fact]
    public async Task Another_site_to_check_with_is_looked_at_soon()
    {
        await PutAsync(new RosterLine(A.Request(), Cadence.Monthly));
        _time.Advance(TimeSpan.FromDays(3));

        var (entry, _) = await PutAsync(new RosterLine(A.Request() with { GitHub = "mira" }, Cadence.Monthly));

        Assert.InRange(entry.NextCheckAt, _time.GetUtcNow(), _time.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task Whoever_is_resumed_after_a_pause_is_due_soon()
    {
        await PutAsync(new RosterLine(A.Request(), Cadence.Daily) { Paused = true });
        await _due.RemoveAsync([.. _due.Rows.Select(row => row.Check)], Stop);
        _time.Advance(TimeSpan.FromDays(40));

        var (entry, _) = await PutAsync(new RosterLine(A.Request(), Cadence.Daily));

        Assert.InRange(entry.NextCheckAt, _time.GetUtcNow(), _time.GetUtcNow().AddHours(1));
        Assert.Equal(entry.NextCheckAt, Assert.Single(_due.Rows).Check.At);
    }

    private Task<(RosterEntry Entry, bool IsNew)> PutAsync(RosterLine line)
        => new Roster(_rosters, _due, _time).PutAsync("acme", line, Stop);

    private static Assessment Assessed() => new Assessor(Array.Empty<ISignal>(), RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_1", A.Dossier(), []) with { Band = RiskBand.High };
}
