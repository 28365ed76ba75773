using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Decisions;

/// <summary>A customer of its own who had one invented contractor vetted, with findings to decide about.</summary>
internal sealed class Decided : IDisposable
{
    /// <summary>What the message of the invented contractor asks for is found by this.</summary>
    public const string Rental = "messages.account-rental";

    public const string Pitch = "My account was closed. Can I use your account? I pay 500 dollars every month.";

    private Decided(HttpClient http, string customer, JsonElement assessment)
        => (Http, Customer, Assessment) = (http, customer, assessment);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Http { get; }

    public string Customer { get; }

    public JsonElement Assessment { get; }

    public string Id => Assessment.GetProperty("id").GetString()!;

    public string Handle => Assessment.GetProperty("contractor").GetProperty("handle").GetString()!;

    public string Contractor => $"/api/v1/contractors/web/{Handle}";

    public static async Task<Decided> VetAsync(ServiceFixture service)
    {
        var (customer, http) = await CustomerAsync(service);
        return new Decided(http, customer, await AssessAsync(http, customer + ".example"));
    }

    public static async Task<(string Customer, HttpClient Http)> CustomerAsync(ServiceFixture service)
    {
        var customer = "d" + Guid.NewGuid().ToString("N")[..12];
        return (customer, service.Client(await NewCustomer.AddAsync(service.Services, customer)));
    }

    public static Task<JsonElement> AssessAsync(HttpClient http, string host, string title = "Mira Kessler") => http.VetAsync(
        JsonSerializer.Serialize(new
        {
            profile = $"https://{host}/",
            messages = new[] { new { text = Pitch, from = "Mira <mira@kessler.example>" } },
            captures = new[]
            {
                new
                {
                    url = $"https://{host}/",
                    content = $"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>"
                        + string.Concat(Enumerable.Repeat("Stock software for small warehouses. ", 20)) + "</p></body></html>",
                },
            },
        }),
        Stop);

    public Task<(int Status, JsonElement Body)> PostAsync(string below, string body) => SendAsync(Http, HttpMethod.Post, Path(below), body);

    public Task<(int Status, JsonElement Body)> GetAsync(string below) => SendAsync(Http, HttpMethod.Get, Path(below));

    public async Task<JsonElement> ContractorAsync() => (await SendAsync(Http, HttpMethod.Get, Contractor)).Body;

    public string Path(string below) => $"/api/v1/assessments/{Id}{below}";

    public static async Task<(int Status, JsonElement Body)> SendAsync(HttpClient http, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    public static IEnumerable<string?> Fields(JsonElement problem)
        => problem.GetProperty("errors").EnumerateArray().Select(error => Text(error, "field"));

    public void Dispose() => Http.Dispose();
}
