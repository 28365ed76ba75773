using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using GigVet.FakeWeb;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Bench.Service;

/// <summary>In a real browser: what the page weighs, and whether a roster of thousands stays fluid.</summary>
public sealed class Page : IMeasurement
{
    private const string Chromium = "/usr/bin/chromium";

    /// <summary>What a person notices as a jerk (RAIL: an answer within 100 ms feels immediate).</summary>
    private const double Jerk = 100;

    /// <summary>Notes how far apart the frames are, until it is told to stop.</summary>
    private const string Watch = """
        () => {
          window.gaps = [];
          let before = performance.now();
          const frame = now => { gaps.push(now - before); before = now; window.watching = requestAnimationFrame(frame); };
          window.watching = requestAnimationFrame(now => { before = now; window.watching = requestAnimationFrame(frame); });
        }
        """;

    private const string Stop = "() => { cancelAnimationFrame(window.watching); return window.gaps; }";

    public string Name => "page";

    public string About => "weight of the page, first paint, and frames while a long roster is scrolled and filtered";

    public IReadOnlyList<string> Numbers => ["contractors"];

    public async Task MeasureAsync(BenchOptions options, Figures figures, CancellationToken cancellationToken)
    {
        if (!File.Exists(Chromium))
            throw new BenchException("there is no browser at " + Chromium + "; install Debian's chromium.");

        var contractors = options.Number("contractors", 5_000);
        await using var web = await FakeServer.StartAsync(TimeProvider.System, cancellationToken);
        await using var emulator = await Emulator.StartAsync();
        await using var host = ServiceProcess.Start(emulator.ConnectionString, web);
        var address = await host.Ready.WaitAsync(cancellationToken);
        await ImportAsync(address, contractors, cancellationToken);

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        var context = await browser.NewContextAsync(new() { BaseURL = address.AbsoluteUri });
        var page = await context.NewPageAsync();
        List<Task<int>> loaded = [];
        page.Response += (_, response) =>
        {
            if (!new Uri(response.Url).AbsolutePath.StartsWith("/api/", StringComparison.Ordinal))
                loaded.Add(WeighAsync(response));
        };

        await page.GotoAsync("/");
        await page.FillAsync("#key", ServiceProcess.Key);
        await page.PressAsync("#key", "Enter");
        await page.WaitForSelectorAsync("main h1");
        figures.Add("pageBytes", (await Task.WhenAll(loaded)).Sum(), "B", $"{loaded.Count} files, not compressed");
        figures.Add("firstPaintMs", await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"), "ms");

        var begun = TimeProvider.System.GetTimestamp();
        await page.GotoAsync("/#/roster");
        await page.WaitForSelectorAsync($"[aria-rowcount='{contractors + 1}']", new() { Timeout = 120_000 });
        figures.Add("rosterReadyMs", TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds, "ms", $"{contractors:N0} contractors, 200 a call");

        Report(figures, "scroll", await WatchAsync(page, () => page.EvaluateAsync("""
            () => new Promise(done => {
              const scroll = document.querySelector(".rows-scroll");
              let left = 240;
              const step = () => { scroll.scrollTop += scroll.scrollHeight / 240; if (--left > 0) requestAnimationFrame(step); else done(); };
              requestAnimationFrame(step);
            })
            """)));
        Report(figures, "filter", await WatchAsync(page, async () =>
        {
            await page.Locator("#name").PressSequentiallyAsync($"person {contractors / 2}", new() { Delay = 30 });
            await page.WaitForSelectorAsync("[aria-rowcount='2']");
            await page.FillAsync("#name", "");
            await page.SelectOptionAsync("#state", "watched");
        }));
    }

    private static async Task<float[]> WatchAsync(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync(Watch);
        await act();
        return await page.EvaluateAsync<float[]>(Stop);
    }

    private static void Report(Figures figures, string what, float[] gaps)
    {
        var sorted = gaps.Order().ToArray();
        figures.Add(what + "FrameP99Ms", sorted[(int)((sorted.Length - 1) * 0.99)], "ms", $"{sorted.Length} frames");
        figures.Add(what + "FrameMaxMs", sorted[^1], "ms");
        figures.Add(what + "FramesOver100Ms", sorted.Count(gap => gap > Jerk), "", "100 ms is the promise");
    }

    private static async Task<int> WeighAsync(IResponse response) => (await response.BodyAsync()).Length;

    private static async Task ImportAsync(Uri address, int contractors, CancellationToken cancellationToken)
    {
        var csv = new StringBuilder("profile,name,paused\n");
        for (var place = 0; place < contractors; place++)
            csv.Append(CultureInfo.InvariantCulture, $"https://site-{place}.example/,Person {place},{(place % 10 == 0 ? "true" : "false")}\n");

        using var http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceProcess.Key);
        using var body = new StringContent(csv.ToString(), Encoding.UTF8, "text/csv");
        using var answer = await http.PostAsync("/api/v1/roster/import", body, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new BenchException($"the roster was answered with {(int)answer.StatusCode}.");
    }
}
