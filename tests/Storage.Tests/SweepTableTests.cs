using GigVet.Watching;

namespace GigVet.Storage.Tests;

public sealed class SweepTableTests(StorageFixture storage)
{
    private readonly SweepTable _table = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_of_the_schedule_is_claimed_once()
    {
        var slot = Guid.NewGuid().ToString("N");

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _table.ClaimSlotAsync(slot, Some.Now, Stop)));

        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task A_sweep_counts_every_page_once_and_every_customer_apart()
    {
        var sweep = new Sweep(Guid.NewGuid().ToString("N"), Some.Now, 150, 2);
        var pages = Enumerable.Range(0, 150).Select(number => Page(sweep, number, number < 148 ? _customer : Some.Customer())).ToArray();
        await _table.BeginAsync(sweep, pages, Stop);

        await _table.NoteAsync(pages[0], new SweepCount(1, Unchanged: 1), Stop);
        await _table.NoteAsync(pages[0], new SweepCount(1, Unchanged: 1), Stop);
        await _table.NoteAsync(pages[1], new SweepCount(1, Failed: 1), Stop);

        Assert.Equal(new SweepCount(148, Unchanged: 1, Failed: 1), await _table.CountAsync(sweep.Id, _customer, Stop));
        Assert.Equal(sweep, await _table.FindAsync(sweep.Id, Stop));
        Assert.Null(await _table.FindAsync("none", Stop));
    }

    [Fact]
    public async Task Sweeps_are_listed_the_newest_first()
    {
        // Far in the future, where no other test has any.
        var at = Some.Now.AddYears(300);
        var (older, newer) = (new Sweep("older" + _customer, at, 1, 1), new Sweep("newer" + _customer, at.AddHours(1), 0, 0));
        await _table.BeginAsync(older, [], Stop);
        await _table.BeginAsync(newer, [], Stop);

        Assert.Equal([newer, older], await _table.ListAsync(2, Stop));
    }

    private static SweepPage Page(Sweep sweep, int number, string customer)
        => new(sweep.Id, customer, number, [new PageCheck("upwork", "x", Some.Now)]);
}
