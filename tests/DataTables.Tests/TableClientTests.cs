using Azure;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests;

public sealed class TableClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_typed_row_comes_back_as_it_was_written()
    {
        var table = await Tables.NewAsync();
        var sent = new Parcel
        {
            PartitionKey = "it's 100% ours",
            RowKey = "a+b c&d=é漢",
            Address = "1 \"Main\" St\n",
            Count = -3,
            Floor = 2,
            Grams = long.MinValue,
            Insured = long.MaxValue,
            Serial = 7,
            Price = 4,
            Discount = double.NaN,
            Fragile = true,
            Insurable = false,
            Id = Guid.NewGuid(),
            SentAt = new DateTimeOffset(2026, 11, 20, 23, 44, 21, TimeSpan.FromHours(5)),
            ArrivedAt = new DateTime(2026, 11, 21, 1, 2, 3, DateTimeKind.Utc).AddTicks(1),
            State = ParcelState.OnItsWay,
            Before = ParcelState.Packed,
            Label = [0, 255, 3],
            Photo = BinaryData.FromBytes((byte[])[9]),
            CarrierName = "Post",
            Scratch = "not stored",
        };

        var added = await table.AddEntityAsync(sent, Cancellation);
        var read =
            (await table.GetEntityAsync<Parcel>(sent.PartitionKey, sent.RowKey, cancellationToken: Cancellation)).Value;

        Assert.Equal(204, added.Status);
        Assert.Equal(added.Headers.ETag, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Null(read.Scratch);
        Assert.Equal(sent.SentAt.UtcDateTime, read.SentAt.UtcDateTime);
        Assert.Equal(sent.Photo.ToArray(), read.Photo!.ToArray());
        Assert.Equivalent(
            new
            {
                sent.Address,
                sent.Count,
                sent.Floor,
                sent.Grams,
                sent.Insured,
                sent.Serial,
                sent.Price,
                sent.Discount,
                sent.Fragile,
                sent.Insurable,
                sent.Id,
                sent.ArrivedAt,
                sent.State,
                sent.Before,
                sent.Label,
                sent.CarrierName,
            },
            read);
    }

    [Fact]
    public async Task A_row_without_a_class_keeps_the_types_of_its_columns()
    {
        var table = await Tables.NewAsync();
        var when = new DateTimeOffset(2026, 5, 6, 7, 8, 9, TimeSpan.Zero).AddTicks(1234567);
        var id = Guid.NewGuid();
        var sent = new TableEntity("p", "r")
        {
            ["Text"] = "x",
            ["Flag"] = true,
            ["Int"] = 5,
            ["Long"] = 5L,
            ["Double"] = 5.0,
            ["Id"] = id,
            ["When"] = when,
            ["Bytes"] = new byte[] { 1, 2 },
            ["Nothing"] = null!,
        };

        await table.UpsertEntityAsync(sent, TableUpdateMode.Replace, Cancellation);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal("x", read["Text"]);
        Assert.Equal(true, read["Flag"]);
        Assert.Equal(5, read["Int"]);
        Assert.Equal(5L, read["Long"]);
        Assert.Equal(5.0, read["Double"]);
        Assert.Equal(id, read["Id"]);
        Assert.Equal(when, read["When"]);
        Assert.Equal(new byte[] { 1, 2 }, read["Bytes"]);
        Assert.False(read.ContainsKey("Nothing"));
        Assert.Equal(12, read.Count);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_a_value_or_an_error_as_asked()
    {
        var table = await Tables.NewAsync();

        var missing = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Cancellation);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation));
        var deleted = await table.DeleteEntityAsync("p", "r", cancellationToken: Cancellation);

        Assert.False(missing.HasValue);
        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
        Assert.Equal(404, deleted.Status);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var table = await Tables.NewAsync();
        var first =
            (await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 }, Cancellation)).Headers.ETag!.Value;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, first, cancellationToken: Cancellation);

        var update = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), first, cancellationToken: Cancellation));
        var deletion = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.DeleteEntityAsync("p", "r", first, Cancellation));
        var insert = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r"), Cancellation));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (update.Status, update.ErrorCode));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (deletion.Status, deletion.ErrorCode));
        Assert.Equal((409, "EntityAlreadyExists"), (insert.Status, insert.ErrorCode));
    }

    [Fact]
    public async Task Merging_keeps_columns_that_replacing_drops()
    {
        var table = await Tables.NewAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, Cancellation);

        await table.UpdateEntityAsync(
            new TableEntity("p", "r") { ["B"] = 2 }, ETag.All, cancellationToken: Cancellation);
        var merged = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;
        await table.UpdateEntityAsync(
            new TableEntity("p", "r") { ["C"] = 3 }, ETag.All, TableUpdateMode.Replace, Cancellation);
        var replaced = (await table.GetEntityAsync<TableEntity>("p", "r", cancellationToken: Cancellation)).Value;

        Assert.Equal((1, 2), (merged["A"], merged["B"]));
        Assert.False(replaced.ContainsKey("A"));
        Assert.Equal(3, replaced["C"]);
    }

    [Fact]
    public async Task Pages_continue_where_the_last_one_ended()
    {
        var table = await Tables.NewAsync();
        for (var row = 0; row < 7; row++)
            await table.AddEntityAsync(new TableEntity($"p{row % 2}", $"r {row}'") { ["N"] = row }, Cancellation);

        var pages = new List<Page<TableEntity>>();
        var query = table.QueryAsync<TableEntity>(maxPerPage: 3, cancellationToken: Cancellation);
        await foreach (var page in query.AsPages())
            pages.Add(page);

        var rest = new List<TableEntity>();
        await foreach (var page in table.QueryAsync<TableEntity>(cancellationToken: Cancellation)
            .AsPages(pages[0].ContinuationToken, 2))
        {
            rest.AddRange(page.Values);
        }

        Assert.Equal([3, 3, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(
            pages.Skip(1).SelectMany(page => page.Values).Select(row => row.RowKey),
            rest.Select(row => row.RowKey),
            StringComparer.Ordinal);
        Assert.Equal(7, table.Query<TableEntity>(maxPerPage: 2, cancellationToken: Cancellation).Count());
    }
}
