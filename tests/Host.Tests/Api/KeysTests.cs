using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class KeysTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_operator_creates_a_customer_whose_key_works_at_once()
    {
        var id = "shop-" + Guid.NewGuid().ToString("N")[..8];
        using var created = await service.Client().PostAsJsonAsync("/api/v1/customers", new { id, name = "A shop" }, Stop);
        var answer = await created.JsonAsync(Stop);
        var http = service.Client(answer.GetProperty("key").GetProperty("key").GetString());

        Assert.Equal(201, (int)created.StatusCode);
        Assert.Equal(200, await StatusAsync(http, HttpMethod.Get, "/api/v1/model"));
        Assert.Equal(403, await StatusAsync(http, HttpMethod.Get, "/api/v1/customers"));
        Assert.Equal(409, (int)(await service.Client().PostAsJsonAsync("/api/v1/customers", new { id }, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_key_may_do_what_its_scopes_say_and_the_refusal_names_the_one_it_lacks()
    {
        var admin = service.Client(await NewCustomer.AddAsync(service.Services, "c" + Guid.NewGuid().ToString("N")[..8]));
        using var issued = await admin.PostAsJsonAsync("/api/v1/keys", JsonElement.Parse("""{"scopes":["read"],"note":"for the books"}"""), Stop);
        var reader = service.Client((await issued.JsonAsync(Stop)).GetProperty("key").GetString());

        Assert.Equal(200, await StatusAsync(reader, HttpMethod.Get, "/api/v1/signals"));
        using var refused = await reader.PostAssessmentAsync("""{"profile":"github:octocat"}""", Stop);
        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Contains("lacks the scope \"vet\"", (await refused.JsonAsync(Stop)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(403, await StatusAsync(reader, HttpMethod.Get, "/api/v1/keys"));
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_the_list_never_shows_a_secret()
    {
        var admin = service.Client(await NewCustomer.AddAsync(service.Services, "c" + Guid.NewGuid().ToString("N")[..8]));
        using var issued = await admin.PostAsJsonAsync("/api/v1/keys", new { }, Stop);
        var answer = await issued.JsonAsync(Stop);
        var other = service.Client(answer.GetProperty("key").GetString());
        Assert.Equal(200, await StatusAsync(other, HttpMethod.Get, "/api/v1/signals"));

        Assert.Equal(200, await StatusAsync(admin, HttpMethod.Delete, $"/api/v1/keys/{answer.GetProperty("id").GetString()}"));

        Assert.Equal(401, await StatusAsync(other, HttpMethod.Get, "/api/v1/signals"));
        var list = await admin.GetFromJsonAsync<JsonElement>("/api/v1/keys", Stop);
        Assert.DoesNotContain("gv_live_", list.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(2, list.GetProperty("keys").GetArrayLength());
        Assert.Equal(404, await StatusAsync(admin, HttpMethod.Delete, "/api/v1/keys/key_none"));
    }

    [Fact]
    public async Task A_rotated_key_and_its_successor_both_open_for_a_day()
    {
        var key = await NewCustomer.AddAsync(service.Services, "c" + Guid.NewGuid().ToString("N")[..8]);
        var http = service.Client(key);
        using var rotated = await http.PostAsync(new Uri($"/api/v1/keys/key_{key[8..16]}/rotate", UriKind.Relative), null, Stop);
        var successor = service.Client((await rotated.JsonAsync(Stop)).GetProperty("key").GetString());

        Assert.Equal(201, (int)rotated.StatusCode);
        Assert.Equal(200, await StatusAsync(http, HttpMethod.Get, "/api/v1/signals"));
        Assert.Equal(200, await StatusAsync(successor, HttpMethod.Get, "/api/v1/signals"));
    }

    [Fact]
    public async Task A_scope_that_does_not_exist_is_named()
    {
        using var refused = await service.Client().PostAsJsonAsync("/api/v1/keys", JsonElement.Parse("""{"scopes":["root"]}"""), Stop);

        Assert.Equal("scopes[0]", (await refused.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    private static async Task<int> StatusAsync(HttpClient http, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await http.SendAsync(request, Stop);
        return (int)response.StatusCode;
    }
}
