using GigVet.Core.Tests.Support;
using GigVet.Customers;
using GigVet.TestSupport;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Customers;

public sealed class KeyDeskTests
{
    private readonly HeldCustomers _customers = new();
    private readonly ManualTime _time = new(A.Today);
    private readonly KeyDesk _desk;

    public KeyDeskTests() => _desk = new KeyDesk(_customers, _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_begins_with_one_key_that_may_do_everything()
    {
        var (customer, key) = await CreateAsync();

        Assert.Equal("Quayside Ltd", customer.Name);
        Assert.Equal(Scopes.All, key.Stored.Scopes);
        Assert.Equal("quayside", (await _customers.FindKeyAsync(ApiKey.Hash(key.Key), Stop))!.Customer);
        Assert.Null(await new CustomerDesk(_customers, _desk, _time).CreateAsync("quayside", null, false, Stop));
    }

    [Fact]
    public async Task A_key_is_issued_without_the_right_to_manage_keys_unless_asked_for()
    {
        await CreateAsync();
        var issued = await _desk.IssueAsync("quayside", new KeyRequest { Note = "for the shop" }, Stop);

        Assert.Equal([Scope.Read, Scope.Vet, Scope.Roster], issued.Stored.Scopes);
        Assert.Equal("for the shop", issued.Stored.Note);
    }

    [Fact]
    public async Task A_rotation_leaves_both_keys_for_a_day_and_then_the_new_one()
    {
        var (_, old) = await CreateAsync();
        var rotated = (await _desk.RotateAsync("quayside", old.Stored.Id, Stop))!;

        Assert.Equal(2, await ActiveAsync());
        Assert.Equal(old.Stored.Scopes, rotated.Stored.Scopes);
        _time.Advance(KeyDesk.Overlap);
        Assert.Equal(1, await ActiveAsync());
        Assert.Null(await _desk.RotateAsync("quayside", old.Stored.Id, Stop));
    }

    [Fact]
    public async Task The_last_key_that_manages_keys_cannot_be_revoked()
    {
        var (_, first) = await CreateAsync();
        await _desk.IssueAsync("quayside", new KeyRequest(), Stop);
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _desk.RevokeAsync("quayside", first.Stored.Id, Stop));

        Assert.Equal("id", refused.Errors[0].Field);
        await _desk.IssueAsync("quayside", new KeyRequest { Scopes = [Scope.Admin] }, Stop);
        Assert.False((await _desk.RevokeAsync("quayside", first.Stored.Id, Stop))!.IsActiveAt(_time.GetUtcNow()));
    }

    [Fact]
    public async Task Another_customers_key_is_none_of_ones_own()
    {
        var (_, key) = await CreateAsync();
        await new CustomerDesk(_customers, _desk, _time).CreateAsync("other", null, false, Stop);

        Assert.Null(await _desk.RevokeAsync("other", key.Stored.Id, Stop));
        Assert.Null(await _desk.RotateAsync("other", key.Stored.Id, Stop));
        Assert.Equal(1, await ActiveAsync());
    }

    [Fact]
    public async Task Too_many_keys_no_scope_and_an_end_in_the_past_are_refused_by_field()
    {
        await CreateAsync();
        Assert.Equal("scopes", await FieldAsync(new KeyRequest { Scopes = [] }));
        Assert.Equal("expiresAt", await FieldAsync(new KeyRequest { ExpiresAt = A.Today }));
        Assert.Equal("note", await FieldAsync(new KeyRequest { Note = new string('x', 201) }));
        for (var key = 1; key < KeyDesk.MostActive; key++)
            await _desk.IssueAsync("quayside", new KeyRequest(), Stop);
        Assert.Equal("customer", await FieldAsync(new KeyRequest()));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("key")]
    [InlineData("Quayside")]
    [InlineData("quay side")]
    [InlineData("quay|side")]
    [InlineData("1quayside")]
    [InlineData("quayside\n")]
    public async Task An_id_that_cannot_be_a_partition_is_refused(string id)
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(
            () => new CustomerDesk(_customers, _desk, _time).CreateAsync(id, null, false, Stop));

        Assert.Equal("id", refused.Errors[0].Field);
    }

    private async Task<(Customer Customer, IssuedKey Key)> CreateAsync()
        => (await new CustomerDesk(_customers, _desk, _time).CreateAsync("quayside", "Quayside Ltd", false, Stop))!.Value;

    private async Task<int> ActiveAsync()
        => (await _customers.ListKeysAsync("quayside", Stop)).Count(key => key.IsActiveAt(_time.GetUtcNow()));

    private async Task<string> FieldAsync(KeyRequest wanted)
        => (await Assert.ThrowsAsync<InvalidRequestException>(() => _desk.IssueAsync("quayside", wanted, Stop))).Errors[0].Field;
}
