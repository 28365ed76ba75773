using System.Text.Json;
using System.Text.Json.Nodes;
using GigVet.Host.Tests.Support;
using GigVet.TestSupport;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>Whoever reads the page has never seen the API: no route, no field of a request, no braces.</summary>
[Collection(PageCollection.Name)]
public sealed class PlainWordsTests(PageService service)
{
    /// <summary>Words of the page outside of codes, of evidence and of what somebody wrote, that only a developer reads.</summary>
    private const string Technical = """
        () => {
          const copy = document.querySelector("main").cloneNode(true);
          for (const part of copy.querySelectorAll("code, .evidence, .where, .sides, .said, script, style")) part.remove();
          const spaced = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
          const texts = [...copy.querySelectorAll("[placeholder]")].map(node => node.getAttribute("placeholder"));
          while (spaced.nextNode()) texts.push(spaced.currentNode.data);
          return texts.filter(text => /\/api\/v1|\b(POST|PUT|GET)\b|\b(claims|observations)\.[a-z]|\b[a-z]+[A-Z][a-z]+|\{|\}/.test(text));
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("two-names")]
    [InlineData("rented-account")]
    [InlineData("honest-veteran")]
    public async Task Neither_the_report_of_a_sample_nor_what_others_see_of_it_speaks_of_routes_and_fields(string sample)
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        var assessment = await http.VetAsync(await RequestAsync(sample), Stop);
        var path = "/api/v1/assessments/" + assessment.GetProperty("id").GetString();
        await using (var visit = await service.OpenAsync(key))
        {
            await visit.GoAsync("assessment/" + assessment.GetProperty("id").GetString());
            await visit.Page.WaitForSelectorAsync("#sum");
            await ReadsPlainlyAsync(visit.Page);
        }

        await using var reader = await service.OpenAsync();
        foreach (var link in new[] { "/reply-link", "/report-link" })
        {
            using var made = await http.PostAsync(path + link, new StringContent("{}"), Stop);
            await reader.Page.GotoAsync((await made.JsonAsync(Stop)).GetProperty("url").GetString()!);
            await ReadsPlainlyAsync(reader.Page);
        }
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es-ES")]
    public async Task No_view_speaks_of_them_either_also_when_something_cannot_be_used(string locale)
    {
        await using var visit = await service.OpenAsync(await service.KeyAsync(), new() { Locale = locale });
        foreach (var view in new[] { "vet", "roster", "import", "alerts", "signals", "vet" })
        {
            await visit.GoAsync(view);
            await ReadsPlainlyAsync(visit.Page);
        }

        await visit.Page.FillAsync("#paste", "github:octo http://192.168.0.1/");
        await visit.Page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) part.open = true; }");
        await visit.Page.FillAsync("#sign-ins", "192.168.0.4 yesterday");
        await visit.Page.FillAsync("#years", "79");
        await visit.Page.FillAsync("#email", "nobody");
        await visit.Page.FillAsync("#country", "Atlantis");
        await visit.Page.FillAsync("#payout-country", "Atlantis");
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator("#sign-ins-error")).ToBeVisibleAsync();
        await ReadsPlainlyAsync(visit.Page);
    }

    private static async Task ReadsPlainlyAsync(IPage page)
    {
        await page.EvaluateAsync("() => { for (const part of document.querySelectorAll('details')) part.open = true; }");
        Assert.Empty(await page.EvaluateAsync<string[]>(Technical));
    }

    /// <summary>The sample as the command line sends it: what begins with @ is a file beside it.</summary>
    private static async Task<string> RequestAsync(string sample)
    {
        var folder = Repository.Folder("functions", "Cli", "Samples", sample);
        var request = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "request.json"), Stop))!.AsObject();
        foreach (var (part, text) in new[] { ("captures", "content"), ("messages", "text") })
        {
            foreach (var one in request[part]?.AsArray() ?? [])
                if (one![text]!.GetValue<string>() is ['@', .. var file])
                    one[text] = await File.ReadAllTextAsync(Path.Combine(folder, file), Stop);
        }

        return request.ToJsonString(new JsonSerializerOptions());
    }
}
