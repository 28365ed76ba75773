using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GigVet.Protection.Audit;
using GigVet.Storage.Protection;

namespace GigVet.Storage.Tests.Protection;

public sealed class AuditTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_several_processes_note_at_once_is_one_sound_chain_without_gaps()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => new AuditLog(new AuditTable(storage.Tables))).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => processes[number % 4].AppendAsync(_customer, Event($"key_{number}"))));

        var all = await Store().AllAsync(_customer, Stop).ToArrayAsync(Stop);
        Assert.Equal(Enumerable.Range(1, 120).Select(number => (long)number), all.Select(entry => entry.Number));
        Assert.Equal(120, all.Select(entry => entry.Event.By).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((120, null), await VerdictAsync());
    }

    [Fact]
    public async Task Who_appends_without_end_keeps_no_other_process_from_it()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var turns = new Turns();
        var busy = new AuditLog(new AuditTable(turns.Tables(storage.ConnectionString, isBusy: true)));
        await busy.AppendAsync(_customer, Event("key_first"));
        turns.Begin();
        var appending = AppendUntilAsync(busy, enough.Token);

        // Before each of its requests the busy one gets through with one of its own.
        var other = new AuditLog(new AuditTable(turns.Tables(storage.ConnectionString, isBusy: false)));
        foreach (var number in Enumerable.Range(0, 5))
            await other.AppendAsync(_customer, Event($"other_{number}"));

        await enough.CancelAsync();
        turns.End();
        Assert.Equal((1 + 5 + await appending, null), await VerdictAsync());
    }

    [Fact]
    public async Task An_event_costs_one_request_and_many_at_once_hardly_more()
    {
        var counting = new Counting();
        var log = new AuditLog(new AuditTable(counting.Tables(storage.ConnectionString)));
        await log.AppendAsync(_customer, Event("key_first"));
        counting.Requests = 0;

        await log.AppendAsync(_customer, Event("key_second"));
        Assert.Equal(1, counting.Requests);

        await Task.WhenAll(Enumerable.Range(0, 90).Select(number => log.AppendAsync(_customer, Event($"key_{number}"))));
        Assert.InRange(counting.Requests, 2, 10);
        Assert.Equal((92, null), await VerdictAsync());
    }

    [Fact]
    public async Task An_append_whose_answer_was_lost_stands_once()
    {
        await AppendAsync(1);
        var lost = new Meanwhile(
            request => request.Method == RequestMethod.Put && request.Uri.ToString().Contains("RowKey='end'", StringComparison.Ordinal),
            () => Store().AppendAsync(_customer, [Event("key_lost")], Stop));

        // What the first try wrote is there when the second one comes, as if its answer had been lost.
        await new AuditTable(new StorageTables(lost.Client(storage.ConnectionString))).AppendAsync(_customer, [Event("key_lost")], Stop);

        Assert.True(lost.HasRun);
        Assert.Equal((2, null), await VerdictAsync());
    }

    [Fact]
    public async Task However_long_it_grows_each_link_is_there_once_and_in_its_place()
    {
        var log = new AuditLog(Store());
        foreach (var round in Enumerable.Range(0, 30))
            await Task.WhenAll(Enumerable.Range(0, 1 + (round * 7 % 23)).Select(number => log.AppendAsync(_customer, Event($"key_{round}_{number}", number == 0 ? "first" : null))));

        var all = await Store().AllAsync(_customer, Stop).ToArrayAsync(Stop);
        Assert.Equal((all.Length, null), await VerdictAsync());
        Assert.Equal(Enumerable.Range(1, all.Length).Select(number => (long)number), all.Select(entry => entry.Number));
        Assert.Equal(30, (await Store().ListAsync(_customer, "first", 100, null, Stop)).Count);

        List<AuditEntry> paged = [];
        while (await Store().ListAsync(_customer, null, 40, paged.LastOrDefault()?.Number, Stop) is { Count: > 0 } page)
            paged.AddRange(page);
        Assert.Equal(all.Reverse(), paged);
    }

    [Fact]
    public async Task What_is_appended_while_it_is_checked_breaks_nothing()
    {
        await AppendAsync(3);

        var verdict = await new AuditCheck(new Growing(Store(), () => AppendAsync(60))).RunAsync(_customer, Stop);

        Assert.Equal((63, null), (verdict.Number, verdict.Break));
    }

    [Fact]
    public async Task It_is_read_newest_first_page_by_page_and_for_one_contractor()
    {
        await AppendAsync(5);

        var first = await Store().ListAsync(_customer, null, 2, null, Stop);
        var second = await Store().ListAsync(_customer, null, 2, first[^1].Number, Stop);
        var even = await Store().ListAsync(_customer, "even", 10, null, Stop);

        Assert.Equal([5, 4, 3, 2], first.Concat(second).Select(entry => entry.Number));
        Assert.Equal([5, 3, 1], even.Select(entry => entry.Number));
        Assert.Empty(await Store().ListAsync(Some.Customer(), null, 2, null, Stop));
    }

    [Fact]
    public async Task A_customer_of_whom_nothing_is_noted_has_a_sound_chain_of_no_links()
        => Assert.Equal((0, null), await VerdictAsync());

    private async Task<int> AppendUntilAsync(AuditLog log, CancellationToken enough)
    {
        var count = 0;
        for (; !enough.IsCancellationRequested; count++)
            await log.AppendAsync(_customer, Event($"key_{count}"));
        return count;
    }

    private async Task AppendAsync(int count)
    {
        foreach (var number in Enumerable.Range(0, count))
            await Store().AppendAsync(_customer, [Event($"key_{number}", number % 2 == 0 ? "even" : null)], Stop);
    }

    private async Task<(long, string?)> VerdictAsync()
        => await new AuditCheck(Store()).RunAsync(_customer, Stop) is var verdict ? (verdict.Number, verdict.Break) : default;

    private AuditTable Store() => new(storage.Tables);

    private static AuditEvent Event(string by, string? whom = null) => new(Some.Now.AddTicks(7), by, "GetContractor", whom);

    /// <summary>Somebody appends after the end was read and before the links are.</summary>
    private sealed class Growing(AuditTable store, Func<Task> grow) : IAuditStore
    {
        public Task AppendAsync(string customer, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken)
            => store.AppendAsync(customer, events, cancellationToken);

        public Task<IReadOnlyList<AuditEntry>> ListAsync(string customer, string? whom, int limit, long? before, CancellationToken cancellationToken)
            => store.ListAsync(customer, whom, limit, before, cancellationToken);

        public IAsyncEnumerable<AuditEntry> AllAsync(string customer, CancellationToken cancellationToken) => store.AllAsync(customer, cancellationToken);

        public async Task<(long Number, string Hash)> EndAsync(string customer, CancellationToken cancellationToken)
        {
            var end = await store.EndAsync(customer, cancellationToken);
            await grow();
            return end;
        }
    }

    private sealed class Counting : HttpPipelineSynchronousPolicy
    {
        private int _requests;

        public int Requests
        {
            get => _requests;
            set => _requests = value;
        }

        public StorageTables Tables(string connectionString)
        {
            var options = new TableClientOptions();
            options.AddPolicy(this, HttpPipelinePosition.PerRetry);
            return new StorageTables(new TableServiceClient(connectionString, options));
        }

        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref _requests);
    }
}
