using GigVet.FakeWeb;

namespace GigVet.Bench.Api;

/// <summary>What a look at a contractor costs beside Kestrel alone that reads the same row.</summary>
public sealed class ReadCost : IMeasurement
{
    private const int InFlight = 8;
    private const int Turns = 25;

    // In these both compile; the service has more to compile.
    private const int WarmTurns = 10;

    public string Name => "read";

    public string About => "looks at a contractor a second, beside Kestrel alone reading the same row";

    public IReadOnlyList<string> Numbers => ["seconds"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var hosts = await ApiHosts.StartAsync(cancellationToken);
        await MeasureAsync(hosts, TimeSpan.FromSeconds(options.Number("seconds", options.Quick ? 2 : 10)), figures, cancellationToken);
    }

    /// <summary>
    /// Turn by turn, so that both have the machine in the same mood, and the ratio is that of neighbours; before anything else
    /// is done for the service to work on.
    /// </summary>
    internal static async Task MeasureAsync(ApiHosts hosts, TimeSpan length, Figures figures, CancellationToken cancellationToken)
    {
        using var ours = hosts.Client(0);
        await ApiCalls.VetAsync(ours, 0, wait: true, cancellationToken);
        await using var bare = BareRead.Start(hosts.ConnectionString, $"local|github~{FakeAccounts.Typical}");
        using var theirs = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await bare.Ready.WaitAsync(cancellationToken) };
        List<double> mine = [], others = [];
        for (var turn = 0; turn < WarmTurns + Turns; turn++)
        {
            var look = (await Load.RunAsync([ours], InFlight, length / 10, (client, _) => LookAsync(client, cancellationToken))).PerSecond;
            var read = (await Load.RunAsync([theirs], InFlight, length / 10, (client, _) => GetAsync(client, "/", cancellationToken))).PerSecond;
            if (turn < WarmTurns)
                continue;

            mine.Add(look);
            others.Add(read);
        }

        figures.AddBeside("read", Figures.Median(mine), "bare", Figures.Median(others), $"calls a second, {InFlight} in flight");
        figures.Add("readRatio", Figures.Median([.. mine.Zip(others, static (one, other) => one / other)]), "", "to Kestrel alone reading the same row, median of neighbouring turns");
    }

    internal static Task<string?> LookAsync(HttpClient client, CancellationToken cancellationToken)
        => GetAsync(client, "/api/v1/contractors/github/" + FakeAccounts.Typical, cancellationToken);

    private static async Task<string?> GetAsync(HttpClient client, string path, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(path, cancellationToken);
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode}";
    }
}
