using System.Net.Http.Json;
using System.Text.Json;
using GigVet.Host.Tests.Api.Decisions;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

/// <summary>A contractor is answered from one row where there is no more; nobody is to notice but by the time it takes.</summary>
public sealed class ContractorTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_assessment_is_shown_as_it_is_shown_by_its_id()
    {
        using var vetted = await Decided.VetAsync(service);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var contractor = await vetted.Http.GetFromJsonAsync<JsonElement>(vetted.Contractor, Stop);
            var assessment = await vetted.Http.GetFromJsonAsync<JsonElement>($"/api/v1/assessments/{vetted.Id}", Stop);

            Assert.Equal(assessment.GetRawText(), contractor.GetProperty("latest").GetRawText());
            Assert.Equal(vetted.Id, contractor.GetProperty("timeline")[0].GetProperty("id").GetString());
        }
    }

    [Fact]
    public async Task Whoever_looks_again_is_told_that_nothing_has_changed_until_something_has()
    {
        using var vetted = await Decided.VetAsync(service);
        await TagAsync(vetted);
        var unwatched = await TagAsync(vetted);
        Assert.Equal(304, await AgainAsync(vetted, unwatched));

        await vetted.Http.PutAsJsonAsync($"/api/v1/roster/web/{vetted.Handle}", new { cadence = "weekly" }, Stop);
        Assert.Equal(200, await AgainAsync(vetted, unwatched));
        var watched = await TagAsync(vetted);

        await vetted.Http.PostAsJsonAsync($"/api/v1/assessments/{vetted.Id}/disposition", new { decision = "cleared", reason = "We met." }, Stop);
        Assert.Equal(200, await AgainAsync(vetted, watched));
        var decided = await TagAsync(vetted);
        Assert.Equal(304, await AgainAsync(vetted, decided));
    }

    private static async Task<string> TagAsync(Decided vetted)
    {
        using var response = await vetted.Http.GetAsync(vetted.Contractor, Stop);
        return response.Headers.ETag!.Tag;
    }

    private static async Task<int> AgainAsync(Decided vetted, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, vetted.Contractor) { Headers = { { "If-None-Match", tag } } };
        using var response = await vetted.Http.SendAsync(request, Stop);
        return (int)response.StatusCode;
    }
}
