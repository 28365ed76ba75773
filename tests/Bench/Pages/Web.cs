using System.Text.Json.Nodes;

namespace GigVet.Bench.Pages;

/// <summary>Our reader of pages beside the parsers it could have been, each page and reader in a process of its own.</summary>
public sealed class Web : IMeasurement
{
    public string Name => "web";

    public string About => "time and memory of reading pages against bare HtmlAgilityPack and AngleSharp; who stays alive";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var (seconds, patience) = options.Quick ? (0.3, TimeSpan.FromSeconds(3)) : (4.0, TimeSpan.FromSeconds(60));
        string[] pages = [.. PageCases.All.Keys.Where(page => !options.Quick || IsQuick(page))];
        var readings = new Dictionary<(string Page, string Reader), (ReadingProcess.Reading? Reading, string Ended)>();
        foreach (var page in pages)
        {
            foreach (var reader in PageReaders.All.Keys)
            {
                await Console.Error.WriteLineAsync($"web: {page}, {reader}");
                readings[(page, reader)] = await ReadingProcess.StartAsync(page, reader, seconds, patience, cancellationToken);
            }
        }

        foreach (var reader in PageReaders.All.Keys)
        {
            figures.AddEach(reader, pages.Select(page => (page, Describe(readings[(page, reader)]))));
        }

        foreach (var reader in PageReaders.All.Keys)
        {
            figures.AddShare(
                reader + "Alive", pages.Count(page => readings[(page, reader)].Reading is not null), pages.Length);
        }

        var ours = pages.Select(page => readings[(page, PageReaders.Ours)].Reading).OfType<ReadingProcess.Reading>().ToArray();
        figures.Add("worstP99Ms", ours.Max(reading => reading.Percentile(0.99)), "ms", "ours, of all pages");
        figures.Add("worstPeakMb", ours.Max(reading => reading.PeakMb), "MB", "ours, the whole process");
    }

    /// <summary>Pages that leave time for all three readers within a minute.</summary>
    private static bool IsQuick(string page) => page
        is "ordinary-12k" or "ordinary-120k" or "large-1m" or "unclosed-600k" or "deep-30000" or "endless-inline-300k";

    private static JsonObject Describe((ReadingProcess.Reading? Reading, string Ended) outcome) => outcome.Reading is not { } reading
        ? new JsonObject { ["ended"] = outcome.Ended }
        : new JsonObject
        {
            ["ended"] = outcome.Ended,
            ["p50Ms"] = Math.Round(reading.Percentile(0.5), 3),
            ["p99Ms"] = Math.Round(reading.Percentile(0.99), 3),
            ["peakMb"] = Math.Round(reading.PeakMb, 1),
            ["allocatedMb"] = Math.Round(reading.AllocatedMb, 2),
            ["rounds"] = reading.Times.Length,
        };
}
