using System.Collections.Concurrent;
using System.Diagnostics;

namespace GigVet.Bench.Api;

/// <summary>Sends the same kind of call from so many at once for a while, and keeps how long each took.</summary>
internal static class Load
{
    /// <param name="clients">In turn: one a host.</param>
    /// <param name="inFlight">Calls at a time.</param>
    /// <param name="length">For so long.</param>
    /// <param name="call">Makes one call; says how it was answered when that is not as it should be, else null.</param>
    public static async Task<LoadResult> RunAsync(
        IReadOnlyList<HttpClient> clients, int inFlight, TimeSpan length, Func<HttpClient, int, Task<string?>> call)
    {
        ConcurrentBag<double> times = [];
        ConcurrentBag<string> errors = [];
        var next = 0;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(async worker =>
        {
            var client = clients[worker % clients.Count];
            while (Stopwatch.GetElapsedTime(begun) < length)
            {
                var start = Stopwatch.GetTimestamp();
                if (await call(client, Interlocked.Increment(ref next)) is { } wrong)
                    errors.Add(wrong);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }));

        var elapsed = Stopwatch.GetElapsedTime(begun);
        var sorted = times.Order().ToArray();
        return new LoadResult(sorted.Length / elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.99), [.. errors], sorted.Length);
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}

/// <summary>How it went; times in milliseconds.</summary>
internal sealed record LoadResult(double PerSecond, double P50, double P99, IReadOnlyList<string> Errors, int Calls)
{
    public System.Text.Json.Nodes.JsonObject ToJson() => new()
    {
        ["perSecond"] = Math.Round(PerSecond, 1),
        ["p50Ms"] = Math.Round(P50, 2),
        ["p99Ms"] = Math.Round(P99, 2),
        ["errors"] = Errors.Count,
        ["calls"] = Calls,
    };
}
