using Azure;
using Azure.Data.Tables;
using GigVet.Protection.Audit;
using GigVet.Storage.Protection;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Whoever can write the table leaves traces in the chain.</summary>
public sealed class AuditForgedTests(StorageFixture storage)
{
    private readonly string _customer = Some.Customer();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("changed", "Link 3 was changed")]
    [InlineData("removed", "Link 3 is missing; the next one is 4.")]
    [InlineData("cut off", "Link 4 is the last that is there, and 5")]
    [InlineData("made up", "Link 4 was changed")]
    [InlineData("damaged", "Link 0 is the last that is there, and 5")]
    [InlineData("emptied", "Link 0 is the last that is there, and 5")]
    public async Task Whatever_was_done_to_it_afterwards_the_first_broken_link_is_named(string what, string expected)
    {
        await AppendAsync(5);

        await ForgeAsync("end", what, 3);

        var verdict = await new AuditCheck(Store()).RunAsync(_customer, Stop);
        Assert.StartsWith(expected, verdict.Break, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changed", "Link 3 was changed")]
    [InlineData("removed", "Link 3 is missing; the next one is 4.")]
    [InlineData("cut off", "Link 60 is missing; the next one is 61.")]
    [InlineData("made up", "Link 4 was changed")]
    [InlineData("damaged", "Link 1 was changed")]
    [InlineData("gone", "Link 1 is missing; the next one is 61.")]
    public async Task Also_in_a_row_of_their_own_links_are_checked(string what, string expected)
    {
        await Store().AppendAsync(_customer, [.. Enumerable.Range(0, 60).Select(number => Event($"key_{number}"))], Stop);
        await AppendAsync(3);
        Assert.Equal((63, null), await VerdictAsync());

        await ForgeAsync(Keys.Audit(1), what, 3);

        var verdict = await new AuditCheck(Store()).RunAsync(_customer, Stop);
        Assert.StartsWith(expected, verdict.Break, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", "Link 60 is the last that is there, and 0 the last that was written.")]
    [InlineData("set back", "Link 60 is the last that is there, and 5 the last that was written.")]
    public async Task An_end_that_is_gone_or_an_older_one_hides_nothing(string what, string expected)
    {
        await AppendAsync(5);
        var table = await storage.Tables.AuditAsync();
        var older = (await table.GetEntityAsync<TableEntity>(_customer, "end", cancellationToken: Stop)).Value;
        await Store().AppendAsync(_customer, [.. Enumerable.Range(0, 55).Select(number => Event($"key_{number}"))], Stop);
        await AppendAsync(3);
        if (what == "gone")
            await table.DeleteEntityAsync(_customer, "end", ETag.All, Stop);
        else
            await table.UpdateEntityAsync(older, ETag.All, TableUpdateMode.Replace, Stop);

        Assert.Equal(expected, (await new AuditCheck(Store()).RunAsync(_customer, Stop)).Break);
        if (what == "gone")
            await Assert.ThrowsAsync<RequestFailedException>(() => AppendAsync(1));
    }

    [Fact]
    public async Task What_is_appended_to_a_damaged_end_leaves_the_damage_to_be_seen()
    {
        await AppendAsync(5);
        await ForgeAsync("end", "damaged", 3);

        await AppendAsync(2);

        var table = await storage.Tables.AuditAsync();
        var kept = (await table.GetEntityAsync<TableEntity>(_customer, Keys.Audit(5), cancellationToken: Stop)).Value;
        Assert.Equal([1, 2, 3], kept.GetBinary("Json00"));
        Assert.Equal("Link 1 is missing; the next one is 5.", (await new AuditCheck(Store()).RunAsync(_customer, Stop)).Break);
    }

    private async Task ForgeAsync(string key, string what, int link)
    {
        var table = await storage.Tables.AuditAsync();
        var row = (await table.GetEntityAsync<TableEntity>(_customer, key, cancellationToken: Stop)).Value;
        var links = PackedJson.Read<List<AuditEntry>>(row)!;
        switch (what)
        {
            case "changed":
                links[link - 1] = links[link - 1] with { Event = links[link - 1].Event with { By = "key_somebody" } };
                break;
            case "removed":
                links.RemoveAt(link - 1);
                break;
            case "cut off":
                links.RemoveAt(links.Count - 1);
                break;
            case "made up":
                // Somebody who recomputes the hash of one link breaks the next.
                links[link - 1] = AuditEntry.After(link - 1, links[link - 2].Hash, links[link - 1].Event with { By = "key_x" });
                break;
            case "emptied":
                links[link - 1] = null!;
                break;
            case "gone":
                await table.DeleteEntityAsync(_customer, key, ETag.All, Stop);
                return;
            default:
                row["Json00"] = new byte[] { 1, 2, 3 };
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
                return;
        }

        PackedJson.Rewrite(row, links);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
    }

    private async Task AppendAsync(int count)
    {
        foreach (var number in Enumerable.Range(0, count))
            await Store().AppendAsync(_customer, [Event($"key_{number}")], Stop);
    }

    private async Task<(long, string?)> VerdictAsync()
        => await new AuditCheck(Store()).RunAsync(_customer, Stop) is var verdict ? (verdict.Number, verdict.Break) : default;

    private AuditTable Store() => new(storage.Tables);

    private static AuditEvent Event(string by) => new(Some.Now.AddTicks(7), by, "GetContractor", null);
}
