using System.Net.Http.Headers;
using System.Net.Http.Json;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Start;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Settings;

/// <summary>A whole service that logs everything it can, with a value of its own in every secret setting.</summary>
public sealed class SecretsInLogsTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    private const string Person = "Mira Kessler-Vintermark";
    private const string Mailbox = "mira.vintermark@kessler.example";
    private const string Words = "My account was closed. Can I use yours? Vintermark pays 500 dollars every month.";

    private static readonly string[] Profiles = [$"github:{FakeAccounts.Typical}", "upwork:~01d4f7c2b9a86e5310", "freelancer:nobody"];
    private static readonly string[] Scopes = ["read"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_secrets_nor_people_are_logged_at_the_finest_level()
    {
        var secrets = ServiceSettings.Catalogue.All
            .Where(setting => setting.IsSecret && setting.Name.StartsWith("GigVet:", StringComparison.Ordinal))
            .SelectMany(setting => setting.Name.Contains("<Name>", StringComparison.Ordinal)
                ? [setting.Name.Replace("<Name>", "Upwork", StringComparison.Ordinal), setting.Name.Replace("<Name>", "Freelancer", StringComparison.Ordinal)]
                : new[] { setting.Name })
            .Select(name => (Name: name, Value: "hidden" + Guid.NewGuid().ToString("N")))
            .ToArray();
        await using var web = await FakeServer.StartAsync(TimeProvider.System, Stop);
        await using var host = HostProcess.Start(
            storage.ConnectionString,
            web,
            [
                .. secrets,
                ("GigVet:Platforms:Upwork:ClientId", "client"),
                ("GigVet:Platforms:Freelancer:ClientId", "client"),
                ("Logging:LogLevel:Default", "Trace"),
                ("Logging:LogLevel:Microsoft", "Trace"),
                ("Logging:LogLevel:Azure", "Trace"),
            ]);
        await UseAsync(await host.Ready.WaitAsync(Stop));
        await host.StopAsync(Stop);

        Assert.True(host.Lines.Count > 50, $"The finest level has only {host.Lines.Count} lines.");
        var hidden = secrets.Select(secret => secret.Value).Concat(["hook-of-ours", "whsec_", ServiceFixture.Key, "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq", Person, Mailbox, Words]);
        Assert.All(hidden, value => Assert.DoesNotContain(host.Lines, line => line.Contains(value, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What carries secrets and people: keys, destinations, sources with tokens, messages, names.</summary>
    private static async Task UseAsync(Uri address)
    {
        using var http = Calls.Create(new HttpClientHandler(), address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceFixture.Key);
        using var hook = await http.PutAsJsonAsync("/api/v1/alerts/webhook", new { url = "https://receiver.example/hook-of-ours" }, Stop);
        using var key = await http.PostAsJsonAsync("/api/v1/keys", new { Scopes }, Stop);
        foreach (var profile in Profiles)
        {
            using var vetted = await http.PostAssessmentAsync(
                $$"""
                  { "profile": "{{profile}}", "github": "{{FakeAccounts.Typical}}",
                    "messages": [{ "text": "{{Words}}", "from": "{{Person}} <{{Mailbox}}>" }],
                    "claims": { "name": "{{Person}}", "email": "{{Mailbox}}" }
                  }
                  """,
                Stop,
                ("Prefer", "wait=30"));
            Assert.Equal(200, (int)vetted.StatusCode);
        }

        using var refused = await http.PostAssessmentAsync($$"""{"profile":"{{Mailbox}}","claims":{"name":7} }""", Stop);
        Assert.Equal(400, (int)refused.StatusCode);
    }
}
