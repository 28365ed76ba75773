using System.Text.Json;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Page;

/// <summary>Markup in every field that a customer, a contractor or a stranger can write, wherever the page shows it again.</summary>
[Collection(PageCollection.Name)]
public sealed class InjectionTests(PageService service)
{
    private const string Handle = "mira-injects.example";
    private const string Finding = "messages.account-rental";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_about_a_contractor_is_text_on_the_report_the_roster_and_every_link()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        var assessment = "/api/v1/assessments/" + (await http.VetAsync(Vetting(), Stop)).GetProperty("id").GetString();
        await PostAsync(http, assessment + "/disposition", new { decision = "cleared", reason = Inert.Markup("reason"), by = Inert.Markup("decider"), findings = new[] { Finding } });
        await PostAsync(http, assessment + "/reply", new { by = Inert.Markup("taker"), text = Inert.Markup("reply"), findings = new[] { Answer() } });
        var reply = await PostAsync(http, assessment + "/reply-link", new { from = Inert.Markup("from"), question = Inert.Markup("question") });
        var report = await PostAsync(http, assessment + "/report-link", new { note = Inert.Markup("whom") });
        await PutAsync(http, "/api/v1/roster/web/" + Handle, new { note = Inert.Markup("note"), claims = new { name = Inert.Markup("name"), city = Inert.Markup("city") } });
        await PutAsync(http, $"/api/v1/contractors/web/{Handle}/snooze", new { until = TimeProvider.System.GetUtcNow().AddDays(9), reason = Inert.Markup("snooze") });

        await using (var visit = await OpenAsync(key))
        {
            await visit.GoAsync("contractor/web/" + Handle);
            await visit.Page.ClickAsync("#share summary");
            await visit.Page.ClickAsync("#share button:has-text('Show the links')");
            await visit.Page.ClickAsync("#replies summary:has-text('Ask the contractor')");
            await visit.Page.ClickAsync("#replies button:has-text('Show the links')");
            await Inert.ShowsAsync(visit.Page, "message", "reason", "decider", "taker", "reply", "answer", "whom", "question");
            await visit.GoAsync("roster");
            await Inert.ShowsAsync(visit.Page, "name");
            await visit.Page.FillAsync("#name", Inert.Markup("note"));
            await Inert.ShowsAsync(visit.Page, "name");
        }

