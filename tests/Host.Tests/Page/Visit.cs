using System.Collections.Concurrent;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>
/// One browser with one tab. When it is closed it must have been quiet: no request to another origin, nothing the content
/// security policy refused, no script that failed.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly Uri _address;

    private Visit(IBrowserContext context, Uri address) => (Context, _address) = (context, address);

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>What the browser loaded for the page itself, in bytes by path.</summary>
    public ConcurrentDictionary<string, int> Loaded { get; } = new(StringComparer.Ordinal);

    public static async Task<Visit> StartAsync(IBrowserContext context, Uri address)
    {
        var visit = new Visit(context, address);
        context.Request += (_, request) => visit.Note(request);
        context.WebError += (_, error) => visit._noise.Enqueue("script: " + error.Error);
        context.Console += (_, message) => visit.Note(message);
        context.Response += async (_, response) => await visit.WeighAsync(response);
        visit.Page = await context.NewPageAsync();
        return visit;
    }

    /// <summary>Goes to a view and waits for its heading.</summary>
    public async Task<ILocator> GoAsync(string view)
    {
        await Page.GotoAsync("/#/" + view);
        return await HeadingAsync();
    }

    public async Task<ILocator> HeadingAsync()
    {
        var heading = Page.Locator("main h1");
        await heading.WaitForAsync();
        return heading;
    }

    /// <summary>Answers a path of the API with something of the test's own.</summary>
    public Task AnswerAsync(string path, string json, int status = 200)
        => Context.RouteAsync("**/api/v1" + path, route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = status < 400 ? "application/json" : "application/problem+json",
            Body = json,
        }));

    /// <summary>Kept beside the test's results.</summary>
    public async Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        Assert.Empty(_noise);
    }

    private void Note(IRequest request)
    {
        var url = new Uri(request.Url);
        if (url.Scheme is not ("data" or "blob") && url.GetLeftPart(UriPartial.Authority) != _address.GetLeftPart(UriPartial.Authority))
            _noise.Enqueue("request to " + request.Url);
    }

    private void Note(IConsoleMessage message)
    {
        // A status that a test wants is written by the browser itself; everything else is ours.
        if (message.Type is "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            _noise.Enqueue("console: " + message.Text);
    }

    private async Task WeighAsync(IResponse response)
    {
        var path = new Uri(response.Url).AbsolutePath;
        if (path is not "/" && !path.StartsWith("/page/", StringComparison.Ordinal))
            return;

        try
        {
            Loaded[path] = (await response.BodyAsync()).Length;
        }
        catch (PlaywrightException)
        {
            // The tab was closed meanwhile.
        }
    }
}
