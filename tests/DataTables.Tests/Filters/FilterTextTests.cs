using System.Text;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Filters;

public sealed class FilterTextTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { "it's ' or 1 eq 1", "A eq 'it''s '' or 1 eq 1'" },
        { '\'', "A eq ''''" },
        { new StringBuilder("x'"), "A eq 'x'''" },
        { true, "A eq true" },
        { -5, "A eq -5" },
        { 5L, "A eq 5L" },
        { 5.0, "A eq 5.0" },
        { 1e300, "A eq 1E+300" },
        { 2.5f, "A eq 2.5" },
        { 1.5m, "A eq 1.5" },
        { (byte)7, "A eq 7" },
        { new Guid("11111111-2222-3333-4444-555555555555"), "A eq guid'11111111-2222-3333-4444-555555555555'" },
        { new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(3)),
            "A eq datetime'2026-01-02T00:04:05.0000000Z'" },
        { new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), "A eq datetime'2026-01-02T03:04:05.0000000Z'" },
        { (byte[])[10, 255], "A eq X'0aff'" },
        { BinaryData.FromBytes((byte[])[10]), "A eq X'0a'" },
        { ParcelState.Delivered, "A eq 'Delivered'" },
        { null, "A eq null" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_becomes_a_literal(object? value, string filter)
        => Assert.Equal(filter, TableClient.CreateQueryFilter($"A eq {value}"));

    [Fact]
    public void A_value_that_filters_cannot_hold_is_refused()
        => Assert.Throws<ArgumentException>(
            () => TableClient.CreateQueryFilter($"A eq {new Uri("https://example.test")}"));

    [Fact]
    public async Task Whatever_a_text_holds_finds_that_text_and_nothing_else()
    {
        var random = Seeds.New(out var seed);
        var table = await Tables.NewAsync();
        var texts = Enumerable.Range(0, 60).Select(_ => Texts.Any(random, 12)).Append("").Append("'").Append("''")
            .Distinct(StringComparer.Ordinal).ToList();
        for (var index = 0; index < texts.Count; index++)
        {
            await table.AddEntityAsync(
                new TableEntity("p", $"{index:D3}") { ["Text"] = texts[index] }, TestContext.Current.CancellationToken);
        }

        for (var index = 0; index < texts.Count; index++)
        {
            var text = texts[index];
            var written = TableClient.CreateQueryFilter($"Text eq {text}");
            var translated = TableClient.CreateQueryFilter<TableEntity>(row => row.GetString("Text") == text);
            var found =
                await table.QueryAsync<TableEntity>(written, cancellationToken: TestContext.Current.CancellationToken)
                .Select(row => row.RowKey).ToListAsync(TestContext.Current.CancellationToken);

            Assert.Equal(written, translated);
            Assert.True(
                found is [var row] && row == $"{index:D3}", $"seed {seed}: '{written}' found {found.Count} rows");
        }
    }
}
