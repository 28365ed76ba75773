using System.Net.Http.Headers;
using System.Text;
using GigVet.FakeWeb;
using GigVet.TestSupport;

namespace GigVet.Bench.Service;

/// <summary>From the start of the service's process to its first answer and vetting; and what it takes idle.</summary>
public sealed class Startup : IMeasurement
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public string Name => "startup";

    public string About => "time to ready, to the first answer and to the first vetting; memory when idle";

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        List<Times> runs = [];
        await using var web = await FakeServer.StartAsync(TimeProvider.System, cancellationToken);
        for (var run = 0; run < (options.Quick ? 3 : 9); run++)
            runs.Add(await RunAsync(web, cancellationToken));

        figures.AddRuns("readyMs", [.. runs.Select(static run => run.Ready)], "ms");
        figures.AddRuns("firstAnswerMs", [.. runs.Select(static run => run.FirstAnswer)], "ms");
        figures.AddRuns("firstVettingMs", [.. runs.Select(static run => run.FirstVetting)], "ms");
        figures.Add("idleMemoryMb", await IdleMemoryAsync(web, cancellationToken), "MB", "10 s after it was ready");
    }

    /// <summary>Every run has an emulator and so storage of its own: nothing is there from an earlier one.</summary>
    private static async Task<Times> RunAsync(FakeServer web, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        var begun = TimeProvider.System.GetTimestamp();
        await using var host = ServiceProcess.Start(emulator.ConnectionString, web);
        var address = await host.Ready.WaitAsync(cancellationToken);
        var ready = Milliseconds(begun);

        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceProcess.Key);
        using var health = await http.GetAsync("/api/v1/health", cancellationToken);
        health.EnsureSuccessStatusCode();
        var firstAnswer = Milliseconds(begun);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assessments")
        {
            Content = new StringContent(
                $$"""{"profile":"github:{{FakeAccounts.Typical}}"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Prefer", "wait=30" } },
        };
        using var vetting = await http.SendAsync(request, cancellationToken);
        if ((int)vetting.StatusCode != 200)
            throw new BenchException($"the first vetting was answered with {(int)vetting.StatusCode} instead of 200.");

        return new Times(ready, firstAnswer, Milliseconds(begun));
    }

    private static async Task<double> IdleMemoryAsync(FakeServer web, CancellationToken cancellationToken)
    {
        await using var emulator = await Emulator.StartAsync();
        await using var host = ServiceProcess.Start(emulator.ConnectionString, web);
        await host.Ready.WaitAsync(cancellationToken);
        await Task.Delay(Idle, cancellationToken);
        return host.Memory / 1024d / 1024d;
    }

    private static double Milliseconds(long begun) => TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;

    private sealed record Times(double Ready, double FirstAnswer, double FirstVetting);
}
