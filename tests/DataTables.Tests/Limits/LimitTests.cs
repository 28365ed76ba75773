using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GigVet.DataTables.Tests.Wire;

namespace GigVet.DataTables.Tests.Limits;

/// <summary>What the service refuses although the emulator does not; nothing of it may leave.</summary>
public sealed class LimitTests
{
    private readonly Exchange _exchange = new();

    public static TheoryData<string, string, string> Refused => new()
    {
        { "a key of 513 characters", "KeyValueTooLarge", "key" },
        { "a slash in a key", "OutOfRangeInput", "a/b" },
        { "a backslash in a key", "OutOfRangeInput", "a\\b" },
        { "a hash in a key", "OutOfRangeInput", "a#b" },
        { "a question mark in a key", "OutOfRangeInput", "a?b" },
        { "a line break in a key", "OutOfRangeInput", "a\nb" },
        { "a control character of the second block in a key", "OutOfRangeInput", "a\u0085b" },
    };

    public static TheoryData<string> AllowedKeys => ["", " ", "%", "'", "+", "&=|~;,", "漢字 😀", new string('x', 512)];

    public static TheoryData<string, string> AllowedNames => new()
    {
        { "_a1", "" }, { "é", "" }, { "漢字", "" }, { new string('n', 255), "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Keys_are_checked(string what, string code, string key)
    {
        key = key == "key" ? new string('x', 513) : key;

        Assert.Equal(code, await RefusalAsync(new TableEntity(key, "r")));
        Assert.Equal(code, await RefusalAsync(new TableEntity("p", key)));
        Assert.NotEmpty(what);
    }

    [Theory]
    [MemberData(nameof(AllowedKeys))]
    public async Task Keys_that_look_odd_are_stored_and_found(string key)
    {
        var table = await Tables.NewAsync();
        var cancellation = TestContext.Current.CancellationToken;

        await table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 }, cancellation);
        await table.UpdateEntityAsync(
            new TableEntity(key, key) { ["M"] = 2 }, ETag.All, cancellationToken: cancellation);
        await table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpsertMerge, new TableEntity(key, key) { ["L"] = 3 })], cancellation);
        var read = (await table.GetEntityAsync<TableEntity>(key, key, cancellationToken: cancellation)).Value;
        var found = await table.QueryAsync<TableEntity>(
            row => row.PartitionKey == key && row.RowKey == key, cancellationToken: cancellation)
                .ToListAsync(cancellation);

        Assert.Equal((key, key), (read.PartitionKey, read.RowKey));
        Assert.Equal([1, 2, 3], new[] { read.GetInt32("N"), read.GetInt32("M"), read.GetInt32("L") });
        Assert.Equal(key, Assert.Single(found).RowKey);
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key, read.ETag, cancellation)).Status);
    }

    [Theory]
    [InlineData("a-b", "PropertyNameInvalid")]
    [InlineData("a b", "PropertyNameInvalid")]
    [InlineData("1a", "PropertyNameInvalid")]
    [InlineData("a@odata.type", "PropertyNameInvalid")]
    [InlineData("256", "PropertyNameTooLong")]
    public async Task Property_names_are_checked(string name, string code)
        => Assert.Equal(
            code, await RefusalAsync(new TableEntity("p", "r") { [name == "256" ? new string('n', 256) : name] = 1 }));

    [Theory]
    [MemberData(nameof(AllowedNames))]
    public async Task Property_names_may_be_long_and_foreign(string name, string value)
    {
        var table = await Tables.NewAsync();
        await table.AddEntityAsync(
            new TableEntity("p", "r") { [name] = value }, TestContext.Current.CancellationToken);

        var read = await table.GetEntityAsync<TableEntity>(
            "p", "r", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(value, read.Value[name]);
    }

    [Fact]
    public async Task Values_are_checked()
    {
        var earliest = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal("PropertyValueTooLarge", await RefusalAsync(With(new string('x', 32769))));
        Assert.Equal("PropertyValueTooLarge", await RefusalAsync(With(new byte[65537])));
        Assert.Equal("PropertyValueTooLarge", await RefusalAsync(With(BinaryData.FromBytes(new byte[65537]))));
        Assert.Equal("OutOfRangeInput", await RefusalAsync(With(earliest.AddTicks(-1))));
        Assert.Equal("OutOfRangeInput", await RefusalAsync(With(default(DateTimeOffset))));
        Assert.Equal(
            "OutOfRangeInput", await RefusalAsync(new Parcel { PartitionKey = "p", RowKey = "r", SentAt = default }));
        Assert.Null(await RefusalAsync(With(new string('x', 32768))));
        Assert.Null(await RefusalAsync(With(new byte[65536])));
        Assert.Null(await RefusalAsync(With(earliest)));
    }

    [Fact]
    public async Task An_entity_has_at_most_252_properties_of_its_own()
    {
        Assert.Null(await RefusalAsync(WithProperties(252, 1)));
        Assert.Equal("TooManyProperties", await RefusalAsync(WithProperties(253, 1)));
    }

    [Fact]
    public async Task An_entity_takes_at_most_a_mebibyte()
    {
        // Each of 16 properties takes 8 + 2 * 4 + 2 * 32752 + 4 = 65,524 bytes; keys and the row itself take the rest.
        var entity = WithProperties(16, new string('x', 32752));
        entity["Rest"] = new byte[1048576 - 4 - 4 - (16 * 65524) - 8 - 8 - 4];
        Assert.Null(await RefusalAsync(entity));

        entity["Rest"] = new byte[1048576 - 4 - 4 - (16 * 65524) - 8 - 8 - 4 + 1];
        Assert.Equal("EntityTooLarge", await RefusalAsync(entity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_holds_1_to_1000_rows(int size)
    {
        var table = Table();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(async () => await table
            .QueryAsync<TableEntity>(maxPerPage: size, cancellationToken: TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.ErrorCode));
    }

    private static TableEntity With(object value) => new("p", "r") { ["Value"] = value };

    private static TableEntity WithProperties(int count, object value)
    {
        var entity = new TableEntity("p", "r");
        for (var index = 0; index < count; index++)
            entity["P" + index.ToString("D3", CultureInfo.InvariantCulture)] = value;

        return entity;
    }

    private TableClient Table() => new(new Uri("https://acct.table.core.windows.net/T?sig=x"), _exchange.Options());

    /// <summary>Null when it was sent, in each of the ways to send it.</summary>
    private async Task<string?> RefusalAsync(ITableEntity entity)
    {
        var table = Table();
        var cancellation = TestContext.Current.CancellationToken;
        var codes = new List<string?>();
        foreach (var send in new Func<Task>[]
        {
            () => table.AddEntityAsync(entity, cancellation),
            () => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation),
            () => table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge, cancellation),
        })
        {
            _exchange.Answer(204);
            var sent = _exchange.Sent.Count;
            var refusal = await Record.ExceptionAsync(send) as RequestFailedException;
            Assert.Equal(refusal is null ? sent + 1 : sent, _exchange.Sent.Count);
            Assert.Equal(400, refusal?.Status ?? 400);
            codes.Add(refusal?.ErrorCode);
        }

        return Assert.Single(codes.Distinct(StringComparer.Ordinal));
    }
}
