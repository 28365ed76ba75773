namespace GigVet.Storage.Tests;

public sealed class CustomerTableTests(StorageFixture storage)
{
    private readonly CustomerTable _table = new(storage.Tables, TimeProvider.System);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_leads_to_its_customer_and_an_unknown_one_to_nobody()
    {
        var customer = Some.Customer();
        await _table.AddKeyAsync(customer, "hash-of-" + customer, Stop);

        Assert.Equal(customer, await _table.FindByKeyAsync("hash-of-" + customer, Stop));
        Assert.Null(await _table.FindByKeyAsync("hash-of-nobody", Stop));
        Assert.True(await _table.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_customer_may_have_two_keys_and_adding_one_twice_is_harmless()
    {
        var customer = Some.Customer();
        foreach (var key in new[] { "one", "two", "two" })
            await _table.AddKeyAsync(customer, customer + key, Stop);

        Assert.Equal(customer, await _table.FindByKeyAsync(customer + "one", Stop));
        Assert.Equal(customer, await _table.FindByKeyAsync(customer + "two", Stop));
    }
}
