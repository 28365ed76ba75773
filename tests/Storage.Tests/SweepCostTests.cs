using GigVet.Watched.Cost;
using GigVet.Watching;

namespace GigVet.Storage.Tests;

public sealed class SweepCostTests(StorageFixture storage)
{
    [Fact]
    public async Task A_contractor_who_did_not_change_costs_at_most_four_storage_operations_and_nothing_at_the_sources()
    {
        const int Contractors = 50;

        var (first, unchanged, changed) = await new SweepCost(storage.ConnectionString, Contractors)
            .MeasureAsync(TestContext.Current.CancellationToken);

        var listed = string.Join(", ", unchanged.Operations.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"));
        Assert.True(unchanged.Count == new SweepCount(Contractors, Unchanged: Contractors), $"{unchanged.Count} {listed}");
        Assert.True(unchanged.OperationsEach <= 4, listed);
        Assert.Equal((0, 0), (unchanged.Charged, unchanged.FullAnswers));
        Assert.Equal((Contractors, Contractors), (first.Count.Changed, changed.Count.Changed));
        Assert.True(first.Charged > 0);
    }
}
