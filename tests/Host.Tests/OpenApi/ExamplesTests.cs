using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Alerts;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.OpenApi;

public sealed class ExamplesTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private static readonly string Folder = Repository.Folder("functions", "Host", "OpenApi", "Examples", "Answers");

    /// <summary>They need what others make.</summary>
    private static readonly string[] Later = ["putMatchDismissalByPost", "putMatchDismissal", "replayAlertDelivery", "testAlertDestination", "importRoster"];

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static bool Rewrites => Environment.GetEnvironmentVariable("UPDATE_DOCS") is "1";

    [Fact]
    public async Task Every_example_is_taken_and_answered_as_documented()
    {
        await using var host = await FakeHost.StartAsync(storage.ConnectionString, ("GigVet:Slack:AllowedHosts", "hooks.slack.com"));
        var document = JsonNode.Parse(await host.Http.GetStringAsync("/api/v1/openapi.json", Stop))!.AsObject();
        var schemas = new AnswerSchemas(document);
        List<string> wrong = [];
        Dictionary<string, string> answered = new(StringComparer.Ordinal);
        HashSet<string> reached = new(StringComparer.Ordinal);

        foreach (var call in ExampleCall.Of(document).OrderBy(Rank).ThenBy(call => call.Path.Length).ThenBy(call => call.IsFull).ThenBy(call => call.Example, StringComparer.Ordinal))
        {
            await PrepareAsync(host, call);
            using var request = call.Request(Known(call));
            using var response = await host.Http.SendAsync(request, Stop);
            var status = (int)response.StatusCode;
            var body = await response.Content.ReadAsStringAsync(Stop);
            Learn(call, status, body);

            wrong.AddRange(schemas.WrongWith(call.Operation, status, response.Content.Headers.ContentType?.MediaType ?? "", body).Select(error => $"{call.Name}: {error}"));
            answered[$"{call.Id}"] = $"{status} {body}";
            if (status is >= 200 and < 300)
                reached.Add($"{call.Id} {status}");
            if (status is >= 200 and < 300 && call.Operation["responses"]![$"{status}"]!["content"]?["application/json"] is { } media && call.Id != "getOpenApi")
                await CompareAsync(call, status, body, media, schemas, wrong);
        }

        var documented = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).SelectMany(
            operation => operation.Value!["responses"]!.AsObject().Where(response => response.Key.StartsWith('2')).Select(response => $"{operation.Value["operationId"]} {response.Key}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var missed = documented.Except(reached, StringComparer.Ordinal).Select(name => $"{name}, but {answered[name.Split(' ')[0]]}").ToArray();
        Assert.True(missed.Length == 0, string.Join('\n', missed));
    }

    /// <summary>What makes comes before what shows, and what deletes comes last; a key is not revoked before it is rotated.</summary>
    private static int Rank(ExampleCall call) => call.Method switch
    {
        "PUT" or "POST" when Later.Contains(call.Id, StringComparer.Ordinal) => 1,
        "PUT" or "POST" => 0,
        "GET" => 2,
        _ when call.Id is "eraseContractor" => 4,
        _ => 3,
    };

    /// <summary>What no earlier example brings about.</summary>
    private async Task PrepareAsync(FakeHost host, ExampleCall call)
    {
        var now = TimeProvider.System.GetUtcNow();
        switch (call.Id)
        {
            case "replayAlertDelivery" when !call.IsFull:
                var alert = AlertSample.Of(now);
                await host.Services.GetRequiredService<IDeliveryStore>().AddAsync("local", "webhook", alert, now.AddDays(1), Stop);
                _known["deliveries"] = alert.Id;
                break;
            case "testAlertDestination":
                host.Web.Receiver("examples");
                using (var put = await host.Http.PutAsync(
                    "/api/v1/alerts/webhook", new StringContent($$"""{"url":"{{host.Web.ReceiverAddress("examples")}}"}"""), Stop))
                {
                    put.EnsureSuccessStatusCode();
                }

                break;
            case "getSweeps" when !call.IsFull:
                await host.Services.GetRequiredService<SweepPlanner>().PlanAsync(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero), Stop);
                break;
            case "getErasure" when !call.IsFull:
                using (var erased = await host.Http.DeleteAsync("/api/v1/contractors/github/nobody-of-this-name", Stop))
                    _known["erasures"] = (string)JsonNode.Parse(await erased.Content.ReadAsStringAsync(Stop))!["id"]!;
                break;
            case "eraseContractor" when call.IsFull:
                // An alert that is not handed on yet: somebody is at work.
                await host.Services.GetRequiredService<IOpenAlerts>().AddAsync(
                    new AlertMessage("local", AlertId.New(now), null, "upwork", "~01d4f7c2b9a86e5310"), now.AddDays(1), Stop);
                break;
            case "deleteRosterEntry" when call.IsFull:
                using (var put = await host.Http.PutAsync("/api/v1/roster/upwork/~01d4f7c2b9a86e5310", null, Stop))
                    put.EnsureSuccessStatusCode();
                break;
            case "getExplanation" when !call.IsFull:
                await host.Http.VetAsync("""{"profile":"github:nobody-of-this-name"}""", Stop);
                break;
        }
    }

    private Func<string, string?> Known(ExampleCall call) => name => name switch
    {
        "channel" => call.Example is "slack" or "webhook" ? call.Example : null,
        "id" => _known.GetValueOrDefault(call.Path.Split("/{id}")[0].Split('/')[^1]),
        _ => _known.GetValueOrDefault(name),
    };

    private void Learn(ExampleCall call, int status, string body)
    {
        if (status is < 200 or >= 300)
            return;

        switch (call.Id)
        {
            case "postAssessment" when status is 200:
                _known["assessments"] = (string)JsonNode.Parse(body)!["id"]!;
                break;
            case "postReportLink":
                _known["token"] = new Uri((string)JsonNode.Parse(body)!["url"]!).Segments[^1];
                break;
            case "postKey" or "rotateKey":
                _known["keys"] = (string)JsonNode.Parse(body)!["id"]!;
                break;
            case "getSweeps":
                _known["sweeps"] = (string)JsonNode.Parse(body)!["sweeps"]![0]!["id"]!;
                break;
            case "postScreenings":
                var match = JsonNode.Parse(body)!["results"]!["mail"]!["matches"]![0]!;
                _known["match"] = (string)match["id"]!;
                _known["body:putMatchDismissal"] = _known["body:putMatchDismissalByPut"] = _known["body:putMatchDismissalByPost"]
                    = JsonSerializer.Serialize(new { reason = "Somebody else.", entryVersion = (string)match["entry"]!["version"]! });
                break;
        }
    }

    /// <summary>The answer in the document is one that was given, shortened; it fits the schema as any other.</summary>
    private static async Task CompareAsync(ExampleCall call, int status, string body, JsonNode media, AnswerSchemas schemas, List<string> wrong)
    {
        if (Rewrites && !call.IsFull | media["example"] is null)
        {
            Directory.CreateDirectory(Folder);
            var function = char.ToUpperInvariant(call.Id[0]) + call.Id.Split("By")[0][1..];
            await File.WriteAllTextAsync(
                Path.Combine(Folder, $"{function}.{status}.json"), ShownAnswer.Of(JsonNode.Parse(body)!).ToJsonString(GigVetJson.Indented) + "\n", Stop);
        }
        else if (!Rewrites && media["example"] is null)
        {
            wrong.Add($"{call.Name}: the document shows no example of {status}; UPDATE_DOCS=1 writes it.");
        }
        else if (media["example"] is { } example)
        {
            wrong.AddRange(schemas.Evaluate(media["schema"]!, JsonElement.Parse(example.ToJsonString())).Select(error => $"{call.Name}: the documented example: {error}"));
        }
    }
}
