using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace GigVet.DataTables.Tests.Differential;

public sealed class DifferentialTests
{
    private const int Length = 30;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>TABLES_ROUNDS asks for a longer run.</summary>
    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("TABLES_ROUNDS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var rounds)
        ? rounds
        : 10;

    [Fact]
    public async Task Whatever_is_done_our_client_and_the_npm_client_see_the_same()
    {
        var random = Seeds.New(out var seed);
        var connectionString = await TestSupport.Emulator.ConnectionStringAsync();
        await using var npm = await NpmClient.StartAsync(connectionString, Cancellation);

        for (var round = 0; round < Rounds; round++)
        {
            var steps = Steps.Any(random, Length);
            if (await DifferenceAsync(npm, connectionString, steps) is null)
                continue;

            var shortest = await Shrinking.ShrinkAsync(
                steps, async fewer => await DifferenceAsync(npm, connectionString, fewer) is not null);
            var difference = await DifferenceAsync(npm, connectionString, shortest);
            Assert.Fail(
                $"TEST_SEED={seed}, round {round}: {difference}\n"
                + string.Join('\n', shortest.Select(step => JsonSerializer.Serialize(
                    new Request("", step), DifferentialJson.Default.Request))));
        }
    }

    private static async Task<string?> DifferenceAsync(NpmClient npm, string connectionString, List<Step> steps)
    {
        var ours = new OurClient(new TableClient(connectionString, TestSupport.Emulator.UniqueName()));
        var theirTable = TestSupport.Emulator.UniqueName();
        foreach (var step in steps.Prepend(new Step("create")))
        {
            var our = (await ours.PerformAsync(step, Cancellation)).ToString();
            var their = (await npm.PerformAsync(theirTable, step, Cancellation)).ToString();
            if (!string.Equals(our, their, StringComparison.Ordinal))
                return $"{step.Kind}: we say '{our}', npm says '{their}'";
        }

        return null;
    }
}
