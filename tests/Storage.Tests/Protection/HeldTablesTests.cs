using System.Reflection;
using Azure.Data.Tables;
using GigVet.Storage.Protection;

namespace GigVet.Storage.Tests.Protection;

public sealed class HeldTablesTests(StorageFixture storage)
{
    [Fact]
    public async Task Every_table_says_once_how_a_contractors_rows_are_found_in_it()
    {
        var names = new List<string>();
        foreach (var method in typeof(StorageTables).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.ReturnType == typeof(Task<TableClient>)))
            names.Add((await (Task<TableClient>)method.Invoke(storage.Tables, [])!).Name);

        Assert.Equal(names.Order(StringComparer.Ordinal), HeldTables.All.Select(table => table.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void What_leads_to_other_rows_comes_after_them()
    {
        var order = HeldTables.All.Select(table => table.Name).ToList();

        Assert.True(order.IndexOf("Requests") > order.IndexOf("OpenRequests"));
        Assert.True(order.IndexOf("Assessments") > order.IndexOf("Deliveries"));
        Assert.True(order.IndexOf("Assessments") > order.IndexOf("OpenAlerts"));
    }
}
