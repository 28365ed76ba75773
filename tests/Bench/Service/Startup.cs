using System.Net.Http.Headers;
using System.Text;
using GigVet.FakeWeb;
using GigVet.TestSupport;

namespace GigVet.Bench.Service;

/// <summary>
/// From the start of the service's process to its first answer and vetting, and what it takes idle and under load: as it is
/// published, compiled ahead, and beside it as it would be without that.
/// </summary>
public sealed class Startup : IMeasurement
{
    private const string Product = "GigVet.Functions";
    private const int LoadVettings = 100;
    private const int LoadAtOnce = 8;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public string Name => "startup";

    public string About => "time to ready, first answer and first vetting; memory idle and under load; size (--quick: as it was built, unpublished)";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var web = await FakeServer.StartAsync(TimeProvider.System, cancellationToken);
        if (options.Quick)
        {
            await MeasureAsync([("", ServiceProcess.Built())], web, 3, figures, cancellationToken);
            return;
        }

        var ahead = await PublishedService.PublishAsync(ahead: true, cancellationToken);
        var plain = await PublishedService.PublishAsync(ahead: false, cancellationToken);
        figures.Add("publishMb", PublishedService.Megabytes(ahead), "MB", "compiled ahead");
        figures.Add("plainPublishMb", PublishedService.Megabytes(plain), "MB", "without that");
        await MeasureAsync(
            [("", Path.Combine(ahead, Product + ".dll")), ("plain", Path.Combine(plain, Product + ".dll"))], web, 9, figures, cancellationToken);
    }

    /// <summary>In turns, so that a busy minute of the machine is everybody's.</summary>
    private static async Task MeasureAsync(
        (string Name, string Service)[] services, FakeServer web, int count, Figures figures, CancellationToken cancellationToken)
    {
        var runs = services.ToDictionary(static service => service.Name, static _ => new List<Times>(), StringComparer.Ordinal);
        for (var run = 0; run < count; run++)
        {
            foreach (var (name, service) in services)
                runs[name].Add(await RunAsync(service, web, cancellationToken));
        }

        foreach (var (name, service) in services)
        {
            string Named(string figure) => name.Length == 0 ? figure : name + char.ToUpperInvariant(figure[0]) + figure[1..];
            figures.AddRuns(Named("readyMs"), [.. runs[name].Select(static run => run.Ready)], "ms");
            figures.AddRuns(Named("firstAnswerMs"), [.. runs[name].Select(static run => run.FirstAnswer)], "ms");
            figures.AddRuns(Named("firstVettingMs"), [.. runs[name].Select(static run => run.FirstVetting)], "ms");
            var (idle, loaded) = await MemoryAsync(service, web, cancellationToken);
            figures.Add(Named("idleMemoryMb"), idle, "MB", "10 s after it was ready");
            figures.Add(Named("loadedMemoryMb"), loaded, "MB", $"the most while {LoadVettings} contractors were vetted, {LoadAtOnce} at once");
        }
    }

    /// <summary>Every run has an emulator and so storage of its own: nothing is there from an earlier one.</summary>
    private static async Task<Times> RunAsync(string service, FakeServer web, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        var begun = TimeProvider.System.GetTimestamp();
        await using var host = ServiceProcess.Start(service, emulator.ConnectionString, web);
        var address = await host.Ready.WaitAsync(cancellationToken);
        var ready = Milliseconds(begun);

        using var http = Client(address);
        using var health = await http.GetAsync("/api/v1/health", cancellationToken);
        health.EnsureSuccessStatusCode();
        var firstAnswer = Milliseconds(begun);

        await VetAsync(http, cancellationToken);
        return new Times(ready, firstAnswer, Milliseconds(begun));
    }

    private static async Task<(double Idle, double Loaded)> MemoryAsync(string service, FakeServer web, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var host = ServiceProcess.Start(service, emulator.ConnectionString, web);
        using var http = Client(await host.Ready.WaitAsync(cancellationToken));
        await Task.Delay(Idle, cancellationToken);
        var idle = host.Memory;
        var most = idle;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = LoadAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, LoadVettings), atOnce, async (_, token) =>
        {
            await VetAsync(http, token);
            InterlockedMax(ref most, host.Memory);
        });
        return (idle / Megabyte, most / Megabyte);
    }

    private static void InterlockedMax(ref long most, long value)
    {
        long before;
        while ((before = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, before) != before)
        {
            // Another was quicker; look again.
        }
    }

    private static async Task VetAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assessments")
        {
            Content = new StringContent(
                $$"""{"profile":"github:{{FakeAccounts.Typical}}"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Prefer", "wait=30" } },
        };
        using var vetting = await http.SendAsync(request, cancellationToken);
        if ((int)vetting.StatusCode != 200)
            throw new BenchException($"a vetting was answered with {(int)vetting.StatusCode} instead of 200.");
    }

    private static HttpClient Client(Uri address) => new(new SocketsHttpHandler())
    {
        BaseAddress = address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", ServiceProcess.Key) },
    };

    private static double Milliseconds(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;

    private sealed record Times(double Ready, double FirstAnswer, double FirstVetting);
}
