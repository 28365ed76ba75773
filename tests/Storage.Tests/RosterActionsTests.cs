using Azure.Core;
using GigVet.Watching;

namespace GigVet.Storage.Tests;

/// <summary>Somebody else changes the roster between the look at an entry and what is done to it.</summary>
public sealed class RosterActionsTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();
    private readonly RosterTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_taken_off_meanwhile_does_not_come_back()
    {
        await EnrolAsync("shop");
        var meanwhile = new Meanwhile(IsWrite, () => _table.RemoveAsync(_customer, Some.Contractor, Stop));

        var ends = await DoAsync(meanwhile);

        Assert.True(meanwhile.HasRun);
        Assert.Equal(ActionEnd.NotThere, Assert.Single(ends).State);
        Assert.Null(await _table.FindAsync(_customer, Some.Contractor, Stop));
    }

    [Fact]
    public async Task What_is_edited_meanwhile_stays_edited()
    {
        await EnrolAsync("shop");
        var meanwhile = new Meanwhile(IsWrite, async () =>
        {
            var entry = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;
            Assert.True(await _table.SaveAsync(entry with { Note = "warehouse" }, Stop));
        });

        var ends = await DoAsync(meanwhile);
        var entry = await _table.FindAsync(_customer, Some.Contractor, Stop);

        Assert.True(meanwhile.HasRun);
        Assert.Equal(ActionEnd.Done, Assert.Single(ends).State);
        Assert.Equal((true, "warehouse"), (entry!.Paused, entry.Note));
    }

    [Fact]
    public async Task Who_is_erased_while_being_resumed_leaves_nothing_in_the_index()
    {
        await EnrolAsync("shop");
        Assert.True(await _table.SaveAsync((await _table.FindAsync(_customer, Some.Contractor, Stop))! with { Paused = true }, Stop));
        var meanwhile = new Meanwhile(IsWrite, () => _table.RemoveAsync(_customer, Some.Contractor, Stop));

        var ends = await DoAsync(meanwhile, RosterAction.Resume);

        Assert.True(meanwhile.HasRun);
        Assert.Equal(ActionEnd.NotThere, Assert.Single(ends).State);
        var rows = (await storage.Tables.DueAsync()).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop);
        Assert.DoesNotContain(await rows.ToListAsync(Stop), row => row.RowKey.Contains(_customer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_resumed_by_two_at_once_is_checked_by_a_row_of_the_index()
    {
        await EnrolAsync("shop");
        Assert.True(await _table.SaveAsync((await _table.FindAsync(_customer, Some.Contractor, Stop))! with { Paused = true }, Stop));
        var meanwhile = new Meanwhile(IsRosterWrite, async () => await DoAsync(new Meanwhile(_ => false, () => Task.CompletedTask), RosterAction.Resume));

        var ends = await DoAsync(meanwhile, RosterAction.Resume);
        var entry = await _table.FindAsync(_customer, Some.Contractor, Stop);
        var rows = (await storage.Tables.DueAsync()).QueryAsync<Azure.Data.Tables.TableEntity>(cancellationToken: Stop);

        Assert.True(meanwhile.HasRun);
        Assert.Equal((ActionEnd.Unchanged, false), (Assert.Single(ends).State, entry!.Paused));
        Assert.Contains(
            await rows.ToListAsync(Stop), row => row.RowKey == Keys.DueCheck(_customer, Some.Contractor, entry.NextCheckAt));
    }

    private static bool IsRosterWrite(Request request)
    {
        if (!IsWrite(request))
            return false;

        using var body = new MemoryStream();
        request.Content!.WriteTo(body, Stop);
        return System.Text.Encoding.UTF8.GetString(body.ToArray()).Contains("/Roster(", StringComparison.Ordinal);
    }

    private static bool IsWrite(Request request) => request.Method == RequestMethod.Post && request.Uri.ToString().Contains("$batch", StringComparison.Ordinal);

    private async Task EnrolAsync(string note) => Assert.True(await _table.SaveAsync(
        new RosterEntry(_customer, Some.Request(), Cadence.Weekly, Some.Now.AddDays(7)) { AddedAt = Some.Now, Note = note }, Stop));

    private async Task<IReadOnlyList<ActedOn>> DoAsync(Meanwhile meanwhile, RosterAction action = RosterAction.Pause)
    {
        var tables = new StorageTables(meanwhile.Client(storage.ConnectionString));
        var entries = new RosterTable(tables);
        var time = new TestSupport.ManualTime(Some.Now);
        var actions = new RosterActions(new Roster(entries, new DueTable(tables), time), entries, time);
        return await actions.DoAsync(_customer, action, [Some.Contractor], _ => Task.CompletedTask, Stop);
    }
}
