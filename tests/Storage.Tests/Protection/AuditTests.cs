using Azure;
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

    [Theory]
    [InlineData("changed", "Link 3 was changed")]
    [InlineData("removed", "Link 3 is missing; the next one is 4.")]
    [InlineData("cut off", "Link 4 is the last that is there, and 5")]
    [InlineData("made up", "Link 4 was changed")]
    [InlineData("damaged", "Link 0 is the last that is there, and 5")]
    [InlineData("emptied", "Link 0 is the last that is there, and 5")]
    public async Task Whatever_was_done_to_it_afterwards_the_first_broken_link_is_named(string what, string expected)
    {
        await AppendAsync(5);

        await ForgeAsync("end", what, 3);

        var verdict = await new AuditCheck(Store()).RunAsync(_customer, Stop);
        Assert.StartsWith(expected, verdict.Break, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changed", "Link 3 was changed")]
    [InlineData("removed", "Link 3 is missing; the next one is 4.")]
    [InlineData("cut off", "Link 60 is missing; the next one is 61.")]
    [InlineData("made up", "Link 4 was changed")]
    [InlineData("damaged", "Link 1 was changed")]
    [InlineData("gone", "Link 1 is missing; the next one is 61.")]
    public async Task Also_in_a_row_of_their_own_links_are_checked(string what, string expected)
    {
        await Store().AppendAsync(_customer, [.. Enumerable.Range(0, 60).Select(number => Event($"key_{number}"))], Stop);
        await AppendAsync(3);
        Assert.Equal((63, null), await VerdictAsync());

        await ForgeAsync(Keys.Audit(1), what, 3);

        var verdict = await new AuditCheck(Store()).RunAsync(_customer, Stop);
        Assert.StartsWith(expected, verdict.Break, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", "Link 60 is the last that is there, and 0 the last that was written.")]
    [InlineData("set back", "Link 60 is the last that is there, and 5 the last that was written.")]
    public async Task An_end_that_is_gone_or_an_older_one_hides_nothing(string what, string expected)
    {
        await AppendAsync(5);
        var table = await storage.Tables.AuditAsync();
        var older = (await table.GetEntityAsync<TableEntity>(_customer, "end", cancellationToken: Stop)).Value;
        await Store().AppendAsync(_customer, [.. Enumerable.Range(0, 55).Select(number => Event($"key_{number}"))], Stop);
        await AppendAsync(3);
        if (what == "gone")
            await table.DeleteEntityAsync(_customer, "end", ETag.All, Stop);
        else
            await table.UpdateEntityAsync(older, ETag.All, TableUpdateMode.Replace, Stop);

        Assert.Equal(expected, (await new AuditCheck(Store()).RunAsync(_customer, Stop)).Break);
        if (what == "gone")
            await Assert.ThrowsAsync<RequestFailedException>(() => AppendAsync(1));
    }

    [Fact]
    public async Task What_is_appended_to_a_damaged_end_leaves_the_damage_to_be_seen()
    {
        await AppendAsync(5);
        await ForgeAsync("end", "damaged", 3);

        await AppendAsync(2);

        var table = await storage.Tables.AuditAsync();
        var kept = (await table.GetEntityAsync<TableEntity>(_customer, Keys.Audit(5), cancellationToken: Stop)).Value;
        Assert.Equal([1, 2, 3], kept.GetBinary("Json00"));
        Assert.Equal("Link 1 is missing; the next one is 5.", (await new AuditCheck(Store()).RunAsync(_customer, Stop)).Break);
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

    private async Task ForgeAsync(string key, string what, int link)
    {
        var table = await storage.Tables.AuditAsync();
        var row = (await table.GetEntityAsync<TableEntity>(_customer, key, cancellationToken: Stop)).Value;
        var links = PackedJson.Read<List<AuditEntry>>(row)!;
        switch (what)
        {
            case "changed":
                links[link - 1] = links[link - 1] with { Event = links[link - 1].Event with { By = "key_somebody" } };
                break;
            case "removed":
                links.RemoveAt(link - 1);
                break;
            case "cut off":
                links.RemoveAt(links.Count - 1);
                break;
            case "made up":
                // Somebody who recomputes the hash of one link breaks the next.
                links[link - 1] = AuditEntry.After(link - 1, links[link - 2].Hash, links[link - 1].Event with { By = "key_x" });
                break;
            case "emptied":
                links[link - 1] = null!;
                break;
            case "gone":
                await table.DeleteEntityAsync(_customer, key, ETag.All, Stop);
                return;
            default:
                row["Json00"] = new byte[] { 1, 2, 3 };
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
                return;
        }

        PackedJson.Rewrite(row, links);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
    }

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
