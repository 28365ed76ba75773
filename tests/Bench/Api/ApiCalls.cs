using System.Globalization;
using System.Text;
using GigVet.FakeWeb;

namespace GigVet.Bench.Api;

/// <summary>The HTTP interface from a second process: what it bears, and whatever is asked of it.</summary>
public sealed class ApiCalls : IMeasurement
{
    private const int Hosts = 3;

    private static readonly int[] InFlight = [1, 8, 64];

    public string Name => "api";

    public string About => "calls a second and their times with 1, 8 and 64 in flight, on one host and on three; and random requests";

    public IReadOnlyList<string> Numbers => ["requests", "seed", "seconds"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        var length = TimeSpan.FromSeconds(options.Number("seconds", options.Quick ? 2 : 10));
        var requests = options.Number("requests", options.Quick ? 2_000 : 100_000);
        figures.Add("loadAverage", LoadAverage(), note: "of the machine, before: other work takes its share");
        await using var hosts = await ApiHosts.StartAsync(cancellationToken);

        // The interface first, on fresh storage; the many rows of the random requests would slow the emulator.
        await ReadCost.MeasureAsync(hosts, length, figures, cancellationToken);
        List<(string Name, LoadResult Result)> results = [];
        results.AddRange(await LoadAsync(hosts, length, cancellationToken));
        while (hosts.Addresses.Count < Hosts)
            await hosts.AddAsync(cancellationToken);
        results.AddRange(await LoadAsync(hosts, length, cancellationToken));

        figures.AddEach("load", results.Select(result => (result.Name, result.Result.ToJson())));
        await ApiFuzzing.MeasureAsync(hosts, requests, options.Number("seed", ApiFuzzing.UsualSeed), figures, cancellationToken);
        figures.Add("errors", results.Sum(result => result.Result.Errors));
        figures.Add("p99Ms", results.First(result => result.Name.StartsWith("read, 8", StringComparison.Ordinal)).Result.P99, "ms", "of a read, 8 in flight, one host");
    }

    private static async Task<IReadOnlyList<(string, LoadResult)>> LoadAsync(ApiHosts hosts, TimeSpan length, CancellationToken cancellationToken)
    {
        HttpClient[] clients = [.. Enumerable.Range(0, hosts.Addresses.Count).Select(host => hosts.Client(host))];
        var on = hosts.Addresses.Count == 1 ? "one host" : $"{hosts.Addresses.Count} hosts";
        List<(string, LoadResult)> results = [];
        foreach (var inFlight in InFlight)
        {
            results.Add(($"read, {inFlight} in flight, {on}", await Load.RunAsync(clients, inFlight, length, (client, _) => ReadCost.LookAsync(client, cancellationToken))));
            results.Add(($"vetting, {inFlight} in flight, {on}", await Load.RunAsync(clients, inFlight, length, (client, number) => VetAsync(client, number, wait: true, cancellationToken))));
        }

        // Last: what was accepted here is still being worked on.
        foreach (var inFlight in InFlight)
            results.Add(($"accept, {inFlight} in flight, {on}", await Load.RunAsync(clients, inFlight, length, (client, number) => VetAsync(client, number, wait: false, cancellationToken))));
        foreach (var client in clients)
            client.Dispose();

        return results;
    }

    public static async Task<bool> VetAsync(HttpClient client, int number, bool wait, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assessments")
        {
            Content = new StringContent($$"""{"profile":"github:{{FakeAccounts.Typical}}","reference":"{{number}}"}""", Encoding.UTF8, "application/json"),
        };
        if (wait)
            request.Headers.Add("Prefer", "wait=30");
        using var response = await client.SendAsync(request, cancellationToken);
        await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return (int)response.StatusCode == (wait ? 200 : 202);
    }

    private static double LoadAverage()
        => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;
}
