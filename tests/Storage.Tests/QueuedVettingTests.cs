using GigVet.Alerts;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests;

public sealed class QueuedVettingTests(StorageFixture storage)
{
    private readonly ManualTime _time = new(Some.Now);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_arrives_twice_has_one_effect()
    {
        var (ticket, vettings) = await AddAsync();
        var job = Job(vettings, Some.Assessments(storage.Tables));

        await Task.WhenAll(job.RunAsync(Message(ticket), Stop), job.RunAsync(Message(ticket), Stop));
        await job.RunAsync(Message(ticket), Stop);

        Assert.Single(await Some.Assessments(storage.Tables).ListAsync(_customer, Some.Contractor, 10, Stop));
        Assert.Equal(AssessmentStatus.Completed, (await vettings.FindAsync(_customer, ticket.Id, Stop))?.Status);
    }

    [Fact]
    public async Task After_storage_failed_the_next_delivery_tries_again_at_once_though_the_lease_was_renewed()
    {
        var (ticket, vettings) = await AddAsync();
        var assessments = new FailingOnce(Some.Assessments(storage.Tables));
        var platform = new SlowPlatform();
        var job = Job(vettings, assessments, platform);
        var first = job.RunAsync(Message(ticket), Stop);
        await platform.Asked.Task.WaitAsync(Stop);
        _time.Advance(TimeSpan.FromSeconds(11));
        var renewed = await RenewedAsync(ticket);
        platform.Answer.SetResult();

        await Assert.ThrowsAsync<IOException>(() => first);
        await job.RunAsync(Message(ticket), Stop);

        Assert.True(renewed);
        Assert.Equal(AssessmentStatus.Completed, (await vettings.FindAsync(_customer, ticket.Id, Stop))?.Status);
    }

    [Fact]
    public async Task What_a_source_left_is_handed_to_the_next_vetting_of_the_same_contractor()
    {
        var assessments = Some.Assessments(storage.Tables);
        foreach (var expected in new[] { "First look.", "Was here before." })
        {
            var (ticket, vettings) = await AddAsync();
            await Job(vettings, assessments, enricher: new Remembering()).RunAsync(Message(ticket), Stop);

            Assert.Equal(expected, await DetailAsync(ticket));
        }
    }

    [Fact]
    public async Task Memory_that_cannot_be_read_or_kept_costs_no_vetting()
    {
        var (ticket, vettings) = await AddAsync();
        var job = Job(
            vettings,
            Some.Assessments(storage.Tables),
            enricher: new Remembering(),
            snapshots: new BrokenSnapshots());

        await job.RunAsync(Message(ticket), Stop);

        Assert.Equal(AssessmentStatus.Completed, (await vettings.FindAsync(_customer, ticket.Id, Stop))?.Status);
        Assert.Equal("First look.", await DetailAsync(ticket));
    }

    [Fact]
    public async Task A_vetting_whose_assessment_could_not_be_stored_leaves_no_memory()
    {
        var (ticket, vettings) = await AddAsync();
        var job = Job(
            vettings, new FailingOnce(Some.Assessments(storage.Tables)), enricher: new Remembering());

        await Assert.ThrowsAsync<IOException>(() => job.RunAsync(Message(ticket), Stop));

        Assert.Empty(await new SnapshotTable(storage.Tables).LoadAsync(_customer, Some.Contractor, Stop));
    }

    private async Task<string> DetailAsync(VettingTicket ticket)
    {
        var assessment = await Some.Assessments(storage.Tables).FindAsync(
            _customer, Some.Contractor, ticket.Id, ticket.AcceptedAt, Stop);
        return assessment!.Sources.Single(source => source.Name == "remembering").Detail;
    }

    private async Task<bool> RenewedAsync(VettingTicket ticket)
    {
        var requests = await storage.Tables.RequestsAsync();
        while (true)
        {
            var row = await requests.GetEntityAsync<Azure.Data.Tables.TableEntity>(_customer, ticket.Id, cancellationToken: Stop);
            if (row.Value.GetDateTimeOffset("LeaseUntil") > Some.Now + QueuedVetting.Lease)
                return true;
        }
    }

