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

        // Each on fresh storage: what was accepted before would be worked on meanwhile, and many rows slow the emulator.
        List<(string Name, LoadResult Result)> results = [];
        await using (var one = await ApiHosts.StartAsync(cancellationToken))
        {
            await ReadCost.MeasureAsync(one, length, figures, cancellationToken);
            results.AddRange(await LoadAsync(one, length, cancellationToken));
        }

        await using (var several = await ApiHosts.StartAsync(cancellationToken))
        {
            while (several.Addresses.Count < Hosts)
                await several.AddAsync(cancellationToken);
            results.AddRange(await LoadAsync(several, length, cancellationToken));
        }

        figures.AddEach("load", results.Select(result => (result.Name, result.Result.ToJson())));
        await using (var fuzzed = await ApiHosts.StartAsync(cancellationToken))
            await ApiFuzzing.MeasureAsync(fuzzed, requests, options.Number("seed", ApiFuzzing.UsualSeed), figures, cancellationToken);

        figures.Add("errors", results.Sum(result => result.Result.Errors.Count));
        figures.AddList("errorKinds", [.. results.SelectMany(result => result.Result.Errors.Distinct(StringComparer.Ordinal).Select(kind => $"{result.Name}: {kind}"))]);
        figures.Add("p99Ms", results.First(result => result.Name.StartsWith("read, 8", StringComparison.Ordinal)).Result.P99, "ms", "of a read, 8 in flight, one host");
    }

    private static async Task<IReadOnlyList<(string, LoadResult)>> LoadAsync(ApiHosts hosts, TimeSpan length, CancellationToken cancellationToken)
    {
        HttpClient[] clients = [.. Enumerable.Range(0, hosts.Addresses.Count).Select(host => hosts.Client(host))];
        var on = hosts.Addresses.Count == 1 ? "one host" : $"{hosts.Addresses.Count} hosts";
        List<(string, LoadResult)> results = [];

        // Everybody is read about whom somebody asked; and what a process compiles is no part of a call.
        foreach (var client in clients)
            await VetAsync(client, 0, wait: true, cancellationToken);
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

    public static async Task<string?> VetAsync(HttpClient client, int number, bool wait, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assessments")
        {
            Content = new StringContent($$"""{"profile":"github:{{FakeAccounts.Typical}}","reference":"{{number}}"}""", Encoding.UTF8, "application/json"),
        };
        if (wait)
            request.Headers.Add("Prefer", "wait=30");
        using var response = await client.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return (int)response.StatusCode == (wait ? 200 : 202) ? null : $"{(int)response.StatusCode} {(wait ? "" : body)}".TrimEnd();
    }

    private static double LoadAverage()
        => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;
}