        await using var reader = await OpenAsync(null);
        await reader.Page.GotoAsync(report);
        await Inert.ShowsAsync(reader.Page, "message", "reason", "decider", "reply", "answer");
        await reader.Page.GotoAsync(reply);
        await Inert.ShowsAsync(reader.Page, "from", "question");
        await reader.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Authorization"] = "Bearer " + key });
        await reader.Page.GotoAsync($"/api/v1/contractors/web/{Handle}/report");
        await Inert.ShowsAsync(reader.Page, "message", "reason", "decider", "reply", "answer", "note", "snooze");
    }

    [Fact]
    public async Task What_a_contractor_sends_by_the_link_is_text_there_and_on_the_report()
    {
        var key = await service.KeyAsync();
        using var http = service.Client(key);
        var assessment = "/api/v1/assessments/" + (await http.VetAsync(Vetting(), Stop)).GetProperty("id").GetString();
        var address = await PostAsync(http, assessment + "/reply-link", new { });
        await using var theirs = await OpenAsync(null);
        await theirs.Page.GotoAsync(address);
        await theirs.Page.FillAsync("textarea[name='text']", Inert.Markup("text"));
        await theirs.Page.FillAsync($"textarea[name='text:{Finding}']", Inert.Markup("why"));
        await theirs.Page.FillAsync($"textarea[name='proofs:{Finding}']", "javascript:window.hit=1//" + Inert.Markup("proof"));
        await theirs.Page.CheckAsync($"input[name='stance:{Finding}'][value=dispute]");
        await theirs.Page.ClickAsync("button");
        await Assertions.Expect(theirs.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        await Inert.IsAsync(theirs.Page);
        Assert.Equal(Inert.Markup("text"), await theirs.Page.InputValueAsync("textarea[name='text']"));

        await theirs.Page.FillAsync($"textarea[name='proofs:{Finding}']", "https://proof.example/?q=\"><img/src=x/onerror=window.hit=1>");
        await theirs.Page.ClickAsync("button");
        await Inert.ShowsAsync(theirs.Page, "text", "why");

        await using var visit = await OpenAsync(key);
        await visit.GoAsync("contractor/web/" + Handle);
        await Inert.ShowsAsync(visit.Page, "text", "why");
        await Assertions.Expect(visit.Page.Locator("#replies a[href^='https://proof.example/']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Names_of_files_and_what_is_pasted_are_text_before_anything_is_sent()
    {
        await using var visit = await OpenAsync(await service.KeyAsync());
        await visit.GoAsync("vet");
        await visit.Page.ClickAsync("details:has(#captures) > summary");
        string[] kinds = ["html", "exe", "txt"];
        await visit.Page.SetInputFilesAsync("#captures", kinds.Select((kind, place) => new FilePayload
        {
            Name = $"{Inert.Markup("file").Replace("/", "\u2044", StringComparison.Ordinal)}.{kind}",
            MimeType = "application/octet-stream",
            Buffer = place == 2 ? [] : System.Text.Encoding.UTF8.GetBytes($"<link rel=canonical href='https://mira.example/{Inert.Markup("canonical")}'>"),
        }));
        await visit.Page.SetInputFilesAsync("#cv", new FilePayload { Name = "cv!<img src=x onerror=window.hit=1>.exe", MimeType = "application/x", Buffer = [1] });
        await visit.Page.FillAsync("#paste", $"github:octo\n{Inert.Markup("paste")} and so on, and more of it");
        await Assertions.Expect(visit.Page.Locator(".files li")).ToContainTextAsync(["file!<img src=x onerror="]);
        await Assertions.Expect(visit.Page.Locator(".drop .wrong")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("cv!<img src=x onerror=window.hit=1>.exe");
        await Assertions.Expect(visit.Page.Locator(".reading")).ToContainTextAsync("paste!<img src=x onerror=");
        await Inert.IsAsync(visit.Page);

        await visit.GoAsync("vet?profile=" + Uri.EscapeDataString(Inert.Markup("address")));
        await Inert.IsAsync(visit.Page);
        await visit.GoAsync("signals?q=" + Uri.EscapeDataString(Inert.Markup("search")));
        await Inert.IsAsync(visit.Page);
    }

    [Fact]
    public async Task Every_column_of_a_file_is_text_in_the_preview_and_on_the_roster()
    {
        await using var visit = await OpenAsync(await service.KeyAsync());
        await visit.GoAsync("import");
        string[] columns = ["name", "note", "city", "github", "portfolio", "role", "cadence", "email", "phone", "country", "paused", "ended_at"];
        var bad = columns.Select(column => string.Join(',', columns.Select(other => Quoted(other == column ? Inert.Markup(column) : ""))));
        var lines = bad.Select((line, place) => $"https://injected-{place}.example/,{line}");
        await visit.Page.FillAsync("#csv", $"profile,{string.Join(',', columns)}\n{string.Join('\n', lines)}\n{Quoted(Inert.Markup("profile"))}\n");
        await visit.Page.ClickAsync("form button[type=submit]");
        await Assertions.Expect(visit.Page.Locator(".import")).ToHaveAttributeAsync("aria-rowcount", $"{columns.Length + 2}");
        await Inert.IsAsync(visit.Page);

        await visit.Page.ClickAsync("button:has-text('Take over')");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("were added");
        await visit.GoAsync("roster");
        await Inert.ShowsAsync(visit.Page, "name");
    }

    [Fact]
    public async Task Settings_of_alerts_and_what_the_service_says_of_its_work_are_text()
    {
        await using var visit = await OpenAsync(await service.KeyAsync());
        await visit.AnswerAsync("/alerts", JsonSerializer.Serialize(new
        {
            destinations = new[]
            {
                new { channel = "slack", settings = new { webhookUrl = Inert.Markup("url") }, minimumBand = Inert.Markup("band"), state = Inert.Markup("state"), trouble = Inert.Markup("trouble") },
                new { channel = Inert.Markup("channel"), settings = new { webhookUrl = "" }, minimumBand = "low", state = "active", trouble = "" },
            },
        }));
        await visit.GoAsync("alerts");
        await Inert.ShowsAsync(visit.Page, "band", "state", "trouble", "channel");

        var contractor = new { platform = Inert.Markup("platform"), handle = Inert.Markup("handle") };
        await visit.AnswerAsync("/assessments/asm_failed", JsonSerializer.Serialize(new { id = "asm_failed", status = "failed", contractor, detail = Inert.Markup("detail") }));
        await visit.GoAsync("assessment/asm_failed");
        await Inert.ShowsAsync(visit.Page, "platform", "handle", "detail");
        await visit.AnswerAsync("/assessments/asm_running", JsonSerializer.Serialize(new
        {
            id = "asm_running",
            status = "running",
            contractor,
            sources = new[] { new { name = Inert.Markup("source"), state = Inert.Markup("state"), detail = Inert.Markup("detail") } },
            waitingFor = new[] { Inert.Markup("waiting") },
        }));
        await visit.GoAsync("assessment/asm_running");
        await Inert.ShowsAsync(visit.Page, "platform", "source", "state", "detail", "waiting");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static object Answer() => new { code = Finding, stance = "dispute", text = Inert.Markup("answer"), proofs = new[] { "https://proof.example/?\"><script>window.hit=1</script>" } };

    private static string Vetting() => JsonSerializer.Serialize(new
    {
        profile = $"https://{Handle}/",
        reference = Inert.Markup("reference"),
        messages = new[] { new { text = $"My account {Inert.Markup("message")} was closed. Can I use your account? I pay 500 dollars every month.", from = $"{Inert.Markup("sender")} <mira@kessler.example>" } },
        captures = new[]
        {
            new
            {
                url = $"https://{Handle}/",
                content = $"<html><head><title>{Encoded("title")}</title></head><body><h1>{Encoded("title")}</h1><p>{Encoded("body")} "
                    + string.Concat(Enumerable.Repeat("Stock software for small warehouses. ", 20)) + "</p></body></html>",
            },
        },
        cv = new { contentType = "text/plain", content = $"{Inert.Markup("cv")}\nmira@kessler.example\n\nExperience\n", fileName = Inert.Markup("cv-file") + ".txt" },
        claims = new { name = Inert.Markup("claimed"), city = Inert.Markup("city"), skills = new[] { Inert.Markup("skill") }, agency = new { name = Inert.Markup("agency"), url = "https://agency.example/" } },
        observations = new { payout = new { holder = Inert.Markup("holder"), method = "bank" }, shipping = new { address = Inert.Markup("shipping") } },
    });

    private static string Encoded(string field) => System.Net.WebUtility.HtmlEncode(Inert.Markup(field));

    private async Task<Visit> OpenAsync(string? key)
    {
        var visit = await service.OpenAsync(key);
        await Inert.WatchAsync(visit);
        return visit;
    }

    /// <returns>The address of the link that was made, or nothing.</returns>
    private static async Task<string> PostAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsync(path, JsonContent(body), Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text).TryGetProperty("url", out var url) ? url.GetString()! : "";
    }

    private static async Task PutAsync(HttpClient http, string path, object body)
    {
        using var answer = await http.PutAsync(path, JsonContent(body), Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static StringContent JsonContent(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
}
