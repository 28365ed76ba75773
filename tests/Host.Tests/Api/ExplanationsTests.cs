using System.Net;
using System.Text.Json;
using GigVet.Functions.Start;
using GigVet.Host.Tests.Support;
using GigVet.Model;

namespace GigVet.Host.Tests.Api;

public sealed class ExplanationsTests(ServiceFixture service)
{
    private const string Rental =
        "My Upwork account was closed. I would like to rent your Upwork account and pay you 500 dollars every month for it.";

    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sum_is_redone_step_by_step_under_the_policy_of_then_and_of_now()
    {
        var assessment = await _http.VetAsync(Body("explained"), Stop);

        using var response = await _http.GetAsync($"/api/v1/assessments/{assessment.GetProperty("id").GetString()}/explain", Stop);
        var explanation = await response.JsonAsync(Stop);

        var steps = explanation.GetProperty("steps").EnumerateArray().ToArray();
        Assert.Equal(assessment.GetProperty("reasons").GetArrayLength(), steps.Length);
        Assert.Equal(assessment.GetProperty("score").GetInt32(), Math.Clamp(steps[^1].GetProperty("total").GetInt32(), 0, 100));
        Assert.Equal(assessment.GetProperty("score").GetInt32(), explanation.GetProperty("now").GetProperty("score").GetInt32());
        Assert.False(explanation.GetProperty("now").GetProperty("bandChanged").GetBoolean());
        Assert.NotEmpty(explanation.GetProperty("whyNotLower").EnumerateArray());
        Assert.NotEmpty(explanation.GetProperty("whyNotHigher").EnumerateArray());
        Assert.NotEmpty(explanation.GetProperty("baseRateSays").GetString()!);
    }

    [Theory]
    [InlineData("asm_01234567890123456789012345")]
    [InlineData("nonsense")]
    public async Task What_does_not_exist_is_not_found(string id)
    {
        using var response = await _http.GetAsync($"/api/v1/assessments/{id}/explain", Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_stricter_policy_names_whose_band_would_change_and_stores_nothing()
    {
        var assessment = await _http.VetAsync(Body("rescored"), Stop);
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "strict.json");
        await File.WriteAllTextAsync(file, """{ "criticalFrom": 46, "points": { "strong": 50 } }""", Stop);

        await using var output = new StringWriter();
        var code = await RescoreCommand.RunAsync(service.Services, ["--policy", file], output, Stop);

        Assert.Equal(0, code);
        Assert.Contains("local  web:rescored.example  high 45", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("-> critical 50", output.ToString(), StringComparison.Ordinal);
        Assert.Matches(@"\d+ of \d+ contractors would change band under policy 1\+[0-9a-f]{8}\.", output.ToString());
        using var again = await _http.GetAsync("/api/v1/contractors/web/rescored.example", Stop);
        var latest = (await again.JsonAsync(Stop)).GetProperty("latest");
        Assert.Equal(assessment.GetProperty("score").GetInt32(), latest.GetProperty("score").GetInt32());
    }

    [Theory]
    [InlineData("""{ "signals": { "messages.no-such": 3 } }""", "messages.no-such")]
    [InlineData("""{ "mediumFrom": -1 }""", "MediumFrom")]
    [InlineData("""{ "mediumFrom": """, "is no JSON")]
    public async Task A_policy_file_that_cannot_be_used_is_named(string text, string named)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "policy.json");
        await File.WriteAllTextAsync(file, text, Stop);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RescoreCommand.RunAsync(service.Services, ["--policy", file], TextWriter.Null, Stop));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith("GigVet:Policy", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_shows_policy_and_rates_for_the_customers_own_prior()
    {
        using var response = await _http.GetAsync("/api/v1/model?prior=0.1", Stop);
        var model = await response.JsonAsync(Stop);

        Assert.Equal(20, model.GetProperty("policy").GetProperty("mediumFrom").GetInt32());
        Assert.Equal(0.1, model.GetProperty("rates").GetProperty("prior").GetDouble());
        Assert.Equal(5, model.GetProperty("rates").GetProperty("bands").GetArrayLength());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("half")]
    public async Task A_prior_that_is_no_share_is_named(string prior)
    {
        using var response = await _http.GetAsync($"/api/v1/model?prior={prior}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("prior", (await response.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task The_catalogue_shows_every_signal_and_one_by_its_id()
    {
        using var all = await _http.GetAsync("/api/v1/signals", Stop);
        using var one = await _http.GetAsync("/api/v1/signals/messages.account-rental", Stop);
        using var none = await _http.GetAsync("/api/v1/signals/messages.no-such", Stop);

        var signals = (await all.JsonAsync(Stop)).GetProperty("signals").EnumerateArray().ToArray();
        Assert.Equal(
            typeof(ISignal).Assembly.GetTypes().Count(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ISignal))),
            signals.Length);
        Assert.All(signals, signal => Assert.All(
            ["title", "rationale", "falsePositives", "nextStep", "lawfulness"],
            field => Assert.NotEmpty(signal.GetProperty(field).GetString()!)));
        Assert.Equal(45, (await one.JsonAsync(Stop)).GetProperty("points").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string Body(string name) => JsonSerializer.Serialize(new
    {
        profile = $"https://{name}.example/",
        captures = new[] { new { url = $"https://{name}.example/", content = "<html><title>Studio</title><h1>Mira Kessler</h1><p>I build shops.</p></html>" } },
        messages = new[] { new { text = Rental } },
    });
}
