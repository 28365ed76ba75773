using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GigVet.Alerts;
using GigVet.Customers;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Support;

/// <summary>A customer who has used everything, and in all that is stored of whom stands one word.</summary>
/// <param name="Marker">The word.</param>
/// <param name="Ids">By the name in the path: of assessments, keys, matches, deliveries.</param>
internal sealed record FilledCustomer(
    string Name, string Marker, string Key, HttpClient Http, IReadOnlyDictionary<string, string> Ids, IReadOnlyList<string> Cursors) : IDisposable
{
    /// <summary>On the roster of every such customer.</summary>
    public const string Handle = "~01d4f7c2b9a86e5310";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<FilledCustomer> AddAsync(IServiceProvider services, Uri address, string name, string marker)
    {
        var made = (await services.GetRequiredService<CustomerDesk>().CreateAsync(name, marker, isOperator: false, Stop))!.Value;
        var http = Calls.Create(new HttpClientHandler(), address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Key.Key);
        Dictionary<string, string> ids = new(StringComparer.Ordinal);

        await SendAsync(http, "PUT", $"/api/v1/roster/upwork/{Handle}", $$"""{"note":"{{marker}}","claims":{"name":"{{marker}}" } }""");
        await SendAsync(http, "PUT", "/api/v1/roster/github/nobody-of-this-name", $$"""{"note":"{{marker}}"}""");
        var body = $$"""{"profile":"upwork:{{Handle}}","reference":"{{marker}}","messages":[{"text":"{{marker}}"}],"claims":{"name":"{{marker}}" } }""";
        await SendAsync(http, "POST", "/api/v1/assessments", body, ("Prefer", "wait=30"));
        ids["assessments"] = (string)(await SendAsync(http, "POST", "/api/v1/assessments", body, ("Prefer", "wait=30")))["id"]!;
        ids["keys"] = (string)(await SendAsync(http, "POST", "/api/v1/keys", $$"""{"note":"{{marker}}","scopes":["read"]}"""))["id"]!;
        await SendAsync(http, "PUT", "/api/v1/alerts/webhook", $$"""{"url":"https://{{marker}}.example/{{marker}}"}""");
        await SendAsync(http, "PUT", $"/api/v1/contractors/upwork/{Handle}/snooze", $$"""{"reason":"{{marker}}","until":"{{TimeProvider.System.GetUtcNow().AddDays(30):O}}"}""");
        await SendAsync(http, "PUT", $"/api/v1/contractors/upwork/{Handle}/findings/profile.young-account-long-claims/explanation", $$"""{"reason":"{{marker}}"}""");
        await SendAsync(http, "POST", $"/api/v1/contractors/upwork/{Handle}/proofs", $$"""{"portfolio":["https://{{marker}}.example/"]}""");
        var alert = AlertSample.Of(TimeProvider.System.GetUtcNow()) with { Title = marker };
        await services.GetRequiredService<IDeliveryStore>().AddAsync(name, "webhook", alert, TimeProvider.System.GetUtcNow().AddDays(1), Stop);
        ids["deliveries"] = alert.Id;
        if (await MatchAsync(http) is { } match)
        {
            ids["match"] = (string)match["id"]!;
            await SendAsync(http, "PUT", $"/api/v1/screenings/matches/{ids["match"]}/dismissal", $$"""{"reason":"{{marker}}","entryVersion":"{{match["entry"]!["version"]}}"}""");
        }

        string[] lists = ["/api/v1/roster?limit=1", "/api/v1/keys?limit=1", $"/api/v1/assessments?contractor=upwork:{Handle}&limit=1"];
        List<string> cursors = [];
        foreach (var list in lists)
            cursors.Add((string)(await SendAsync(http, "GET", list))["cursor"]!);

        return new FilledCustomer(name, marker, made.Key.Key, http, ids, cursors);
    }

    public void Dispose() => Http.Dispose();

    private static async Task<JsonNode?> MatchAsync(HttpClient http)
        => (await SendAsync(http, "POST", "/api/v1/screenings", """{"queries":{"mail":{"identifiers":[{"type":"email","value":"rent.me@mail.example"}]}}}"""))["results"]!["mail"]!["matches"] is JsonArray { Count: > 0 } matches
            ? matches[0]
            : null;

    private static async Task<JsonNode> SendAsync(HttpClient http, string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");

        return JsonNode.Parse(text)!;
    }
}
