using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GigVet.Host.Tests.Support;

/// <summary>Calls as a customer makes them.</summary>
internal static class Calls
{
    public static HttpClient Create(HttpMessageHandler handler, Uri address) => new(new Learning(handler)) { BaseAddress = address };

    /// <param name="key">Null sends none.</param>
    public static HttpClient Client(Uri address, string? key = ServiceFixture.Key)
    {
        var http = Create(new HttpClientHandler(), address);
        if (key is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);

        return http;
    }

    /// <summary>Posts a body and waits for the finished assessment.</summary>
    public static async Task<JsonElement> VetAsync(this HttpClient http, string body, CancellationToken cancellationToken)
    {
        using var response = await http.PostAssessmentAsync(body, cancellationToken, ("Prefer", "wait=30"));
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True((int)response.StatusCode == 200, $"{(int)response.StatusCode}: {text}");

        return JsonElement.Parse(text);
    }

    public static async Task<HttpResponseMessage> PostAssessmentAsync(
        this HttpClient http, string body, CancellationToken cancellationToken, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/assessments")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);

        return await http.SendAsync(request, cancellationToken);
    }

    /// <summary>What a call sends and brings may open something: then no log may hold it.</summary>
    private sealed class Learning(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            LogWatch.Learn(request.Headers.Authorization?.Parameter);
            LogWatch.LearnFrom(request.RequestUri!.OriginalString);
            if (request.Content is StringContent or JsonContent)
                LogWatch.LearnFrom(await request.Content.ReadAsStringAsync(cancellationToken));

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                LogWatch.LearnFrom(cookie);
            if (response.Content.Headers.ContentType?.MediaType == "application/json")
            {
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                LogWatch.LearnFrom(await response.Content.ReadAsStringAsync(cancellationToken));
            }

            return response;
        }
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response, CancellationToken cancellationToken)
        => await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
}
