using Azure;
using Azure.Data.Tables.Models;

namespace GigVet.DataTables.Tests;

public sealed class TableServiceClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_are_listed_created_and_deleted()
    {
        var service = await Tables.ServiceAsync();
        var prefix = TestSupport.Emulator.UniqueName();
        foreach (var suffix in (string[])["a", "b", "c"])
            await service.CreateTableAsync(prefix + suffix, Cancellation);

        var again = await service.CreateTableIfNotExistsAsync(prefix + "a", Cancellation);
        var conflict = await Assert.ThrowsAsync<RequestFailedException>(
            () => service.CreateTableAsync(prefix + "a", Cancellation));
        var listed = service.Query(
            table => string.Compare(table.Name, prefix, StringComparison.Ordinal) >= 0
                && string.Compare(table.Name, prefix + "~", StringComparison.Ordinal) < 0,
            maxPerPage: 2,
            Cancellation).Select(table => table.Name).ToList();
        var deleted = await service.DeleteTableAsync(prefix + "a", Cancellation);
        var gone = await service.DeleteTableAsync(prefix + "a", Cancellation);

        Assert.Equal(prefix + "a", again.Value.Name);
        Assert.Equal((409, TableErrorCode.TableAlreadyExists), (conflict.Status, conflict.ErrorCode));
        Assert.Equal([prefix + "a", prefix + "b", prefix + "c"], listed, StringComparer.Ordinal);
        Assert.Equal((204, 404), (deleted.Status, gone.Status));
    }
}
