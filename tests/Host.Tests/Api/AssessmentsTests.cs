using System.Net;
using System.Text.Json;
using Azure.Data.Tables;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class AssessmentsTests(ServiceFixture service)
{
    private const string Pitch =
        "My Upwork account was closed. I would like to rent your Upwork account and pay you 500 dollars every month for it.";

    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_accepted_worked_on_and_explained()
    {
        using var accepted = await _http.PostAssessmentAsync(Body("bought"), Stop);
        var id = (await accepted.JsonAsync(Stop)).GetProperty("id").GetString();

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal($"/api/v1/assessments/{id}", accepted.Headers.Location?.OriginalString);

        var assessment = await FinishedAsync(id!);
        Assert.Equal("completed", assessment.GetProperty("status").GetString());
        Assert.Equal(
            assessment.GetProperty("score").GetInt32(),
            Math.Clamp(assessment.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32()), 0, 100));
        var rental = assessment.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "messages.account-rental");
        Assert.Equal("raised", rental.GetProperty("outcome").GetString());
        Assert.All(rental.GetProperty("evidence").EnumerateArray(), evidence =>
        {
            Assert.True(evidence.TryGetProperty("source", out _));
            Assert.True(evidence.GetProperty("observedAt").GetDateTimeOffset() > default(DateTimeOffset));
        });
        Assert.Contains(assessment.GetProperty("sources").EnumerateArray(), source =>
            source.GetProperty("name").GetString() == "github" && source.GetProperty("requests").GetInt32() is > 0 and <= 8);
    }

    [Fact]
    public async Task The_latest_assessment_is_a_row_in_table_storage()
    {
        var assessment = await _http.VetAsync(Body("row"), Stop);

        var row = await new TableClient(service.ConnectionString, "Assessments")
            .GetEntityAsync<TableEntity>("local|web~row.example", "cur", cancellationToken: Stop);
        Assert.Equal(assessment.GetProperty("id").GetString(), row.Value.GetString("Id"));
        Assert.Equal(assessment.GetProperty("score").GetInt32(), row.Value.GetInt32("Score"));
    }

    [Fact]
    public async Task Nothing_outside_the_fake_internet_was_asked_that_it_does_not_know()
    {
        await _http.VetAsync($$"""{"profile":"github:{{FakeAccounts.HonestVeteran}}"}""", Stop);

        Assert.Empty(service.Web.Unexpected);
    }

    [Fact]
    public async Task A_contractor_page_shows_the_latest_and_the_timeline()
    {
        var first = await _http.VetAsync(Body("timeline/of/mira"), Stop);
        var second = await _http.VetAsync(Body("timeline/of/mira"), Stop);

        using var response = await _http.GetAsync("/api/v1/contractors/web/timeline.example%2Fof%2Fmira", Stop);
        var contractor = await response.JsonAsync(Stop);

        Assert.Equal(second.GetProperty("id").GetString(), contractor.GetProperty("latest").GetProperty("id").GetString());
        Assert.Equal(
            [second.GetProperty("id").GetString(), first.GetProperty("id").GetString()],
            contractor.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("id").GetString()),
            StringComparer.Ordinal);
        Assert.Equal(JsonValueKind.Null, contractor.GetProperty("roster").ValueKind);
    }

    [Fact]
    public async Task The_same_key_and_body_give_the_same_assessment_and_another_body_is_refused()
    {
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        using var first = await _http.PostAssessmentAsync(Body("again"), Stop, key);
        using var second = await _http.PostAssessmentAsync(Body("again"), Stop, key);
        using var third = await _http.PostAssessmentAsync(Body("other"), Stop, key);

        Assert.Equal(
            (await first.JsonAsync(Stop)).GetProperty("id").GetString(), (await second.JsonAsync(Stop)).GetProperty("id").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.StatusCode);
        Assert.Equal("Idempotency-Key", await FieldAsync(third));
    }

    [Theory]
    [InlineData("", 400, "body")]
    [InlineData("{}", 400, "profile")]
    [InlineData("""{"profile":"github:octo","nationality":"x"}""", 400, "nationality")]
    [InlineData("""{"profile":"http://169.254.169.254/latest"}""", 400, "profile")]
    [InlineData("""{"profile":"myspace:tom"}""", 400, "profile")]
    public async Task Bad_input_is_a_problem_document_that_names_the_field(string body, int status, string field)
    {
        using var response = await _http.PostAssessmentAsync(body, Stop);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(field, await FieldAsync(response));
    }

    [Fact]
    public async Task Three_mebibytes_are_too_much_said_before_they_are_kept()
    {
        using var response = await _http.PostAssessmentAsync(new string(' ', 3 << 20), Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("body", await FieldAsync(response));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a-key-nobody-has")]
    [InlineData("")]
    public async Task Without_a_known_key_nothing_is_answered(string? key)
    {
        using var response = await service.Client(key).PostAssessmentAsync(Body("x"), Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/assessments/asm_00000000000000000000000000")]
    [InlineData("/api/v1/assessments/..%2F..")]
    [InlineData("/api/v1/assessments/x'y")]
    [InlineData("/api/v1/contractors/github/nobody-asked")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_a_problem_document_too(string path)
    {
        using var response = await _http.GetAsync(path, Stop);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("wait=31")]
    [InlineData("wait=-1")]
    [InlineData("wait=soon")]
    public async Task A_wait_that_cannot_be_kept_is_refused(string preference)
    {
        using var response = await _http.PostAssessmentAsync(Body("x"), Stop, ("Prefer", preference));

        Assert.Equal("Prefer", await FieldAsync(response));
    }

    [Fact]
    public async Task Another_customer_sees_neither_the_assessment_nor_the_contractor()
    {
        var assessment = await _http.VetAsync(Body("private"), Stop);
        var other = await NewCustomer.AddAsync(service.Services, "other" + Guid.NewGuid().ToString("N")[..8]);

        using var byId = await service.Client(other).GetAsync($"/api/v1/assessments/{assessment.GetProperty("id").GetString()}", Stop);
        using var byName = await service.Client(other).GetAsync("/api/v1/contractors/web/private.example", Stop);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (byId.StatusCode, byName.StatusCode));
    }

    [Fact]
    public async Task Health_needs_no_key_and_says_that_storage_answers()
    {
        using var response = await service.Client(key: null).GetAsync("/api/v1/health", Stop);

        Assert.Equal("ok", (await response.JsonAsync(Stop)).GetProperty("storage").GetString());
    }

    private static string Body(string page)
    {
        var host = page.Split('/')[0];
        var path = page[host.Length..];
        var url = $"https://{host}.example{path}";
        var html = $"<html><head><title>Mira Kessler</title></head><body><h1>Mira Kessler</h1><p>{string.Concat(Enumerable.Repeat("Stock software for small warehouses. ", 20))}</p></body></html>";

        return JsonSerializer.Serialize(new
        {
            profile = url,
            github = FakeAccounts.BoughtAndDormant,
            messages = new[] { new { text = Pitch } },
            captures = new[] { new { url, content = html } },
        });
    }

    private static async Task<string?> FieldAsync(HttpResponseMessage response)
        => (await response.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString();

    private async Task<JsonElement> FinishedAsync(string id)
    {
        while (true)
        {
            using var response = await _http.GetAsync($"/api/v1/assessments/{id}", Stop);
            var assessment = await response.JsonAsync(Stop);
            if (assessment.GetProperty("status").GetString() is "completed" or "failed")
                return assessment;
        }
    }
}
