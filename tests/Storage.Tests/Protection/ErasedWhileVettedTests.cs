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
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Protection;

/// <summary>A worker is in the middle of a vetting when its contractor is erased.</summary>
public sealed class ErasedWhileVettedTests : IAsyncLifetime
{
    private const string Customer = "shop";

    private readonly ManualTime _time = new(Some.Now);
    private readonly SlowPlatform _platform = new();

    private StorageEmulator _emulator = null!;
    private StorageTables _tables = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Whose Whose { get; } = new(Customer, Some.Contractor, new Uri("https://www.upwork.com/"));

    public async ValueTask InitializeAsync()
    {
        _emulator = await Emulator.StartAsync();
        _tables = new StorageTables(new Azure.Data.Tables.TableServiceClient(_emulator.ConnectionString));
    }

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

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

        Assert.Equal((ErasureState.Settling, _time.GetUtcNow() + ErasureDesk.Grace), (receipt.State, receipt.SettlesAt));
        Assert.Empty(await Some.Assessments(_tables).ListAsync(Customer, Some.Contractor, 5, Stop));
        Assert.Null(await Some.Assessments(_tables).FindLatestAsync(Customer, Some.Contractor, Stop));
        Assert.NotEmpty(await LeftAsync());

        await Desk().FinishAsync(Stop);
        Assert.NotEmpty(await LeftAsync());
        _time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);

        Assert.Empty(await LeftAsync());
        var done = await new ErasureTable(_tables).FindAsync(Customer, receipt.Id, Stop);
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
        _time.Advance(TimeSpan.FromSeconds(1));

        var anew = await AcceptAsync();
        await Job().RunAsync(new VetMessage(Customer, anew.Id), Stop);
        _time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);

        var stored = await Some.Assessments(_tables).FindLatestAsync(Customer, Some.Contractor, Stop);
        Assert.Equal(anew.Id, stored?.Id);
        Assert.Equal([anew.Id], (await Some.Assessments(_tables).ListAsync(Customer, Some.Contractor, 5, Stop)).Select(one => one.Id), StringComparer.Ordinal);
        Assert.NotNull(await new ShingleTable(_tables).FindAsync(Customer, Some.Contractor, Stop));
        Assert.Null(await new VettingTable(_tables, _time).FindAsync(Customer, ticket.Id, Stop));
    }

    [Fact]
    public async Task The_late_result_about_somebody_else_does_not_name_the_contractor_when_all_is_done()
    {
        await Some.AssessAsync(_tables, Customer);
        var vettings = new VettingTable(_tables, _time);
        var (other, _) = await vettings.AddAsync(Some.Ticket(Customer) with { Contractor = KnownContractor.Other }, Some.Request(), null, Stop);
        await vettings.ClaimAsync(Customer, other.Id, _time.GetUtcNow().AddMinutes(2), Stop);

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        var late = Some.Assessment(other.Id) with
        {
            Contractor = new Subject("upwork", KnownContractor.Other.Handle, new Uri("https://www.upwork.com/"), "Jonas Petrik"),
            NextSteps = [$"Ask both: the overview stands with {Some.Contractor} too.", "Ask Mira K. (upwork)."],
        };
        await Some.Assessments(_tables).SaveAsync(Customer, other.AcceptedAt, late, Occasion.Asked, Stop);

        Assert.Equal(ErasureState.Settling, receipt.State);
        _time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);
        var stored = await Some.Assessments(_tables).FindLatestAsync(Customer, KnownContractor.Other, Stop);
        Assert.Equal(["Ask both: the overview stands with [erased] too.", "Ask [erased]."], stored!.NextSteps, StringComparer.Ordinal);
        Assert.DoesNotContain(await AllRows.ReadAsync(_emulator.ConnectionString, Stop), row => row.Value.Contains("Mira K.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_late_result_of_a_re_check_does_not_bring_the_contractor_back()
    {
        var due = _time.GetUtcNow();
        await new RosterTable(_tables).SaveAsync(new RosterEntry(Customer, Some.Request(), Cadence.Weekly, due) { AddedAt = due.AddDays(-7) }, Stop);
        var sweep = new SweepPage("20260601T120000", Customer, 1, [new PageCheck(Some.Contractor.Platform, Some.Contractor.Handle, due)]);
        var index = new DueTable(_tables);
        await index.AddAsync([new DueCheck(Customer, Some.Contractor, due)], Stop);
        await index.TakeAsync([await index.WaitingAsync(due, Stop).SingleAsync(Stop)], due, Stop);
        var late = Sweeper().RunAsync(sweep, Stop);
        await _platform.Asked.Task.WaitAsync(Stop);

        var receipt = await Desk().EraseAsync(Whose, "key_12345678", Stop);
        _time.Advance(TimeSpan.FromSeconds(30));
        _platform.Answer.SetResult();
        await late;

        Assert.Equal(ErasureState.Settling, receipt.State);
        Assert.Equal(1, (await new SweepTable(_tables).CountAsync(sweep.Sweep, Customer, Stop)).Skipped);
        _time.Advance(ErasureDesk.Grace);
        await Desk().FinishAsync(Stop);
        Assert.Empty(await LeftAsync());
        Assert.Null(await Some.Assessments(_tables).FindLatestAsync(Customer, Some.Contractor, Stop));
    }

    private async Task<VettingTicket> AcceptAsync()
    {
        var ticket = Some.Ticket(Customer, _time.GetUtcNow()) with { Id = AssessmentId.New(_time.GetUtcNow()) };
        await new VettingTable(_tables, _time).AddAsync(ticket, Some.Request(), null, Stop);
        return ticket;
    }

    /// <summary>Rows that show the handle; the erasure itself says whom it is about until it is done.</summary>
    private async Task<IReadOnlyList<string>> LeftAsync() =>
    [
        .. (await AllRows.ReadAsync(_emulator.ConnectionString, Stop))
            .Where(row => (row.Key + row.Value).Contains(Some.Contractor.Handle, StringComparison.Ordinal))
            .Select(row => row.Key),
    ];

    private ErasureDesk Desk() => new(
        new ContractorRows(_tables, _time), new ErasureTable(_tables), new MarkKeyTable(_tables), _time, NullLogger<ErasureDesk>.Instance);

    private SweepWorker Sweeper() => new(
        new RosterCheck(
            Vetter(),
            [],
            new VettingTable(_tables, _time),
            Some.Assessments(_tables),
            new SnapshotTable(_tables),
            new NoAlerts(),
            _time,
            NullLogger<RosterCheck>.Instance),
        new RosterTable(_tables),
        new DueTable(_tables),
        new SweepTable(_tables),
        _time,
        NullLogger<SweepWorker>.Instance);

    private Vetter Vetter() => new(
        new PlatformDirectory([_platform], PrivateHosts.None),
        [],
        new Assessor([], RiskPolicy.Default(), NullLogger<Assessor>.Instance),
        new NoWeb(),
        _time,
        NullLogger<Vetter>.Instance);

    private QueuedVetting Job() => new(
        Vetter(),
        [new NeighbourCheck(new ShingleTable(_tables), new MarkKeyTable(_tables), new RosterTable(_tables), _time)],
        new VettingTable(_tables, _time),
        Some.Assessments(_tables),
        new SnapshotTable(_tables),
        new RosterTable(_tables),
        new NoAlerts(),
        new VettingProgress(new ProgressTable(_tables), _time, NullLogger<VettingProgress>.Instance),
        _time,
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
