namespace GigVet.Storage.Tests;

public sealed class MarkKeyTableTests(StorageFixture storage)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customers_key_stays_and_is_nobody_elses()
    {
        var (first, second) = (Some.Customer(), Some.Customer());
        var hash = (await new MarkKeyTable(storage.Tables).OfAsync(first, Stop)).Hash("mira@kessler.example");

        // Another process, and another customer.
        var keys = new MarkKeyTable(storage.Tables);
        Assert.Equal(hash, (await keys.OfAsync(first, Stop)).Hash("mira@kessler.example"), StringComparer.Ordinal);
        Assert.NotEqual(hash, (await keys.OfAsync(second, Stop)).Hash("mira@kessler.example"), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Processes_that_ask_first_at_the_same_moment_get_one_key()
    {
        var customer = Some.Customer();

        var hashes = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            async _ => (await new MarkKeyTable(storage.Tables).OfAsync(customer, Stop)).Hash("x")));

        Assert.Single(hashes.ToHashSet(StringComparer.Ordinal));
    }
}
