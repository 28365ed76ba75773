using GigVet.Customers;

namespace GigVet.Storage.Tests;

public sealed class SessionTableTests(StorageFixture storage)
{
    private readonly SessionTable _table = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_found_by_its_customer_and_hash_and_by_no_other()
    {
        var session = new PageSession(_customer, "hash-of-a-key", Some.Now.AddHours(1));
        await _table.AddAsync(session, "hash", Some.Now, Stop);

        Assert.Equal(session, await _table.FindAsync(_customer, "hash", Stop));
        Assert.Null(await _table.FindAsync(_customer, "another", Stop));
        Assert.Null(await _table.FindAsync(Some.Customer(), "hash", Stop));
    }

    [Fact]
    public async Task A_deleted_session_is_gone_and_may_be_deleted_twice()
    {
        await _table.AddAsync(new PageSession(_customer, "hash-of-a-key", Some.Now.AddHours(1)), "hash", Some.Now, Stop);

        await _table.DeleteAsync(_customer, "hash", Stop);
        await _table.DeleteAsync(_customer, "hash", Stop);

        Assert.Null(await _table.FindAsync(_customer, "hash", Stop));
    }

    [Fact]
    public async Task Whoever_signs_in_sweeps_up_the_customers_ended_sessions_and_no_others()
    {
        await _table.AddAsync(new PageSession(_customer, "hash-of-a-key", Some.Now.AddHours(-1)), "ended", Some.Now, Stop);
        await _table.AddAsync(new PageSession(_customer, "hash-of-a-key", Some.Now.AddHours(1)), "open", Some.Now, Stop);

        Assert.Null(await _table.FindAsync(_customer, "ended", Stop));
        Assert.NotNull(await _table.FindAsync(_customer, "open", Stop));
    }
}
