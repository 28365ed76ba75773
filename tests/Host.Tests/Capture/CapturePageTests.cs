using System.Net;
using GigVet.Host.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Capture;

/// <summary>In a real browser: what the bookmark does on a platform's page, and what a hostile page cannot do.</summary>
public sealed class CapturePageTests(ServiceFixture service) : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private WebApplication? _platform;
    private IPlaywright? _playwright;
    private IBrowser _browser = null!;

    private string Platform => _platform!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    private string GigVet => service.Address.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            Assert.Skip("There is no browser at " + Chromium + "; install Debian's chromium.");

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _platform = builder.Build();
        _platform.Run(static http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'none'; connect-src 'none'; form-action 'none'";
            return http.Response.WriteAsync("<html><head><title>Mira Kessler</title></head><body><h1>Mira Kessler</h1><p>Stock systems</p></body></html>");
        });
        await _platform.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        _playwright?.Dispose();
        if (_platform is not null)
            await _platform.DisposeAsync();
    }

    [Fact]
    public async Task The_bookmark_hands_over_a_page_with_a_strict_policy_and_the_customer_sends_it()
    {
        var (page, gigvet) = await PressAsync();

        Assert.Equal(Platform + "/mira", await gigvet.TextContentAsync("#url"));
        Assert.Equal(GigVet, await gigvet.TextContentAsync("#here"));
        await gigvet.FillAsync("#key", ServiceFixture.Key);
        await gigvet.CheckAsync("#agree");
        var posted = await gigvet.RunAndWaitForRequestAsync(() => gigvet.ClickAsync("#consent button"), "**/api/v1/assessments");
        var body = System.Text.Json.JsonElement.Parse(posted.PostData!);

        Assert.Contains("<h1>Mira Kessler</h1>", body.GetProperty("captures")[0].GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ServiceFixture.Key, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'text'")]
    [InlineData("{ kind: 'gigvet-capture', url: 'https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809', title: 't', savedAt: '2026-05-01T00:00:00Z', html: '<p>forged</p>' }")]
    [InlineData("{ kind: 'gigvet-capture', url: location.href, title: 't', savedAt: '2026-05-01T00:00:00Z', html: 'x'.repeat(1000001) }")]
    [InlineData("{ kind: 'gigvet-capture', url: location.href, title: 7, savedAt: '2026-05-01T00:00:00Z', html: 'x' }")]
    public async Task A_forged_message_is_not_taken(string message)
    {
        var page = await OpenAsync();
        var gigvet = await page.RunAndWaitForPopupAsync(() => page.EvaluateAsync($$"""
            () => { window.tab = window.open('{{GigVet}}/capture');
                    window.ready = new Promise(done => window.addEventListener('message', () => done(), { once: true })); }
            """));
        await page.EvaluateAsync("() => window.ready");
        await page.EvaluateAsync($"() => window.tab.postMessage({message}, '{GigVet}')");

        // Messages arrive in order: when one that is right has been taken, the forged one had its chance.
        await page.EvaluateAsync($$"""
            () => window.tab.postMessage({ kind: 'gigvet-capture', url: location.href, title: 'right', savedAt: '2026-05-01T00:00:00Z', html: 'x' }, '{{GigVet}}')
            """);
        await gigvet.WaitForSelectorAsync("#consent:not([hidden])");
        Assert.Equal("right", await gigvet.TextContentAsync("#title"));

        // Nor can what the customer is reading be swapped.
        await page.EvaluateAsync($$"""
            () => window.tab.postMessage({ kind: 'gigvet-capture', url: location.href, title: 'swapped', savedAt: '2026-05-01T00:00:00Z', html: 'y' }, '{{GigVet}}')
            """);
        Assert.Equal("right", await gigvet.TextContentAsync("#title"));
    }

    [Fact]
    public async Task The_bookmark_on_the_page_is_the_whole_script()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(GigVet + "/capture");
        var link = await page.WaitForSelectorAsync("#bookmark[href]");

        var script = WebUtility.UrlDecode(await link!.GetAttributeAsync("href"));
        Assert.StartsWith("javascript:", script, StringComparison.Ordinal);
        Assert.Contains($"\"{GigVet}\"", script, StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(Platform + "/mira");
        return page;
    }

    private async Task<(IPage Page, IPage GigVet)> PressAsync()
    {
        var page = await OpenAsync();
        using var http = service.Client(null);
        var script = await http.GetStringAsync("/capture.js", TestContext.Current.CancellationToken);
        var gigvet = await page.RunAndWaitForPopupAsync(
            () => page.EvaluateAsync("() => {" + script.Replace("{{origin}}", GigVet, StringComparison.Ordinal) + "}"));
        await gigvet.WaitForSelectorAsync("#consent:not([hidden])");
        return (page, gigvet);
    }
}
