using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.Vetting.Proofs;

namespace GigVet.Host.Tests.Api;

public sealed class ProofsTests(ServiceFixture service)
{
    private readonly HttpClient _http = service.Client();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_is_issued_placed_found_and_lowers_the_score()
    {
        var path = Path("proof-of-mira.example");
        using var issued = await PostAsync(path, $$"""{"github":"{{FakeAccounts.HonestVeteran}}"}""");
        var proof = await issued.JsonAsync(Stop);
        var nonce = proof.GetProperty("nonce").GetString()!;
        service.Web.Page(
            $"/github/users/{FakeAccounts.HonestVeteran}",
            JsonSerializer.Serialize(new { login = FakeAccounts.HonestVeteran, bio = nonce, type = "User" }),
            "application/json");

        var looked = await GetAsync(path);
        var assessment = await VetAsync("proof-of-mira.example", nonce);

        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        Assert.Equal(path, issued.Headers.Location?.OriginalString);
        Assert.Equal(
            "github, profile",
            string.Join(", ", proof.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("place").GetString())));
        Assert.True(looked.GetProperty("state").GetString() == "proven", looked.ToString());
        Assert.Equal("github", looked.GetProperty("proven")[0].GetProperty("place").GetString());
        var finding = assessment.GetProperty("findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "identity.proven-control");
        Assert.Equal(("raised", "moderate"), (finding.GetProperty("outcome").GetString(), finding.GetProperty("strength").GetString()));
        Assert.Contains(assessment.GetProperty("reasons").EnumerateArray(), reason =>
            reason.GetProperty("code").GetString() == "identity.proven-control" && reason.GetProperty("points").GetInt32() == -10);
    }

    [Fact]
    public async Task The_proof_is_a_row_of_the_customer()
    {
        using var issued = await PostAsync(Path("row-of-proof.example"), "{}");

        var row = await new TableClient(service.ConnectionString, "Proofs")
            .GetEntityAsync<TableEntity>("local|web~row-of-proof.example", "cur", cancellationToken: Stop);
        Assert.Equal(
            (await issued.JsonAsync(Stop)).GetProperty("issuedAt").GetDateTimeOffset(), row.Value.GetDateTimeOffset("IssuedAt"));
    }

    [Fact]
    public async Task Without_a_body_the_profile_alone_is_asked_for_and_nothing_is_proven_yet()
    {
        var path = Path("bare-proof.example");
        using var issued = await _http.PostAsync(path, null, Stop);

        var proof = await issued.JsonAsync(Stop);
        Assert.Equal("open", proof.GetProperty("state").GetString());
        Assert.Single(proof.GetProperty("tasks").EnumerateArray());
        Assert.Equal(
            ControlProof.OpenFor,
            proof.GetProperty("expiresAt").GetDateTimeOffset() - proof.GetProperty("issuedAt").GetDateTimeOffset());
        Assert.Empty((await GetAsync(path)).GetProperty("proven").EnumerateArray());
    }

    [Fact]
    public async Task Nobody_asked_and_another_customer_asked_are_both_not_found()
    {
        var path = Path("somebody-elses.example");
        using var issued = await PostAsync(path, "{}");
        var other = await NewCustomer.AddAsync(service.Services, "other" + Guid.NewGuid().ToString("N")[..8]);

        using var theirs = await service.Client(other).GetAsync(path, Stop);
        using var nobodys = await _http.GetAsync(Path("never-asked.example"), Stop);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, nobodys.StatusCode));
        Assert.Equal("application/problem+json", nobodys.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("""{"github":"-"}""", "github")]
    [InlineData("""{"portfolio":["http://169.254.169.254/"]}""", "portfolio[0]")]
    [InlineData("""{"nonce":"mine"}""", "nonce")]
    [InlineData("nonsense", "body")]
    public async Task Bad_input_names_its_field(string body, string field)
    {
        using var response = await PostAsync(Path("bad.example"), body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, (await response.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Needs_a_key_and_a_known_platform()
    {
        using var keyless = await service.Client(key: null).PostAsync(Path("x.example"), null, Stop);
        using var unknown = await _http.PostAsync("/api/v1/contractors/myspace/tom/proofs", null, Stop);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest), (keyless.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task A_handle_with_slashes_is_read_as_it_was_sent()
    {
        using var issued = await PostAsync("/api/v1/contractors/web/deep.example%2Fpeople%2Fmira/proofs", "{}");

        Assert.Equal("deep.example/people/mira", (await issued.JsonAsync(Stop)).GetProperty("contractor").GetProperty("handle").GetString());
    }

    private static string Path(string host) => $"/api/v1/contractors/web/{host}/proofs";

    private Task<HttpResponseMessage> PostAsync(string path, string body)
        => _http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Stop);

    private async Task<JsonElement> GetAsync(string path) => await _http.GetFromJsonAsync<JsonElement>(path, Stop);

    private Task<JsonElement> VetAsync(string host, string nonce) => _http.VetAsync(
        JsonSerializer.Serialize(new
        {
            profile = $"https://{host}/",
            github = FakeAccounts.HonestVeteran,
            messages = new[] { new { text = $"Here is the word you asked for:\n{nonce}" } },
            captures = new[]
            {
                new
                {
                    url = $"https://{host}/",
                    content = $"<html><head><title>Mira Kessler</title></head><body><h1>Mira Kessler</h1><p>{string.Concat(Enumerable.Repeat("Stock software for small warehouses. ", 20))}</p></body></html>",
                },
            },
        }),
        Stop);
}
