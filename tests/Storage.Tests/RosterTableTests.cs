using GigVet.Vetting;

namespace GigVet.Storage.Tests;

public sealed class RosterTableTests(StorageFixture storage)
{
    private readonly RosterTable _table = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_entry_is_due_from_its_hour_on()
    {
        await _table.SaveAsync(new RosterEntry(_customer, Some.Request(), Cadence.Weekly, Some.Now), Stop);

        Assert.False(await IsDueAsync(Some.Now.AddSeconds(-1)));
        Assert.True(await IsDueAsync(Some.Now));
    }

    [Fact]
    public async Task An_entry_keeps_what_the_contractor_is_checked_with()
    {
        await _table.SaveAsync(new RosterEntry(_customer, Some.Request("note"), Cadence.Daily, Some.Now), Stop);

        var entry = await _table.FindAsync(_customer, Some.Contractor, Stop);

        Assert.Equal((Cadence.Daily, "note"), (entry!.Cadence, Assert.Single(entry.Request.Messages).Text));
        Assert.Null(await _table.FindAsync(Some.Customer(), Some.Contractor, Stop));
    }

    [Fact]
    public async Task A_slot_of_the_schedule_is_claimed_once()
    {
        var slot = Guid.NewGuid().ToString("N");

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _table.ClaimSlotAsync(slot, Some.Now, Stop)));

        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task An_entry_can_be_made_due_without_touching_the_rest_of_it()
    {
        await _table.SaveAsync(new RosterEntry(_customer, Some.Request("note"), Cadence.Daily, Some.Now.AddDays(9)), Stop);

        await _table.MakeDueAsync(_customer, Some.Contractor, Some.Now, Stop);
        await _table.MakeDueAsync(Some.Customer(), Some.Contractor, Some.Now, Stop);

        var entry = await _table.FindAsync(_customer, Some.Contractor, Stop);
        Assert.Equal((Some.Now, Cadence.Daily, "note"), (entry!.NextCheckAt, entry.Cadence, Assert.Single(entry.Request.Messages).Text));
        var all = new List<RosterEntry>();
        await foreach (var one in _table.AllAsync(Stop))
            all.Add(one);
        Assert.Single(all, one => one.Customer == _customer);
    }

    private async Task<bool> IsDueAsync(DateTimeOffset now)
    {
        await foreach (var entry in _table.DueAsync(now, Stop))
        {
            if (entry.Customer == _customer)
                return true;
        }

        return false;
    }
}
