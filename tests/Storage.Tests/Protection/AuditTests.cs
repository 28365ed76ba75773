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
    [InlineData("removed", "Link 3 is missing")]
    [InlineData("cut off", "Link 4 is the last that is there, and 5")]
    [InlineData("made up", "Link 4 was changed")]
    public async Task Whatever_was_done_to_it_afterwards_the_first_broken_link_is_named(string what, string expected)
    {
        await AppendAsync(5);
        var table = await storage.Tables.AuditAsync();
        switch (what)
        {
            case "changed":
                var row = (await table.GetEntityAsync<TableEntity>(_customer, Keys.Audit(3), cancellationToken: Stop)).Value;
                row["By"] = "key_somebody";
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
                break;
            case "removed":
                await table.DeleteEntityAsync(_customer, Keys.Audit(3), ETag.All, Stop);
                break;
            case "cut off":
                await table.DeleteEntityAsync(_customer, Keys.Audit(5), ETag.All, Stop);
                break;
            default:
                // Somebody who recomputes the hash of one link breaks the next.
                var third = (await Store().AllAsync(_customer, Stop).ToArrayAsync(Stop))[2];
                var forged = AuditEntry.After(2, (await Store().AllAsync(_customer, Stop).ToArrayAsync(Stop))[1].Hash, third.Event with { By = "key_x" });
                await table.UpdateEntityAsync(
                    new TableEntity(_customer, Keys.Audit(3)) { ["By"] = "key_x", ["Hash"] = forged.Hash }, ETag.All, TableUpdateMode.Merge, Stop);
                break;
        }

        var verdict = await new AuditCheck(Store()).RunAsync(_customer, Stop);

        Assert.StartsWith(expected, verdict.Break, StringComparison.Ordinal);
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
    public async Task Links_that_came_together_are_read_and_checked_one_by_one()
    {
        await AppendAsync(2);
        await Store().AppendAsync(_customer, [.. Enumerable.Range(2, 7).Select(number => Event($"key_{number}", number % 2 == 0 ? "even" : null))], Stop);
        await Store().AppendAsync(_customer, [Event("key_9")], Stop);

        var middle = await Store().ListAsync(_customer, null, 3, 7, Stop);
        var even = await Store().ListAsync(_customer, "even", 2, 8, Stop);
        Assert.Equal([6, 5, 4], middle.Select(entry => entry.Number));
        Assert.Equal([7, 5], even.Select(entry => entry.Number));
        Assert.Equal((10, null), await VerdictAsync());

        var table = await storage.Tables.AuditAsync();
        var row = (await table.GetEntityAsync<TableEntity>(_customer, Keys.Audit(3), cancellationToken: Stop)).Value;
        var entries = PackedJson.Read<List<AuditEntry>>(row)!;
        entries[4] = entries[4] with { Event = entries[4].Event with { By = "key_somebody" } };
        PackedJson.Rewrite(row, entries);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);

        Assert.StartsWith("Link 7 was changed", (await new AuditCheck(Store()).RunAsync(_customer, Stop)).Break, StringComparison.Ordinal);
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
