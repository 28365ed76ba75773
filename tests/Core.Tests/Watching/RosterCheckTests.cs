using GigVet.Model;
using GigVet.Vetting;
using GigVet.Watched.Simulation;

namespace GigVet.Core.Tests.Watching;

public sealed class RosterCheckTests : IDisposable
{
    // Of six, the first is checked daily, has a site and a code host account.
    private readonly WatchStage _stage = new(contractors: 6, customers: 1, gitHubLimit: 5_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SimulatedContractor Daily => _stage.Contractors[0];

    [Fact]
    public async Task Whoever_does_not_change_is_checked_every_day_and_stored_no_more()
    {
        await StartAsync(days: 3);
        var (stored, charged, full) = (History().Count, _stage.Web.Charged, _stage.Web.FullAnswers);

        await _stage.PassAsync(3 * 24, Stop);

        Assert.Equal((stored, charged, full), (History().Count, _stage.Web.Charged, _stage.Web.FullAnswers));
        Assert.InRange(_stage.EntryOf(Daily).State.CheckedAt!.Value, _stage.Time.GetUtcNow().AddDays(-1.1), _stage.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_profile_counts_as_gone_on_the_third_day_and_is_said_once()
    {
        await StartAsync(days: 3);
        Daily.IsGone = true;

        await _stage.PassAsync(48, Stop);
        Assert.Empty(Changes());
        Assert.InRange(_stage.EntryOf(Daily).State.GoneOn.Count, 1, 2);
        await _stage.PassAsync(96, Stop);

        Assert.Equal([new Change("profile", "shown", "gone")], Changes());
        Assert.Contains(History()[0].Findings, finding => finding is { Code: "profile.gone", Outcome: Outcome.Raised });
    }

    [Fact]
    public async Task A_silent_source_changes_nothing_for_three_days_and_is_then_said_once()
    {
        await StartAsync(days: 3);
        var stored = History().Count;
        _stage.Web.Silent.Add("guru");

        await _stage.PassAsync(48, Stop);
        Assert.Equal(stored, History().Count);
        Assert.Equal("guru", Assert.Single(_stage.EntryOf(Daily).State.Unread).Key);
        await _stage.PassAsync(72, Stop);

        Assert.Equal(stored + 1, History().Count);
        Assert.Equal(SourceState.Failed, History()[0].Sources.Single(source => source.Name == "guru").State);
        Assert.Empty(Changes());
    }

    [Fact]
    public async Task A_worker_that_dies_after_it_stored_a_check_repeats_nothing_of_it()
    {
        await StartAsync(days: 3);
        Daily.Country = "Portugal";
        _stage.Rosters.Meanwhile = () => throw new IOException("The worker died.");
        while (true)
        {
            if (await Record.ExceptionAsync(() => _stage.PassAsync(1, Stop)) is IOException && Changes().Count > 0)
                break;
        }

        _stage.Rosters.Meanwhile = null;
        await _stage.PassAsync(48, Stop);

        Assert.Equal([new Change("place", "Lithuania", "Portugal")], Changes());
        Assert.True(_stage.Archive.Tickets.ContainsKey(History()[0].Id));
    }

    [Fact]
    public async Task A_check_is_newer_than_what_somebody_asked_for_between_its_time_and_its_beginning()
    {
        await StartAsync(days: 3);
        var due = _stage.EntryOf(Daily).NextCheckAt;
        _stage.Time.Advance(due - _stage.Time.GetUtcNow() + TimeSpan.FromMinutes(10));
        var asked = History()[0] with { Id = AssessmentId.New(_stage.Time.GetUtcNow()), AssessedAt = _stage.Time.GetUtcNow() };
        await _stage.Archive.SaveAsync(Daily.Customer, asked.AssessedAt, asked, Occasion.Asked, Stop);
        Daily.Country = "Portugal";

        await _stage.PassAsync(1, Stop);

        Assert.Equal([new Change("place", "Lithuania", "Portugal")], History()[0].Changes);
        Assert.Equal(asked.Id, History()[1].Id);
    }

    [Fact]
    public async Task Whoever_is_paused_ended_or_taken_off_is_skipped()
    {
        await _stage.EnrolAsync(Stop);
        var customer = Daily.Customer;
        await _stage.Roster.PutAsync(customer, Daily.Line with { Paused = true }, Stop);
        await _stage.Roster.PutAsync(customer, _stage.Contractors[1].Line with { EndedAt = WatchStage.Start }, Stop);
        await _stage.Roster.RemoveAsync(customer, _stage.Contractors[2].Ref, Stop);

        await _stage.PassAsync(30, Stop);

        Assert.Empty(History());
        Assert.Equal(3, _stage.Archive.Count);
        Assert.Equal(3, _stage.Due.Rows.Count());
    }

    [Fact]
    public async Task What_the_customer_supplied_once_stands_in_the_checks_after_it()
    {
        await StartAsync(days: 3);
        var latest = History()[0];
        var told = latest.Findings.First(finding => finding.Family == "messages") with
        {
            Outcome = Outcome.Raised,
            Strength = Strength.Strong,
            Evidence = [new Evidence("asked for an account", new Uri("gigvet:request#/messages/0"), WatchStage.Start)],
            ExpiresAt = WatchStage.Start.AddYears(1),
        };
        await _stage.Archive.SaveAsync(
            Daily.Customer,
            _stage.Time.GetUtcNow(),
            latest with { Id = "asm_asked", Findings = [.. latest.Findings.Where(one => one.Code != told.Code), told] },
            Occasion.Asked,
            Stop);
        Daily.Country = "Portugal";

        await _stage.PassAsync(30, Stop);

        var after = History()[0];
        Assert.NotEqual("asm_asked", after.Id, StringComparer.Ordinal);
        var carried = Assert.Single(after.Findings, finding => finding.Code == told.Code);
        Assert.Equal((Outcome.Raised, latest.AssessedAt), (carried.Outcome, carried.CarriedFrom));
        Assert.True(after.Score >= 45, $"{after.Score}");
    }

    public void Dispose() => _stage.Dispose();

    private async Task StartAsync(int days)
    {
        await _stage.EnrolAsync(Stop);
        await _stage.PassAsync(days * 24, Stop);
        Assert.NotEmpty(History());
    }

    private IReadOnlyList<Assessment> History()
        => _stage.Archive.HistoryOf(Daily.Customer, Daily.Ref);

    private IReadOnlyList<Change> Changes() => [.. History().SelectMany(assessment => assessment.Changes)];
}
