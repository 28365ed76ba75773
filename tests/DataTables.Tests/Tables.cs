using Azure.Data.Tables;

namespace GigVet.DataTables.Tests;

/// <summary>Tables of a test's own on the shared emulator.</summary>
internal static class Tables
{
    public static async Task<TableServiceClient> ServiceAsync()
        => new(await TestSupport.Emulator.ConnectionStringAsync());

    public static async Task<TableClient> NewAsync()
    {
        var table = (await ServiceAsync()).GetTableClient(TestSupport.Emulator.UniqueName());
        await table.CreateAsync(TestContext.Current.CancellationToken);
        return table;
    }
}
