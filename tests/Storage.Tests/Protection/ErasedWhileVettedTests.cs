using GigVet.Alerts;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Protection;
using GigVet.Scoring;
using GigVet.Storage.Protection;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Vetting.Neighbours;
using GigVet.Watching;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Protection;

/// <summary>A worker is in the middle of a vetting when its contractor is erased.</summary>
public sealed class ErasedWhileVettedTests : OwnAccount
{
    private const string Customer = "shop";

    private readonly SlowPlatform _platform = new();

    private static Whose Whose { get; } = new(Customer, Some.Contractor, new Uri("https://www.upwork.com/"));

    internal override ManualTime Time { get; } = new(Some.Now);

    [Fact]
    public async Task A_vetting_that_waits_in_the_queue_comes_to_nothing()
    {
        var ticket = await AcceptAsync();

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        _platform.Answer.SetResult();
        await Job().RunAsync(new VetMessage(Customer, ticket.Id), Stop);

        Assert.Equal(ErasureState.Done, receipt.State);
        Assert.Equal((1, 1), (receipt.Rows["Requests"], receipt.Rows["OpenRequests"]));
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task The_late_result_of_one_at_work_is_not_stored_and_what_it_left_elsewhere_is_taken_away()
    {
        var ticket = await AcceptAsync();
        var late = Job().RunAsync(new VetMessage(Customer, ticket.Id), Stop);
        await _platform.Asked.Task.WaitAsync(Stop);

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        _platform.Answer.SetResult();
        await late;

        Assert.Equal((ErasureState.Settling, Time.GetUtcNow() + ErasureDesk.Grace), (receipt.State, receipt.SettlesAt));
        Assert.Empty(await Some.Assessments(Tables).ListAsync(Customer, Some.Contractor, 5, Stop));
        Assert.Null(await Some.Assessments(Tables).FindLatestAsync(Customer, Some.Contractor, Stop));
        Assert.NotEmpty(await LeftAsync());

        await Desk().FinishAsync(Stop);
        Assert.NotEmpty(await LeftAsync());
        Time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);

        Assert.Empty(await LeftAsync());
        var done = await new ErasureTable(Tables).FindAsync(Customer, receipt.Id, Stop);
        Assert.Equal((ErasureState.Done, null), (done!.State, done.Whose));
        Assert.True(done.Rows["Shingles"] > 0);
    }

    [Fact]
    public async Task Vetted_anew_after_the_erase_the_contractor_stays()
    {
        var ticket = await AcceptAsync();
        var late = Job().RunAsync(new VetMessage(Customer, ticket.Id), Stop);
        await _platform.Asked.Task.WaitAsync(Stop);
        await Desk().EraseAsync(Whose, "key_12345678", Stop);
        _platform.Answer.SetResult();
        await late;
        Time.Advance(TimeSpan.FromSeconds(1));

        var anew = await AcceptAsync();
        await Job().RunAsync(new VetMessage(Customer, anew.Id), Stop);
        Time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);

