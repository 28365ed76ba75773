using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api.Protection;

public sealed class RetentionTests(ServiceFixture service)
{
    private const string Path = "/api/v1/retention";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_customer_chooses_how_long_and_goes_back_to_the_usual()
    {
        var http = await CustomerAsync();

        var usual = await http.GetFromJsonAsync<JsonElement>(Path, Stop);
        var chosen = await PutAsync(http, """{"days":30}""");
        var shown = await http.GetFromJsonAsync<JsonElement>(Path, Stop);
        var back = await PutAsync(http, """{"days":null}""");

        Assert.Equal((90, 90), Days(usual));
        Assert.Equal((30, 90), Days(await chosen.JsonAsync(Stop)));
        Assert.Equal((30, 90), Days(shown));
        Assert.Equal((90, 90), Days(await back.JsonAsync(Stop)));
    }

    [Theory]
    [InlineData("""{"days":0}""", "days")]
    [InlineData("""{"days":3651}""", "days")]
    [InlineData("""{"weeks":3}""", "weeks")]
    [InlineData("3", "body")]
    public async Task Bad_input_names_its_field(string body, string field)
    {
        using var answer = await PutAsync(await CustomerAsync(), body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(
            (await answer.JsonAsync(Stop)).GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString() == field);
    }

    private static (int Days, int Usual) Days(JsonElement answer)
        => (answer.GetProperty("days").GetInt32(), answer.GetProperty("usualDays").GetInt32());

    private static Task<HttpResponseMessage> PutAsync(HttpClient http, string body)
        => http.PutAsync(Path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), Stop);

    private async Task<HttpClient> CustomerAsync()
        => service.Client(await NewCustomer.AddAsync(service.Services, "keep" + Guid.NewGuid().ToString("N")[..8]));
}
