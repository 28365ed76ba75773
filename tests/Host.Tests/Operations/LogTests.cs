using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GigVet.Host.Tests.Operations;

/// <summary>Every line that GigVet logs at any level, and whatever else reaches the log as it ships.</summary>
public sealed class LogTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    /// <summary>What was sent about invented people, and a handle.</summary>
    private static readonly string[] Personal =
    [
        "Kessler", "mira@", "612 34567", "Kaunas", "picking lists", "Nordlicht", "192.0.2.77", "Vilniaus", "0xabc123", "Petrik", "jonas@",
        FakeAccounts.Typical,
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_request_to_the_erase_no_line_holds_what_is_personal()
    {
        var log = new Recorder();
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        var builder = LogWatch.Builder(ServiceFixture.Settings(storage.ConnectionString, web));
        builder.Logging.AddProvider(log).AddFilter<Recorder>("GigVet", LogLevel.Trace);
        using var host = builder.Build();
        await host.StartAsync(Stop);
        using var http = Calls.Create(
            new HttpClientHandler(), new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceFixture.Key);

        await LiveAsync(http, web);
        await host.StopAsync(Stop);

        Assert.Contains(log.Lines, line => line.Contains("completed", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("ers_", StringComparison.Ordinal));
        foreach (var word in Personal)
            Assert.DoesNotContain(log.Lines, line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task LiveAsync(HttpClient http, FakeServer web)
    {
        // Something breaks off, so that what goes wrong is logged too.
        web.Disturb("/users/", FakeFault.CutOff, times: 2);
        await http.VetAsync(
            $$"""
            { "profile": "github:{{FakeAccounts.Typical}}", "portfolio": ["https://mira-kessler.example/kessler-site"],
              "messages": [{ "text": "I rebuilt the picking lists. Write to mira@kessler.example", "from": "Mira <mira@kessler.example>" }],
              "captures": [{ "url": "https://mira-kessler.example/", "content": "<html><body><h1>Mira Kessler</h1></body></html>" }],
              "cv": { "contentType": "text/plain", "content": "Mira Kessler\nmira@kessler.example\n\nExperience\nNordlicht 2019-2022" },
              "claims": { "name": "Mira Kessler", "email": "mira@kessler.example", "phone": "+370 612 34567", "city": "Kaunas" },
              "observations": { "signIns": [{ "ip": "192.0.2.77", "at": "2026-05-01T10:00:00Z" }],
                                "payout": { "holder": "Mira Kessler", "method": "crypto", "wallet": "0xabc123" },
                                "shipping": { "address": "Vilniaus g. 3, Kaunas" } } }
            """,
            Stop);
        await PostAsync(http, "/api/v1/assessments", """{"profile":"github:octocat","claims":{"name":["Mira Kessler"]}}""");
        await PostAsync(http, "/api/v1/assessments", """{"profile":"github:octocat","mira@kessler.example":1}""");
        await PostAsync(http, "/api/v1/messages/analyze", """{"text":"Jonas Petrik, jonas@petrik.example: can I use your account?"}""");
        await PostAsync(http, "/api/v1/screenings", """{"queries":{"a":{"name":"Jonas Petrik"}}}""");
        await PostAsync(http, "/api/v1/roster/import", "profile,name,email\nupwork:~01a2b3c4d5e6f70801,Jonas Petrik,jonas@petrik.example\nnonsense,Jonas Petrik,\n");
        var contractor = "/api/v1/contractors/github/" + FakeAccounts.Typical;
        using var enrolled = await http.PutAsJsonAsync(
            "/api/v1/roster/github/" + FakeAccounts.Typical, JsonElement.Parse("""{"claims":{"name":"Mira Kessler"},"note":"Kessler"}"""), Stop);
        await PostAsync(http, contractor + "/proofs", "{}");
        foreach (var below in new[] { "", "/proofs", "/data", "/silences" })
            (await http.GetAsync(contractor + below, Stop)).EnsureSuccessStatusCode();
        (await http.DeleteAsync(contractor, Stop)).EnsureSuccessStatusCode();
    }

    private static async Task PostAsync(HttpClient http, string path, string body)
    {
        using var answer = await http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Stop);
        Assert.True((int)answer.StatusCode < 500);
    }

    private sealed class Recorder : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // What was recorded is read afterwards.
        }
    }
}
