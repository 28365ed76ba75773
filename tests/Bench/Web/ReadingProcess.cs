using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GigVet.Bench.Web;

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
            outcome = read(body);
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

    /// <returns>Null when the process died, or did not end in time.</returns>
    public static async Task<Reading?> StartAsync(
        string page, string reader, double seconds, TimeSpan patience, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
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
            return process.ExitCode == 0 ? JsonSerializer.Deserialize<Reading>(await output) : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
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
