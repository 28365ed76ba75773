using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Storage.Tests;

public sealed class RosterTableTests(StorageFixture storage)
{
    private readonly RosterTable _table = new(storage.Tables);
    private readonly DueTable _due = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_comes_back_as_it_was_given()
    {
        var entry = Entry("note") with
        {
            Note = "=HYPERLINK(\"https://x.example\")",
            AddedAt = Some.Now,
            Paused = true,
            EndedAt = Some.Now.AddDays(3),
            StirredAt = Some.Now.AddDays(-1),
            State = new WatchState
            {
                CheckedAt = Some.Now,
                Band = RiskBand.High,
                Score = 51,
                Assessment = "asm_1",
                AssessedAt = Some.Now,
                Failures = 2,
                GoneOn = [new DateOnly(2026, 5, 30), new DateOnly(2026, 6, 1)],
                Unread = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["github"] = Some.Now },
                PutOffSince = Some.Now.AddHours(-2),
            },
        };

        Assert.True(await _table.SaveAsync(entry, Stop));

        var read = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;
        Assert.Equal("note", Assert.Single(read.Request.Messages).Text);
        Assert.Equivalent(entry with { Fence = read.Fence }, read, strict: true);
        Assert.Null(await _table.FindAsync(Some.Customer(), Some.Contractor, Stop));
    }

    [Fact]
    public async Task Whoever_saves_an_entry_that_changed_since_is_told_so()
    {
        await _table.SaveAsync(Entry(), Stop);
        var read = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;

        Assert.True(await _table.SaveAsync(read with { Note = "first" }, Stop));
        Assert.False(await _table.SaveAsync(read with { Note = "second" }, Stop));
        Assert.False(await _table.SaveAsync(Entry(), Stop));

        Assert.Equal("first", (await _table.FindAsync(_customer, Some.Contractor, Stop))!.Note);
    }

    [Fact]
    public async Task Of_many_entries_only_those_that_changed_since_are_left_out()
    {
        var entries = Enumerable.Range(0, 230).Select(Numbered).ToArray();
        await _table.SaveAsync(entries[150], Stop);

        var missed = await _table.SaveManyAsync(entries, Stop);

        Assert.Equal(entries[150].Request.Contractor, Assert.Single(missed).Request.Contractor);
        var page = await _table.ListAsync(_customer, null, 300, null, Stop);
        Assert.Equal(230, page.Entries.Count);
    }

    [Fact]
    public async Task The_roster_is_listed_a_page_at_a_time_and_by_band()
    {
        var entries = Enumerable.Range(0, 7).Select(Numbered)
            .Select((entry, number) => entry with { State = new WatchState { Band = number % 2 == 0 ? RiskBand.Low : RiskBand.High } })
            .ToArray();
        await _table.SaveManyAsync(entries, Stop);

        var seen = new List<RosterEntry>();
        string? after = null;
        do
        {
            var page = await _table.ListAsync(_customer, null, 3, after, Stop);
            Assert.InRange(page.Entries.Count, 1, 3);
            seen.AddRange(page.Entries);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(7, seen.Select(entry => entry.Request.Contractor).Distinct().Count());
        Assert.Equal(3, (await _table.ListAsync(_customer, RiskBand.High, 10, null, Stop)).Entries.Count);
    }

    [Fact]
    public async Task A_check_is_noted_without_touching_what_the_customer_said_meanwhile()
    {
        await _table.SaveAsync(Entry("note"), Stop);
        var read = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;
        await _table.StirAsync(_customer, Some.Contractor, Some.Now.AddMinutes(1), Stop);
        await _table.SaveAsync((await _table.FindAsync(_customer, Some.Contractor, Stop))! with { Note = "meanwhile" }, Stop);

        await _table.SettleAsync(
            _customer,
            [new SettledCheck(read with { NextCheckAt = Some.Now.AddDays(1), State = new WatchState { CheckedAt = Some.Now } }, Some.Now)],
            Stop);

        var after = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;
        Assert.Equal(
            ("meanwhile", Some.Now.AddDays(1), Some.Now, Some.Now.AddMinutes(1)),
            (after.Note, after.NextCheckAt, after.State.CheckedAt, after.StirredAt));
    }

    [Fact]
    public async Task An_entry_that_became_due_for_another_check_meanwhile_keeps_that_one()
    {
        await _table.SaveAsync(Entry("note"), Stop);
        var read = (await _table.FindAsync(_customer, Some.Contractor, Stop))!;
        await _table.MakeDueAsync(_customer, Some.Contractor, Some.Now.AddMinutes(2), Stop);

        await _table.SettleAsync(_customer, [new SettledCheck(read with { NextCheckAt = Some.Now.AddDays(1) }, Some.Now)], Stop);

        Assert.Equal(Some.Now.AddMinutes(2), (await _table.FindAsync(_customer, Some.Contractor, Stop))!.NextCheckAt);
    }

    [Fact]
    public async Task An_entry_can_be_made_due_without_touching_the_rest_of_it()
    {
        await _table.SaveAsync(Entry("note") with { NextCheckAt = Some.Now.AddDays(9) }, Stop);
        var nobody = Some.Customer();

        await _table.MakeDueAsync(_customer, Some.Contractor, Some.Now, Stop);
        await _table.MakeDueAsync(nobody, Some.Contractor, Some.Now, Stop);

        var entry = await _table.FindAsync(_customer, Some.Contractor, Stop);
        Assert.Equal((Some.Now, Cadence.Daily, "note"), (entry!.NextCheckAt, entry.Cadence, Assert.Single(entry.Request.Messages).Text));
        var all = new List<RosterEntry>();
        await foreach (var one in _table.AllAsync(Stop))
            all.Add(one);
        Assert.Single(all, one => one.Customer == _customer);
        Assert.Single(await WaitingAsync(Some.Now));
        Assert.Null(await _table.FindAsync(nobody, Some.Contractor, Stop));
    }

    [Fact]
    public async Task Whoever_is_taken_off_is_gone_and_only_once()
    {
        await _table.SaveAsync(Entry(), Stop);

        Assert.True(await _table.RemoveAsync(_customer, Some.Contractor, Stop));
        Assert.False(await _table.RemoveAsync(_customer, Some.Contractor, Stop));
    }

    private RosterEntry Entry(string text = "hello") => new(_customer, Some.Request(text), Cadence.Daily, Some.Now);

    private RosterEntry Numbered(int number)
        => new(_customer, Some.Request() with { Contractor = new ContractorRef("upwork", $"~{number:x18}") }, Cadence.Daily, Some.Now);

    private async Task<List<WaitingCheck>> WaitingAsync(DateTimeOffset now)
    {
        var waiting = new List<WaitingCheck>();
        await foreach (var check in _due.WaitingAsync(now, Stop))
        {
            if (check.Check.Customer == _customer)
                waiting.Add(check);
        }

        return waiting;
    }
}
