using GigVet.Protection;
using GigVet.Storage.Protection;
using GigVet.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Protection;

public sealed class ErasureTests : OwnAccount
{
    private const int MostSteps = 400;

    internal override ManualTime Time { get; } = new(Some.Now.AddHours(1));

    [Fact]
    public async Task Nothing_of_the_contractor_is_left_and_nobody_else_loses_a_row()
    {
        await SeedAsync("shop");
        await SeedAsync("bakery");
        var before = await RowsAsync();

        var receipt = await Desk(Tables).EraseAsync(Whose("shop"), "key_12345678", Stop);

        var after = await RowsAsync();
        Assert.Equal(ErasureState.Done, receipt.State);
        Assert.DoesNotContain(after, row => IsOf("shop", row) && Shows(row));
        Assert.Equal(before.Where(row => IsOf("bakery", row)), after.Where(row => IsOf("bakery", row)));

        // The other contractor keeps every row, but for what was only remembered.
        var others = before.Where(row => IsOf("shop", row) && !row.Key.Contains(Some.Contractor.Handle + "|", StringComparison.Ordinal)
            && row.Key.Contains(KnownContractor.Other.Handle, StringComparison.Ordinal)).Select(row => row.Key).ToArray();
        Assert.True(others.Length > 8);
        Assert.Equal(["Snapshots shop|upwork~~01a2b3c4d5e6f7080911 s|check:neighbours"], others.Except(after.Keys, StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(
            before.Count(row => IsOf("shop", row) && !after.ContainsKey(row.Key) && !row.Key.EndsWith(" " + Keys.DecisionGate, StringComparison.Ordinal)), receipt.Rows.Values.Sum() + receipt.Mentions["Snapshots"]);
    }

    [Fact]
    public async Task Where_others_are_compared_with_the_contractor_a_word_says_that_somebody_was_erased()
    {
        await SeedAsync("shop");

        var receipt = await Desk(Tables).EraseAsync(Whose("shop"), "key_12345678", Stop);

        var other = await Some.Assessments(Tables).FindLatestAsync("shop", KnownContractor.Other, Stop);
        Assert.Equal("The overview stands with [erased] too.", other!.Findings[0].Message);
        Assert.Equal(("The overview of [erased]", "https://erased.invalid/"), (other.Findings[0].Evidence[0].Observation, other.Findings[0].Evidence[0].Source.AbsoluteUri));
        var digest = Assert.Single((await new DeliveryTable(Tables).PendingAsync("shop", "email", 5, Stop))).Alert;
        Assert.Equal(["[erased]: 20 of 100", "Jonas Petrik (upwork): 50 of 100"], digest.Lines.Select(line => line.Text), StringComparer.Ordinal);
        Assert.Equal((3, 2), (receipt.Mentions["Assessments"], receipt.Mentions["Deliveries"]));
    }

    [Fact]
    public async Task What_is_shown_is_what_is_erased()
    {
        await SeedAsync("shop");

        var shown = await new ContractorRows(Tables, Time).ReadAsync(Whose("shop"), Some.Now, Stop);
        var receipt = await Desk(Tables).EraseAsync(Whose("shop"), "key_12345678", Stop);

        Assert.Equal(
            receipt.Rows.OrderBy(table => table.Key, StringComparer.Ordinal),
            shown.Tables.ToDictionary(table => table.Table, table => table.Rows.Count, StringComparer.Ordinal).OrderBy(table => table.Key, StringComparer.Ordinal));
        Assert.Equal(10, shown.Tables.Count);
        Assert.Contains(shown.Mentions, mention => mention.Text == $"The overview of {Some.Contractor}");
        Assert.Contains("hello", shown.Tables.Single(table => table.Table == "Roster").Rows[0].Content!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await new ContractorRows(Tables, Time).ReadAsync(Whose("shop"), Some.Now, Stop)).Tables);
    }

    [Fact]
    public async Task Killed_at_any_write_it_is_finished_by_the_next_and_counts_every_row_once()
    {
        var counts = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 1; step < MostSteps; step++)
        {
            var customer = "shop" + step;
            await KnownContractor.SeedAsync(Tables, customer, Some.Contractor);
            await KnownContractor.DigestAsync(Tables, customer);
            var dying = new Dying(step);
            await DieAsync(Desk(dying.Tables(ConnectionString)), customer);
            if (!dying.HasDied)
            {
                Assert.True(step > 60, "It should take more writes than that.");
                return;
            }

            Time.Advance(ErasureDesk.Patience);
            await Desk(Tables).FinishAsync(Stop);
            await Desk(Tables).EraseAsync(Whose(customer), "key_12345678", Stop);

            Assert.DoesNotContain(await RowsAsync(), row => IsOf(customer, row) && Shows(row));
            if (await FirstReceiptAsync(customer) is { } receipt)
                counts.Add(string.Join(' ', receipt.Rows.OrderBy(table => table.Key, StringComparer.Ordinal)));
            Assert.True(counts.Count <= 1, string.Join('\n', counts));
        }

        Assert.Fail("It never came to its end.");
    }

    private async Task<Erasure?> FirstReceiptAsync(string customer)
    {
        var table = await Tables.ErasuresAsync();
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>($"PartitionKey eq '{customer}'", cancellationToken: Stop))
        {
            var receipt = PackedJson.Read<Erasure>(row)!;
            Assert.Equal((ErasureState.Done, null), (receipt.State, receipt.Whose));
            return receipt.Rows.Count > 0 ? receipt : null;
        }

        return null;
    }

    private static async Task DieAsync(ErasureDesk desk, string customer)
    {
        try
        {
            await desk.EraseAsync(Whose(customer), "key_12345678", Stop);
        }
        catch (KilledException)
        {
            // As it was meant.
        }
    }

    private async Task SeedAsync(string customer)
    {
        await KnownContractor.SeedAsync(Tables, customer, Some.Contractor);
        await KnownContractor.SeedAsync(Tables, customer, KnownContractor.Other, Some.Contractor);
        await KnownContractor.DigestAsync(Tables, customer);
    }

    private Task<IReadOnlyDictionary<string, string>> RowsAsync() => AllRows.ReadAsync(ConnectionString, Stop);

    private ErasureDesk Desk(StorageTables tables) => new(
        new ContractorRows(tables, Time), new ErasureTable(tables), new MarkKeyTable(tables), Time, NullLogger<ErasureDesk>.Instance);

    private static Whose Whose(string customer) => new(customer, Some.Contractor, new Uri("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809"));

    private static bool IsOf(string customer, KeyValuePair<string, string> row)
        => (row.Key + " ").Contains($" {customer}|", StringComparison.Ordinal) || (row.Key + " ").Contains($" {customer} ", StringComparison.Ordinal);

    /// <summary>The handle of the other one begins with the same letters.</summary>
    private static bool Shows(KeyValuePair<string, string> row)
        => (row.Key + row.Value).Replace(KnownContractor.Other.Handle, "", StringComparison.Ordinal).Contains(Some.Contractor.Handle, StringComparison.Ordinal)
            || (row.Key + row.Value).Contains("Mira K. (", StringComparison.Ordinal);
}
