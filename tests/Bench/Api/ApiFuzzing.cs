using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using GigVet.ApiFuzz;

namespace GigVet.Bench.Api;

/// <summary>The generated requests of the tests, many more of them, against a service in a process of its own.</summary>
public sealed class ApiFuzzing : IMeasurement
{
    internal const int UsualSeed = 20_261_128;

    private const int UsualRequests = 100_000;

    public string Name => "api-fuzz";

    public string About => "random requests out of the API's document, and what should not have been answered";

    public IReadOnlyList<string> Numbers => ["requests", "seed"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        await using var hosts = await ApiHosts.StartAsync(cancellationToken);
        var requests = options.Number("requests", options.Quick ? 2_000 : UsualRequests);
        await MeasureAsync(hosts, requests, options.Number("seed", UsualSeed), figures, cancellationToken);
    }

    internal static async Task MeasureAsync(ApiHosts hosts, int requests, int seed, Figures figures, CancellationToken cancellationToken)
    {
        var fuzz = await RunAsync(hosts, requests, seed, cancellationToken);
        figures.Add("requests", fuzz.Sent, note: "random, answered");
        figures.Add("closed", fuzz.Closed, note: "upon what is no HTTP, while its body was being sent");
        figures.AddEach("statuses", fuzz.Statuses.Select(status => (status.Key.ToString(CultureInfo.InvariantCulture), new JsonObject { ["answers"] = status.Value })));
        figures.AddEach("unexpectedKinds", fuzz.Wrong.GroupBy(wrong => wrong.Kind, StringComparer.Ordinal).Select(kind => (kind.Key, new JsonObject
        {
            ["answers"] = kind.Count(),
            ["first"] = kind.Min(wrong => wrong.Request.Number),
            ["last"] = kind.Max(wrong => wrong.Request.Number),
        })));
        figures.AddList("unexpectedAnswers", [.. fuzz.Wrong.DistinctBy(wrong => wrong.Kind, StringComparer.Ordinal).Take(50).Select(wrong => $"{wrong}")]);
        figures.Add("unexpected", fuzz.Wrong.Count);
        figures.AddList("endedHosts", hosts.Ended);
    }

    private static async Task<FuzzRun> RunAsync(ApiHosts hosts, int requests, int seed, CancellationToken cancellationToken)
    {
        using var operators = hosts.Client(0);
        var marker = "zq" + Guid.NewGuid().ToString("N");
        var other = await CustomerAsync(operators, "other", marker, cancellationToken);
        var caller = await CustomerAsync(operators, "caller", "yx" + Guid.NewGuid().ToString("N"), cancellationToken);
        using var own = hosts.Client(0, other);
        var ids = await FillAsync(own, marker, cancellationToken);
        var cursor = (await own.GetFromJsonAsync<JsonNode>("/api/v1/roster?limit=1", cancellationToken))!["cursor"]!.ToString();
        var document = (await operators.GetFromJsonAsync<JsonNode>("/api/v1/openapi.json", cancellationToken))!.AsObject();
        var strangers = Strangers.Of(marker, [.. ids, "other"], [cursor], [other, caller]);

        using var http = FuzzRun.Client();
        var run = new FuzzRun(http, hosts.Addresses[0], new RequestMaker(ApiOperation.Of(document), caller, strangers, seed), marker);
        await run.RunAsync(requests, TimeSpan.FromHours(1), cancellationToken);
        return run;
    }

    private static async Task<string> CustomerAsync(HttpClient operators, string id, string name, CancellationToken cancellationToken)
        => (await SendAsync(operators, "POST", "/api/v1/customers", $$"""{"id":"{{id}}","name":"{{name}}"}""", cancellationToken))["key"]!["key"]!.ToString();

    /// <returns>The ids of what was made.</returns>
    private static async Task<string[]> FillAsync(HttpClient http, string marker, CancellationToken cancellationToken)
    {
        foreach (var handle in (string[])["~01d4f7c2b9a86e5310", "~01d4f7c2b9a86e5311"])
            await SendAsync(http, "PUT", "/api/v1/roster/upwork/" + handle, $$"""{"note":"{{marker}}"}""", cancellationToken);
        await SendAsync(http, "PUT", "/api/v1/alerts/webhook", $$"""{"url":"https://{{marker}}.example/{{marker}}"}""", cancellationToken);
        await SendAsync(http, "POST", "/api/v1/contractors/upwork/~01d4f7c2b9a86e5310/proofs", $$"""{"portfolio":["https://{{marker}}.example/"]}""", cancellationToken);
        var key = await SendAsync(http, "POST", "/api/v1/keys", $$"""{"note":"{{marker}}"}""", cancellationToken);
        var vetting = await SendAsync(
            http, "POST", "/api/v1/assessments", $$"""{"profile":"upwork:~01d4f7c2b9a86e5310","reference":"{{marker}}","claims":{"name":"{{marker}}" } }""", cancellationToken);

        return [key["id"]!.ToString(), vetting["id"]!.ToString(), "~01d4f7c2b9a86e5310"];
    }

    private static async Task<JsonNode> SendAsync(HttpClient http, string method, string path, string body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new BenchException($"{method} {path} was answered with {(int)response.StatusCode}: {text}");
    }
}
