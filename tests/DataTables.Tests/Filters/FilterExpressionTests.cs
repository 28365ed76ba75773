using System.Linq.Expressions;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Filters;

public sealed class FilterExpressionTests
{
    private static readonly DateTimeOffset When = new(2026, 11, 20, 23, 44, 21, TimeSpan.FromHours(1));
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    private readonly string _field = "f'";

    [Fact]
    public void Comparisons()
    {
        AssertFilter(parcel => parcel.PartitionKey == "it's", "PartitionKey eq 'it''s'");
        AssertFilter(parcel => parcel.Count != 3, "Count ne 3");
        AssertFilter(parcel => parcel.Count > -3, "Count gt -3");
        AssertFilter(parcel => 3 >= parcel.Count, "Count le 3");
        AssertFilter(parcel => 3 < parcel.Count, "Count gt 3");
        AssertFilter(parcel => parcel.Grams < 5, "Grams lt 5L");
        AssertFilter(parcel => parcel.Price >= 2, "Price ge 2.0");
        AssertFilter(parcel => parcel.Price <= 2.5, "Price le 2.5");
        AssertFilter(parcel => parcel.Id == Id, "Id eq guid'11111111-2222-3333-4444-555555555555'");
        AssertFilter(parcel => parcel.SentAt > When, "SentAt gt datetime'2026-11-20T22:44:21.0000000Z'");
        AssertFilter(parcel => parcel.Timestamp > When, "Timestamp gt datetime'2026-11-20T22:44:21.0000000Z'");
        AssertFilter(parcel => parcel.Label == new byte[] { 1, 255 }, "Label eq X'01ff'");
        AssertFilter(parcel => parcel.CarrierName == "x", "Carrier eq 'x'");
    }

    [Fact]
    public void Nullable_columns_and_enums_compare_as_their_values()
    {
        ParcelState? before = ParcelState.Delivered;
        AssertFilter(parcel => parcel.Floor == 3, "Floor eq 3");
        AssertFilter(parcel => parcel.Floor!.Value == 3, "Floor eq 3");
        AssertFilter(parcel => parcel.Insured > 3, "Insured gt 3L");
        AssertFilter(parcel => parcel.State == ParcelState.OnItsWay, "State eq 'OnItsWay'");
        AssertFilter(parcel => parcel.Before == before, "Before eq 'Delivered'");
        AssertFilter(parcel => parcel.Insurable == true, "Insurable eq true");
    }

    [Fact]
    public void Conditions_are_joined_and_turned_round()
    {
        AssertFilter(parcel => parcel.Count > 1 && parcel.Count < 5, "(Count gt 1) and (Count lt 5)");
        AssertFilter(
            parcel => parcel.RowKey == "a" || (parcel.Fragile && !parcel.Insurable!.Value),
            "(RowKey eq 'a') or ((Fragile eq true) and (not (Insurable eq true)))");
        AssertFilter(parcel => !(parcel.Count == 1), "not (Count eq 1)");
        AssertFilter(parcel => true, "true");
    }

    [Fact]
    public void Text_is_ordered_by_comparing_it()
    {
        AssertFilter(parcel => string.Compare(parcel.RowKey, "a", StringComparison.Ordinal) >= 0, "RowKey ge 'a'");
        AssertFilter(parcel => parcel.RowKey.CompareTo("a") < 0, "RowKey lt 'a'");
        AssertFilter(parcel => parcel.RowKey.Equals("a"), "RowKey eq 'a'");
        AssertFilter(parcel => string.Equals(parcel.RowKey, "a"), "RowKey eq 'a'");
    }

    [Fact]
    public void Captured_values_are_looked_up_when_the_filter_is_built()
    {
        var local = "l'";
        var prefix = new { Name = new { First = "n" } };
        string[] list = ["x", "y"];
        AssertFilter(parcel => parcel.RowKey == local, "RowKey eq 'l'''");
        AssertFilter(parcel => parcel.RowKey == _field, "RowKey eq 'f'''");
        AssertFilter(parcel => parcel.RowKey == prefix.Name.First, "RowKey eq 'n'");
        AssertFilter(parcel => parcel.RowKey == list[1] + local.ToUpperInvariant(), "RowKey eq 'yL'''");
    }

    [Fact]
    public void Columns_of_a_row_without_a_class_are_named()
    {
        var name = "Size";
        Assert.Equal("Size eq 5", TableClient.CreateQueryFilter<TableEntity>(row => row.GetInt32(name) == 5));
        Assert.Equal("Name eq 'x'", TableClient.CreateQueryFilter<TableEntity>(row => (string)row["Name"] == "x"));
        Assert.Equal(
            "(PartitionKey eq 'p') and (Big gt 5L)",
            TableClient.CreateQueryFilter<TableEntity>(row => row.PartitionKey == "p" && row.GetInt64("Big") > 5));
        Assert.Equal("TableName eq 'x'", TableServiceClient.CreateQueryFilter(table => table.Name == "x"));
    }

    [Fact]
    public void What_the_service_cannot_do_is_refused_here()
    {
        string? nothing = null;
        AssertRefused(parcel => parcel.RowKey.StartsWith("ab"));
        AssertRefused(parcel => parcel.RowKey == parcel.PartitionKey);
        AssertRefused(parcel => parcel.Address == null);
        AssertRefused(parcel => parcel.Address == nothing);
        AssertRefused(parcel => parcel.Count + 1 == 2);
        AssertRefused(parcel => string.Equals(parcel.RowKey, "a", StringComparison.OrdinalIgnoreCase));
        AssertRefused(parcel => string.Compare(parcel.RowKey, "a", StringComparison.OrdinalIgnoreCase) > 0);
        AssertRefused(parcel => parcel.RowKey.Length == 3);
    }

    private static void AssertFilter(Expression<Func<Parcel, bool>> condition, string filter)
        => Assert.Equal(filter, TableClient.CreateQueryFilter(condition));

    private static void AssertRefused(Expression<Func<Parcel, bool>> condition)
        => Assert.Throws<NotSupportedException>(() => TableClient.CreateQueryFilter(condition));
}
