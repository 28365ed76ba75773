using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Model;
using GigVet.Text.Duplicates;
using GigVet.Vetting.Neighbours;

namespace GigVet.Storage.Tests;

public sealed class ShingleTableTests(StorageFixture storage)
{
    private const string Story =
        "I rebuilt the picking lists of a paint wholesaler in one winter with scanners that still worked at minus twenty degrees "
        + "and a screen that drivers could read with gloves on while the vans were waiting at the gate";

    private readonly string _customer = Some.Customer();
    private readonly ShingleTable _table = new(storage.Tables);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_remembered_comes_back_and_is_found_by_its_bands_and_marks()
    {
        var prints = Prints("~1", Story, "g-1");
        await _table.ReplaceAsync(_customer, prints, Stop);

        var found = await _table.FindAsync(_customer, prints.Contractor, Stop);

        Assert.Equal(1, found!.Texts[0].Sketch.Resemblance(prints.Texts[0].Sketch));
        Assert.Equal(prints.Texts[0].Bands, found.Texts[0].Bands);
        Assert.Equal([prints.Contractor], await NearAsync(Story, "~2"));
        Assert.Equal([prints.Contractor], await HoldersAsync("g-1", "~2"));
    }

    [Fact]
    public async Task Nobody_meets_oneself_or_another_customers_contractors()
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);
        await _table.ReplaceAsync(Some.Customer(), Prints("~3", Story, "g-1"), Stop);

        Assert.Empty(await NearAsync(Story, "~1"));
        Assert.Equal("~1", Assert.Single(await NearAsync(Story, "~2")).Handle);
        Assert.Empty(await HoldersAsync("g-1", "~1"));
    }

    [Fact]
    public async Task Repeating_changes_nothing_and_a_new_text_takes_the_place_of_the_old()
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);
        var rows = await RowsAsync();
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);
        Assert.Equal(rows, await RowsAsync(), StringComparer.Ordinal);

        await _table.ReplaceAsync(_customer, Prints("~1", string.Join(' ', Story.Split(' ').Reverse()), "g-2"), Stop);

        Assert.Empty(await NearAsync(Story, "~2"));
        Assert.Empty(await HoldersAsync("g-1", "~2"));
        Assert.Single(await HoldersAsync("g-2", "~2"));
        Assert.Equal(rows.Count, (await RowsAsync()).Count);
    }

    [Theory]
    [InlineData("PUT|PATCH", "g-new")]
    [InlineData("DELETE", "g-old")]
    public async Task Of_two_at_once_the_slower_takes_no_row_for_good_from_the_faster(string method, string mark)
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-old"), Stop);
        var meanwhile = new Meanwhile(
            request => method.Contains(request.Method.Method, StringComparison.Ordinal)
                && Uri.UnescapeDataString(request.Uri.ToString()).Contains($"|{mark}'", StringComparison.Ordinal),
            () => _table.ReplaceAsync(_customer, Prints("~1", Story, "g-old"), Stop));
        var slower = new ShingleTable(new StorageTables(meanwhile.Client(storage.ConnectionString)));

        await slower.ReplaceAsync(_customer, Prints("~1", Story, "g-new"), Stop);

        Assert.True(meanwhile.HasRun);
        if (method != "DELETE")
            Assert.Single(await HoldersAsync("g-old", "~2"));

        // Whatever the slower one did last, the next time makes it good, and nothing is left over.
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-old"), Stop);
        Assert.Single(await HoldersAsync("g-old", "~2"));
        Assert.Empty(await HoldersAsync("g-new", "~2"));
    }

    [Fact]
    public async Task A_row_of_another_version_is_as_good_as_none()
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);
        await Some.SpoilAsync(await storage.Tables.ShinglesAsync(), $"{_customer}|upwork~~1", "prints");

        Assert.Null(await _table.FindAsync(_customer, new("upwork", "~1"), Stop));

        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-2"), Stop);
        Assert.NotNull(await _table.FindAsync(_customer, new("upwork", "~1"), Stop));
        Assert.Single(await HoldersAsync("g-2", "~2"));
    }

    [Fact]
    public async Task A_worker_that_died_half_way_is_made_good_by_the_next()
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);
        var table = await storage.Tables.ShinglesAsync();

        // It had noted what it would write, and no more.
        var row = (await table.GetEntityAsync<TableEntity>($"{_customer}|upwork~~1", "prints", cancellationToken: Stop)).Value;
        row["IsComplete"] = false;
        row["Stale"] = $"{_customer}|m|analytics|left-over";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
        await table.AddEntityAsync(new TableEntity($"{_customer}|m|analytics|left-over", "upwork~~1") { ["Platform"] = "upwork", ["Handle"] = "~1" }, Stop);
        await table.DeleteEntityAsync($"{_customer}|m|analytics|g-1", "upwork~~1", cancellationToken: Stop);

        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);

        Assert.Single(await HoldersAsync("g-1", "~2"));
        Assert.Empty(await HoldersAsync("left-over", "~2"));
    }

    [Fact]
    public async Task Many_at_once_on_one_contractor_leave_the_rows_of_one_state()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => _table.ReplaceAsync(_customer, Prints("~1", Story, $"g-{number}"), Stop)));
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-9"), Stop);

        Assert.Equal(1 + Bands.Count + 1, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task However_many_remember_the_same_of_one_contractor_at_once_all_of_them_do()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop)));

        Assert.Single(await HoldersAsync("g-1", "~2"));
        Assert.Equal(1 + Bands.Count + 1, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_text_that_everybody_has_costs_no_more_than_any_other()
    {
        foreach (var person in Enumerable.Range(1, 25))
            await _table.ReplaceAsync(_customer, Prints($"~{person}", Story, "g-1"), Stop);

        Assert.Equal(IShingleIndex.MostHolders, (await NearAsync(Story, "~99")).Count);
        Assert.Equal(IShingleIndex.MostHolders + 1, (await HoldersAsync("g-1", "~99")).Count);
    }

    [Fact]
    public async Task No_row_holds_a_word_of_the_text()
    {
        await _table.ReplaceAsync(_customer, Prints("~1", Story, "g-1"), Stop);

        await foreach (var row in (await storage.Tables.ShinglesAsync()).QueryAsync<TableEntity>(
            $"PartitionKey ge '{_customer}' and PartitionKey lt '{_customer}~'", cancellationToken: Stop))
        {
            Assert.DoesNotContain(
                "wholesaler",
                JsonSerializer.Serialize(PackedJson.Read<Prints>(row)) + string.Join(' ', row.Keys),
                StringComparison.Ordinal);
            Assert.StartsWith(_customer + "|", row.PartitionKey, StringComparison.Ordinal);
        }
    }

    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        var rows = new List<string>();
        await foreach (var row in (await storage.Tables.ShinglesAsync()).QueryAsync<TableEntity>(
            $"PartitionKey ge '{_customer}' and PartitionKey lt '{_customer}~'", cancellationToken: Stop))
            rows.Add($"{row.PartitionKey} {row.RowKey}");

        return rows;
    }

    private Task<IReadOnlyList<ContractorRef>> NearAsync(string text, string except)
        => _table.NearAsync(_customer, Text(text), new("upwork", except), Stop);

    private Task<IReadOnlyList<ContractorRef>> HoldersAsync(string hash, string except)
        => _table.HoldersAsync(_customer, Mark(hash), new("upwork", except), Stop);

    private static Prints Prints(string handle, string text, string mark) => new()
    {
        Contractor = new("upwork", handle),
        Url = new Uri($"https://www.upwork.com/freelancers/{handle}"),
        Names = ["Mira Kessler"],
        Texts = [Text(text)],
        Marks = [Mark(mark)],
    };

    private static TextPrint Text(string text)
    {
        var shingles = Shingles.Of(text);
        return new TextPrint(
            TextKind.Portfolio, new Uri("https://mira.example/"), Bands.Of(shingles), Sketch.Of(shingles), null, Some.Now, Some.Now);
    }

    private static MarkPrint Mark(string hash) => new(MarkKind.Analytics, hash, new Uri("https://mira.example/"), Some.Now);
}
