using System.Security.Cryptography;
using Azure.Data.Tables;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Storage.Tests;

public sealed class SnapshotTableTests(StorageFixture storage)
{
    private readonly SnapshotTable _table = new(storage.Tables);
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_source_finds_what_it_left_last()
    {
        await SaveAsync("github", "older");
        await SaveAsync("github", "newer");
        await SaveAsync("portfolio", "pages");

        var memories = await _table.LoadAsync(_customer, Some.Contractor, Stop);

        Assert.Equal(2, memories.Count);
        Assert.Equal("newer", memories["github"].Read<string>(shape: 3));
        Assert.Equal((3, Some.Now), (memories["portfolio"].Shape, memories["portfolio"].TakenAt));
    }

    [Fact]
    public async Task Another_customer_and_another_contractor_find_nothing()
    {
        await SaveAsync("github", "facts");

        Assert.Empty(await _table.LoadAsync(Some.Customer(), Some.Contractor, Stop));
        Assert.Empty(await _table.LoadAsync(_customer, new ContractorRef("github", "mira"), Stop));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_as_good_as_none()
    {
        await SaveAsync("portfolio", "pages");
        var row = new TableEntity(Keys.ContractorPartition(_customer, Some.Contractor), Keys.Snapshot("github"))
        {
            ["Json00"] = RandomNumberGenerator.GetBytes(500),
        };
        await (await storage.Tables.SnapshotsAsync()).AddEntityAsync(row, Stop);

        Assert.Equal("portfolio", Assert.Single(await _table.LoadAsync(_customer, Some.Contractor, Stop)).Key);
    }

    [Fact]
    public async Task What_does_not_fit_into_a_row_is_refused_and_the_older_memory_stays()
    {
        await SaveAsync("github", "older");
        var noise = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PackedJson.MostBytes + 1));

        await Assert.ThrowsAsync<PackedTooLargeException>(() => SaveAsync("github", noise));

        Assert.Equal("older", (await _table.LoadAsync(_customer, Some.Contractor, Stop))["github"].Read<string>(shape: 3));
    }

    private Task SaveAsync(string source, string content)
        => _table.SaveAsync(_customer, Some.Contractor, source, SourceMemory.Of(shape: 3, Some.Now, content), Stop);
}