    private static VetMessage Message(VettingTicket ticket) => new(ticket.Customer, ticket.Id);

    private async Task<(VettingTicket Ticket, VettingTable Vettings)> AddAsync()
    {
        var vettings = new VettingTable(storage.Tables, _time);
        var (ticket, _) = await vettings.AddAsync(Some.Ticket(_customer), Some.Request(), null, Stop);
        return (ticket, vettings);
    }

    private QueuedVetting Job(
        IVettingStore vettings,
        IAssessmentStore assessments,
        SlowPlatform? platform = null,
        IEnricher? enricher = null,
        ISnapshotStore? snapshots = null)
    {
        if (platform is null)
            (platform = new SlowPlatform()).Answer.SetResult();

        var vetter = new Vetter(
            new PlatformDirectory([platform], PrivateHosts.None),
            enricher is null ? [] : [enricher],
            new Assessor([], RiskPolicy.Default(), NullLogger<Assessor>.Instance),
            new NoWeb(),
            _time,
            NullLogger<Vetter>.Instance);
        return new QueuedVetting(
            vetter,
            Array.Empty<ICrossCheck>(),
            vettings,
            assessments,
            snapshots ?? new SnapshotTable(storage.Tables),
            new RosterTable(storage.Tables),
            new NoAlerts(),
            new VettingProgress(new ProgressTable(storage.Tables), _time, NullLogger<VettingProgress>.Instance),
            _time,
            NullLogger<QueuedVetting>.Instance);
    }

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

    private sealed class Remembering : IEnricher
    {
        public string Source => "remembering";

        public int MaximumRequests => 0;

        public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
            => Task.FromResult(new Enrichment(SourceState.Ok, look.Memory is null ? "First look." : "Was here before.")
            {
                Memory = SourceMemory.Of(shape: 1, Some.Now, "here"),
            });
    }

    private sealed class BrokenSnapshots : ISnapshotStore
    {
        public Task<IReadOnlyDictionary<string, SourceMemory>> LoadAsync(
            string customer, ContractorRef contractor, CancellationToken cancellationToken)
            => throw new IOException("Storage broke off.");

        public Task SaveAsync(
            string customer,
            ContractorRef contractor,
            string source,
            SourceMemory memory,
            CancellationToken cancellationToken)
            => throw new IOException("Storage broke off.");
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

    private sealed class FailingOnce(IAssessmentStore inner) : IAssessmentStore
    {
        private int _failed;

        public Task<Alert?> SaveAsync(
            string customer,
            DateTimeOffset acceptedAt,
            Assessment assessment,
            Occasion occasion,
            CancellationToken cancellationToken)
            => Interlocked.Exchange(ref _failed, 1) == 0
                ? throw new IOException("Storage broke off.")
                : inner.SaveAsync(customer, acceptedAt, assessment, occasion, cancellationToken);

        public Task<SavedCheck> SaveCheckAsync(
            string customer, DateTimeOffset begunAt, Assessment assessment, CancellationToken cancellationToken)
            => inner.SaveCheckAsync(customer, begunAt, assessment, cancellationToken);

        public Task<Assessment?> FindAsync(
            string customer, ContractorRef contractor, string id, DateTimeOffset acceptedAt, CancellationToken cancellationToken)
            => inner.FindAsync(customer, contractor, id, acceptedAt, cancellationToken);

        public Task<Assessment?> FindLatestAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
            => inner.FindLatestAsync(customer, contractor, cancellationToken);

        public Task<IReadOnlyList<Assessment>> ListAsync(
            string customer, ContractorRef contractor, int limit, CancellationToken cancellationToken)
            => inner.ListAsync(customer, contractor, limit, cancellationToken);
    }
}
