using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>What somebody wrote is shown as the text it is: nothing ran, nothing was made of it, nothing was refused.</summary>
internal static class Inert
{
    private const string Watch = "addEventListener('securitypolicyviolation', refused => { (window.refused ??= []).push(refused.violatedDirective); });";

    private const string Made = """
        () => [
          ...document.querySelectorAll("body script, iframe, object, embed, base, math, main style, main link, main img, body > img, form[action^=http], main svg a, details[ontoggle], mglyph"),
          ...[...document.querySelectorAll("body *")].filter(node => [...node.attributes].some(one => one.name.startsWith("on"))),
          ...[...document.querySelectorAll("a, form[action]")].filter(node => !["http:", "https:"].includes(new URL(node.href ?? node.action).protocol)),
        ].map(node => node.outerHTML.slice(0, 120))
        """;

    /// <summary>Something to write into a field, which says afterwards where it came from.</summary>
    public static string Markup(string field)
        => $"{field}!<img src=x onerror=hit=1><script>hit=1</script>\"'><svg onload=hit=1></textarea>";

    public static Task WatchAsync(Visit visit) => visit.Context.AddInitScriptAsync(Watch);

    /// <param name="fields">Those whose markup must be in sight; so nothing is inert because it is not there.</param>
    public static async Task ShowsAsync(IPage page, params string[] fields)
    {
        foreach (var field in fields)
            await Assertions.Expect(page.Locator("body")).ToContainTextAsync(Markup(field));

        await IsAsync(page);
    }

    public static async Task IsAsync(IPage page)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>(Made));
        Assert.Null(await page.EvaluateAsync<string?>("() => window.hit === undefined ? null : String(window.hit)"));
        Assert.Null(await page.EvaluateAsync<string?>("() => window.refused?.join(' ') ?? null"));
    }
}
