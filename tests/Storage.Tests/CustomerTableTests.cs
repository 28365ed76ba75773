using GigVet.Customers;

namespace GigVet.Storage.Tests;

public sealed class CustomerTableTests(StorageFixture storage)
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 30, 0, TimeSpan.Zero);

    private readonly CustomerTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_leads_to_its_customer_and_an_unknown_one_to_nobody()
    {
        var key = Key(Some.Customer());
        await _table.SaveKeyAsync(key, "hash-of-" + key.Id, Stop);

        Assert.Equivalent(key, await _table.FindKeyAsync("hash-of-" + key.Id, Stop), strict: true);
        Assert.Null(await _table.FindKeyAsync("hash-of-nobody", Stop));
    }

    [Fact]
    public async Task A_customer_is_added_once_and_found_again()
    {
        var customer = new Customer(Some.Customer(), "Quayside", IsOperator: true, Now);

        Assert.True(await _table.AddAsync(customer, Stop));
        Assert.False(await _table.AddAsync(customer with { Name = "Another" }, Stop));
        Assert.Equal(customer, await _table.FindAsync(customer.Id, Stop));
        Assert.Contains(customer, await _table.ListAsync(Stop));
        Assert.True(await _table.AnyAsync(Stop));
    }

    [Fact]
    public async Task Keys_of_one_customer_are_listed_newest_first_and_nobody_elses()
    {
        var (customer, other) = (Some.Customer(), Some.Customer());
        foreach (var key in new[] { Key(customer, "key_1"), Key(customer, "key_2") with { CreatedAt = Now.AddDays(1) }, Key(other, "key_3") })
            await _table.SaveKeyAsync(key, customer + key.Id, Stop);

        Assert.Equal("key_2 key_1", string.Join(' ', (await _table.ListKeysAsync(customer, Stop)).Select(key => key.Id)));
    }

    [Fact]
    public async Task An_expired_key_is_expired_where_it_opens_and_where_it_is_listed_and_never_lives_longer()
    {
        var key = Key(Some.Customer());
        await _table.SaveKeyAsync(key, "hash-of-" + key.Id, Stop);

        await _table.ExpireKeyAsync(key.Customer, key.Id, Now.AddHours(1), Stop);
        await _table.ExpireKeyAsync(key.Customer, key.Id, Now.AddHours(9), Stop);

        Assert.Equal(Now.AddHours(1), (await _table.FindKeyAsync("hash-of-" + key.Id, Stop))!.ExpiresAt);
        Assert.Equal(Now.AddHours(1), Assert.Single(await _table.ListKeysAsync(key.Customer, Stop)).ExpiresAt);
        Assert.Null(await _table.ExpireKeyAsync(key.Customer, "key_none", Now, Stop));
    }

    [Fact]
    public async Task The_day_of_the_last_use_is_kept()
    {
        var key = Key(Some.Customer());
        await _table.SaveKeyAsync(key, "hash-of-" + key.Id, Stop);
        await _table.TouchKeyAsync(key, new DateOnly(2026, 5, 6), Stop);

        Assert.Equal(new DateOnly(2026, 5, 6), Assert.Single(await _table.ListKeysAsync(key.Customer, Stop)).LastUsedOn);
    }

    private static StoredKey Key(string customer, string? id = null)
        => new(id ?? "key_" + customer, customer, [Scope.Read, Scope.Vet], "for the shop", Now, null, null);
}
