using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace GigVet.Soak.App;

/// <summary>Writes each effect once, and every further run for it into a table of its own.</summary>
public sealed class EffectRows(TableClient effects, TableClient repeats)
{
    /// <summary>Rows of one partition: few enough that an emulator finds one of them quickly.</summary>
    public const int Block = 250;

    public static string Partition(int number) => (number / Block).ToString("D6", CultureInfo.InvariantCulture);

    public Task WriteAsync(int number, string id, int attempt, CancellationToken cancellationToken)
        => WriteAsync(Partition(number), id, number, attempt, cancellationToken);

    public Task WriteSlotAsync(string timer, DateTimeOffset slot, CancellationToken cancellationToken)
        => WriteAsync(
            timer, slot.ToString("s", CultureInfo.InvariantCulture), number: 0, attempt: 1, cancellationToken);

    private async Task WriteAsync(
        string partition, string id, int number, int attempt, CancellationToken cancellationToken)
    {
        var row = new EffectRow
        {
            PartitionKey = partition,
            RowKey = id,
            Number = number,
            Attempt = attempt,
            Process = Environment.ProcessId,
        };
        try
        {
            await effects.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            row.RowKey = string.Create(CultureInfo.InvariantCulture, $"{id}~{row.Process}~{attempt}");
            await repeats.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        }
    }
}
