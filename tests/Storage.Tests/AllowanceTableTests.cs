using GigVet.Customers;

namespace GigVet.Storage.Tests;

public sealed class AllowanceTableTests(StorageFixture storage)
{
    private readonly AllowanceTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_who_take_at_once_get_the_limit_together_and_not_one_more()
    {
        var key = Key();
        var grants = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var taken = 0;
            while (await _table.TakeAsync(key, window: 1, limit: 30, wanted: 3, Stop) is { Granted: > 0 and var granted })
                taken += granted;
            return taken;
        }));

        Assert.Equal(30, grants.Sum());
    }

    [Fact]
    public async Task A_new_window_begins_with_the_whole_limit()
    {
        var key = Key();

        Assert.Equal(new Grant(5, 0), await _table.TakeAsync(key, 1, 5, 9, Stop));
        Assert.Equal(new Grant(0, 0), await _table.TakeAsync(key, 1, 5, 9, Stop));
        Assert.Equal(new Grant(2, 3), await _table.TakeAsync(key, 2, 5, 2, Stop));
    }

    private static StoredKey Key() => new("key_1", Some.Customer(), [Scope.Read], null, default, null, null);
}
