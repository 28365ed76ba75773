using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GigVet.Bench.Pages;

/// <summary>
/// Reads one page by one reader in a process of its own, again and again: a stack that overflows ends the process, and
/// the peak of memory is the page's.
/// </summary>
internal static class ReadingProcess
{
    /// <summary>The first word of the command line of such a process.</summary>
    public const string Word = "--read";

    private const int Rounds = 300;

    /// <summary>The child: prints one line of JSON.</summary>
    public static int Run(string page, string reader, string seconds)
    {
        var body = PageCases.All[page]();
        var read = PageReaders.All[reader];
        var budget = TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture));
        List<double> times = [];
        int? outcome = null;

        // The stack of a worker: pages are read on threads of the pool.
        Task.Run(() =>
        {
            var warming = Stopwatch.GetTimestamp();
            do
                outcome = read(body);
            while (Stopwatch.GetElapsedTime(warming) < budget / 4);

            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var begun = Stopwatch.GetTimestamp();
            while (times.Count < Rounds && (times.Count == 0 || Stopwatch.GetElapsedTime(begun) < budget))
            {
                var start = Stopwatch.GetTimestamp();
                read(body);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / times.Count;
            Console.WriteLine(JsonSerializer.Serialize(new Reading(
                [.. times], Environment.WorkingSet / 1e6, Peak() / 1e6, allocated / 1e6, outcome is not null)));
        }).GetAwaiter().GetResult();
        return 0;
    }

    /// <returns>What was read; or how the process ended, when it did not end by itself.</returns>
    public static async Task<(Reading? Reading, string Ended)> StartAsync(
        string page, string reader, double seconds, TimeSpan patience, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in new[]
        {
            typeof(ReadingProcess).Assembly.Location, Word, page, reader, seconds.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await Task.WhenAll(output, errors, process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0 && JsonSerializer.Deserialize<Reading>(await output) is { } reading
                ? (reading, reading.WasRead ? "read" : "refused")
                : (null, (await errors).Contains("Stack overflow", StringComparison.Ordinal)
                    ? "the stack overflowed and the process died"
                    : $"the process died with exit code {process.ExitCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, $"not done within {patience.TotalSeconds:0} s");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static long Peak()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64;
    }

    /// <param name="WasRead">False when the reader refused the page.</param>
    internal sealed record Reading(
        double[] Times, double WorkingSetMb, double PeakMb, double AllocatedMb, bool WasRead)
    {
        public double Percentile(double share)
        {
            var sorted = Times.Order().ToArray();
            return sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
        }
    }
}
