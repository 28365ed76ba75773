using System.Collections.Concurrent;
using GigVet.Model;

namespace GigVet.Bench.Service;

/// <summary>One vetting without storage: a captured profile page and a typical GitHub account.</summary>
public sealed class Vet : IMeasurement
{
    public string Name => "vet";

    public string About => "one vetting in this process: its stages, requests and time";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var runs = options.Quick ? 5 : 30;
        var whole = new List<double>();
        var requests = 0;
        Dictionary<string, List<double>> stages = new(StringComparer.Ordinal);
        Dictionary<string, SourceReport> reports = new(StringComparer.Ordinal);
        await using var contractor = await VettedContractor.StartAsync([], cancellationToken);
        for (var run = 0; run <= runs; run++)
        {
            var before = contractor.Web.Requests.Count;
            var ended = new ConcurrentQueue<(SourceReport Report, double Milliseconds)>();
            var begun = TimeProvider.System.GetTimestamp();
            var assessment = await contractor.VetAsync(
                report => ended.Enqueue((report, Milliseconds(begun))), cancellationToken);
            var milliseconds = Milliseconds(begun);
            if (assessment.Sources.FirstOrDefault(static source => source.State == SourceState.Failed) is { } failed)
                throw new BenchException($"the source {failed.Name} failed: {failed.Detail}");

            if (run == 0)
            {
                figures.Add("firstMs", milliseconds, "ms", "the first in this process");
                continue;
            }

            whole.Add(milliseconds);
            requests = contractor.Web.Requests.Count - before;
            foreach (var (report, end) in ended)
            {
                reports[report.Name] = report;
                if (!stages.TryGetValue(report.Name, out var times))
                    stages[report.Name] = times = [];
                times.Add(end);
            }

            Record("assess", milliseconds - ended.Max(static stage => stage.Milliseconds));
        }

        figures.AddRuns("wallMs", whole, "ms");
        figures.Add("requests", requests);
        figures.AddEach("stages", stages.Select(stage => (stage.Key, new System.Text.Json.Nodes.JsonObject
        {
            ["endsAfterMs"] = Math.Round(Figures.Median(stage.Value), 2),
            ["requests"] = reports.TryGetValue(stage.Key, out var report) ? report.Requests : 0,
        })));

        void Record(string stage, double milliseconds)
        {
            if (!stages.TryGetValue(stage, out var times))
                stages[stage] = times = [];
            times.Add(milliseconds);
        }
    }

    private static double Milliseconds(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
}
