using System.Net.Http.Headers;
using System.Text;
using GigVet.Customers;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>Tests in the browser take turns: one service with storage of its own, and one Chromium.</summary>
[CollectionDefinition(Name)]
public sealed class PageCollection : ICollectionFixture<PageService>
{
    public const string Name = "page";
}

/// <summary>The whole service and a real browser before it.</summary>
public sealed class PageService : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>Milliseconds; a machine that runs all tests at once is slow.</summary>
    private const float Patience = 20_000;

    private StorageEmulator _storage = null!;
    private FakeServer? _web;
    private IHost? _host;
    private IPlaywright? _playwright;
    private IBrowser _browser = null!;

    /// <exception cref="Xunit.Sdk.SkipException">There is no browser here.</exception>
    public FakeServer Web => _web ?? throw NoBrowser();

    public Uri Address { get; private set; } = null!;

    /// <exception cref="Xunit.Sdk.SkipException">There is no browser here, so no service either.</exception>
    public IServiceProvider Services => (_host ?? throw NoBrowser()).Services;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;

        _storage = await Emulator.StartAsync();
        _web = await FakeServer.StartAsync(TimeProvider.System, CancellationToken.None);
        var settings = new Dictionary<string, string>(ServiceFixture.Settings(_storage.ConnectionString, _web), StringComparer.Ordinal);
        _host = LogWatch.Builder(settings).Build();
        await _host.StartAsync();
        Address = new Uri(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_playwright is null)
            return;

        _playwright.Dispose();
        await _host!.StopAsync();
        _host.Dispose();
        await Web.DisposeAsync();
        await _storage.DisposeAsync();
    }

    /// <summary>The API key of a customer that nobody else has.</summary>
    /// <exception cref="Xunit.Sdk.SkipException">There is no browser here.</exception>
    public async Task<string> KeyAsync(string? customer = null)
        => (await Services.GetRequiredService<CustomerDesk>().CreateAsync(
            customer ?? Emulator.UniqueName("c"), name: null, isOperator: false, TestContext.Current.CancellationToken))!.Value.Key.Key;

    public HttpClient Client(string key)
    {
        var http = Calls.Create(new HttpClientHandler(), Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return http;
    }

    /// <summary>A browser of one test's own, signed in where a key is given.</summary>
    /// <exception cref="Xunit.Sdk.SkipException">There is no browser here.</exception>
    public async Task<Visit> OpenAsync(string? key = null, BrowserNewContextOptions? how = null)
    {
        if (_playwright is null)
            throw NoBrowser();

        var options = how ?? new BrowserNewContextOptions();
        options.BaseURL = Address.AbsoluteUri;
        options.Locale ??= "en-GB";
        options.TimezoneId ??= "UTC";
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        if (key is not null)
        {
            var signedIn = await context.APIRequest.PostAsync("/session", new()
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-GigVet-Page"] = "1" },
                DataByte = Encoding.UTF8.GetBytes($$"""{"key":"{{key}}"}"""),
            });
            Assert.Equal(201, signedIn.Status);
        }

        return await Visit.StartAsync(context, Address);
    }

    private static Xunit.Sdk.SkipException NoBrowser()
        => Xunit.Sdk.SkipException.ForSkip("There is no browser at " + Chromium + "; install Debian's chromium.");
}
