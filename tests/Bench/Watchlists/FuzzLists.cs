namespace GigVet.Bench.Watchlists;

/// <summary>
/// Damaged lists, requests and names for a while: none may crash, hang or take more than its length's share.
/// </summary>
public sealed class FuzzLists : IMeasurement
{
    private const int Minutes = 10;

    public string Name => "fuzz-lists";

    public string About => "damaged lists, screening requests and names";

    public IReadOnlyList<string> Numbers => ["minutes", "seed"];

    public Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var seed = options.Number("seed", 1);
        var duration = options.Quick ? TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(
            options.Number("minutes", Minutes));
        figures.Add("seed", seed);
        figures.Add("inputs", WatchlistFuzz.Run(seed, duration, cancellationToken), note: $"in {duration}, none crashed or hung");
        foreach (var (length, milliseconds) in WatchlistFuzz.Growth([1_000, 10_000, 100_000, 1_000_000]))
            figures.Add($"growth{length}", milliseconds, "ms", $"the slowest hostile text of {length} characters, all formats and the matcher");
        return Task.CompletedTask;
    }
}