        var stored = await Some.Assessments(Tables).FindLatestAsync(Customer, Some.Contractor, Stop);
        Assert.Equal(anew.Id, stored?.Id);
        Assert.Equal([anew.Id], (await Some.Assessments(Tables).ListAsync(Customer, Some.Contractor, 5, Stop)).Select(one => one.Id), StringComparer.Ordinal);
        Assert.NotNull(await new ShingleTable(Tables).FindAsync(Customer, Some.Contractor, Stop));
        Assert.Null(await new VettingTable(Tables, Time).FindAsync(Customer, ticket.Id, Stop));
    }

    [Fact]
    public async Task The_late_result_about_somebody_else_does_not_name_the_contractor_when_all_is_done()
    {
        await Some.AssessAsync(Tables, Customer);
        var vettings = new VettingTable(Tables, Time);
        var (other, _) = await vettings.AddAsync(Some.Ticket(Customer) with { Contractor = KnownContractor.Other }, Some.Request(), null, Stop);
        await vettings.ClaimAsync(Customer, other.Id, Time.GetUtcNow().AddMinutes(2), Stop);

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        var late = Some.Assessment(other.Id) with
        {
            Contractor = new Subject("upwork", KnownContractor.Other.Handle, new Uri("https://www.upwork.com/"), "Jonas Petrik"),
            NextSteps = [$"Ask both: the overview stands with {Some.Contractor} too.", "Ask Mira K. (upwork)."],
        };
        await Some.Assessments(Tables).SaveAsync(Customer, other.AcceptedAt, late, Occasion.Asked, Stop);

        Assert.Equal(ErasureState.Settling, receipt.State);
        Time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);
        var stored = await Some.Assessments(Tables).FindLatestAsync(Customer, KnownContractor.Other, Stop);
        Assert.Equal(["Ask both: the overview stands with [erased] too.", "Ask [erased]."], stored!.NextSteps, StringComparer.Ordinal);
        Assert.DoesNotContain(await AllRows.ReadAsync(ConnectionString, Stop), row => row.Value.Contains("Mira K.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_late_result_of_a_re_check_does_not_bring_the_contractor_back()
    {
        var due = Time.GetUtcNow();
        await new RosterTable(Tables).SaveAsync(new RosterEntry(Customer, Some.Request(), Cadence.Weekly, due) { AddedAt = due.AddDays(-7) }, Stop);
        var sweep = new SweepPage("20260601T120000", Customer, 1, [new PageCheck(Some.Contractor.Platform, Some.Contractor.Handle, due)]);
        var index = new DueTable(Tables);
        await index.AddAsync([new DueCheck(Customer, Some.Contractor, due)], Stop);
        await index.TakeAsync([await index.WaitingAsync(due, Stop).SingleAsync(Stop)], due, Stop);
        var late = Sweeper().RunAsync(sweep, Stop);
        await _platform.Asked.Task.WaitAsync(Stop);

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        Time.Advance(TimeSpan.FromSeconds(30));
        _platform.Answer.SetResult();
        await late;

        Assert.Equal(ErasureState.Settling, receipt.State);
        Assert.Equal(1, (await new SweepTable(Tables).CountAsync(sweep.Sweep, Customer, Stop)).Skipped);
        Time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);
        Assert.Empty(await LeftAsync());
        Assert.Null(await Some.Assessments(Tables).FindLatestAsync(Customer, Some.Contractor, Stop));
    }

    private async Task<VettingTicket> AcceptAsync()
    {
        var ticket = Some.Ticket(Customer, Time.GetUtcNow()) with { Id = AssessmentId.New(Time.GetUtcNow()) };
        await new VettingTable(Tables, Time).AddAsync(ticket, Some.Request(), null, Stop);
        return ticket;
    }

    /// <summary>Rows that show the handle; the erasure itself says whom it is about until it is done.</summary>
    private async Task<IReadOnlyList<string>> LeftAsync() =>
    [
        .. (await AllRows.ReadAsync(ConnectionString, Stop))
            .Where(row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal))
            .Select(row => row.Key),
    ];

    private ErasureDesk Desk() => new(
        new ContractorRows(Tables, Time), new ErasureTable(Tables), new MarkKeyTable(Tables), Time, NullLogger<ErasureDesk>.Instance);

    private SweepWorker Sweeper() => new(
        new RosterCheck(
            Vetter(),
            [],
            new VettingTable(Tables, Time),
            Some.Assessments(Tables),
            new SnapshotTable(Tables),
            new NoAlerts(),
            Time,
            NullLogger<RosterCheck>.Instance),
        new RosterTable(Tables),
        new DueTable(Tables),
        new SweepTable(Tables),
        Time,
        NullLogger<SweepWorker>.Instance);

    private Vetter Vetter() => new(
        new PlatformDirectory([_platform], PrivateHosts.None),
        [],
        new Assessor([], RiskPolicy.Default(), NullLogger<Assessor>.Instance),
        new NoWeb(),
        Time,
        NullLogger<Vetter>.Instance);

    private QueuedVetting Job() => new(
        Vetter(),
        [new NeighbourCheck(new ShingleTable(Tables), new MarkKeyTable(Tables), new RosterTable(Tables), Time)],
        new VettingTable(Tables, Time),
        Some.Assessments(Tables),
        new SnapshotTable(Tables),
        new RosterTable(Tables),
        new NoAlerts(),
        new VettingProgress(new ProgressTable(Tables), Time, NullLogger<VettingProgress>.Instance),
        Time,
        NullLogger<QueuedVetting>.Instance);

    private sealed class SlowPlatform : IPlatform
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => Some.Contractor.Platform;

        public string? HandleOf(Uri url) => null;

        public string? Canonical(string handle) => handle;

        public Uri UrlOf(string handle) => new("https://www.upwork.com/");

        public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            await Answer.Task.WaitAsync(cancellationToken);
            return new FetchResult.NotFound();
        }
    }

    private sealed class NoAlerts : IAlertQueue
    {
        public Task EnqueueAsync(AlertMessage message, TimeSpan delay, CancellationToken cancellationToken)
            => throw new InvalidOperationException("A first look that was asked for leads to no alert.");
    }

    private sealed class NoWeb : IWeb
    {
        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
            => throw new InvalidOperationException($"Unexpected request: {request.Url}");
    }
}
