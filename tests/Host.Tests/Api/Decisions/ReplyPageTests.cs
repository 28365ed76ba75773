using System.Net;
using System.Text;
using GigVet.Host.Tests.Support;
using Microsoft.Playwright;

namespace GigVet.Host.Tests.Api.Decisions;

/// <summary>The page behind a reply link: a plain form, with nothing of anybody's running or loading in it.</summary>
public sealed class ReplyPageTests(ServiceFixture service)
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Hostile = "</textarea></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7*7}}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_loads_nothing_runs_nothing_and_is_kept_nowhere()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);

        using var page = await contractor.GetAsync(await ReplyLinksTests.IssueAsync(decided), Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$", policy);
        (string Name, string Value)[] headers =
            [("Cache-Control", "no-store"), ("Referrer-Policy", "no-referrer"), ("X-Content-Type-Options", "nosniff"), ("X-Robots-Tag", "noindex, nofollow")];
        Assert.All(headers, header => Assert.Equal(header.Value, Assert.Single(page.Headers.GetValues(header.Name))));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("What happens with what you send", html, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_contractor_who_is_asked_for_proof_of_control_is_led_through_it_step_by_step()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var path = await ReplyLinksTests.IssueAsync(decided);
        var before = await contractor.GetStringAsync(path, Stop);
        using var asked = await decided.Http.PostAsync(decided.Contractor + "/proofs", null, Stop);
        var proof = await asked.JsonAsync(Stop);

        var page = await contractor.GetStringAsync(path, Stop);
        var (_, sheet) = await Decided.SendAsync(contractor, HttpMethod.Get, path);

        Assert.DoesNotContain("Show that the profile is yours", before, StringComparison.Ordinal);
        Assert.Contains($"<code>{Decided.Text(proof, "nonce")}</code>", page, StringComparison.Ordinal);
        var steps = sheet.GetProperty("proof").GetProperty("steps").EnumerateArray().Select(step => step.GetString()!).ToArray();
        Assert.Equal(proof.GetProperty("tasks").EnumerateArray().Select(task => Decided.Text(task, "instruction")), steps, StringComparer.Ordinal);
        Assert.NotEmpty(steps);
        Assert.Contains("Then you may take it away.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_taken_once_and_shown_back_encoded()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = Following();
        var path = await ReplyLinksTests.IssueAsync(decided);

        using var sent = await PostAsync(
            contractor,
            path,
            ("stance:" + Decided.Rental, "dispute"),
            ("text:" + Decided.Rental, Hostile),
            ("proofs:" + Decided.Rental, "mira.example/a\r\nhttps://mira.example/b?x=\"><script>\r\n"),
            ("text", "One\r\ntwo " + Hostile));
        using var page = await contractor.GetAsync(sent.Headers.Location, Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);
        var (_, replies) = await decided.GetAsync("/reply");

        Assert.Equal((HttpStatusCode.SeeOther, path + "?sent=1"), (sent.StatusCode, sent.Headers.Location?.OriginalString));
        Assert.Contains("Your reply has arrived.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        var reply = Assert.Single(replies.GetProperty("replies").EnumerateArray());
        Assert.Equal("One\ntwo " + Hostile, Decided.Text(reply, "text"));
        Assert.Equal(
            ["https://mira.example/a", "https://mira.example/b?x=%22%3E%3Cscript%3E"],
            reply.GetProperty("findings")[0].GetProperty("proofs").EnumerateArray().Select(proof => new Uri(proof.GetString()!).AbsoluteUri),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_said_and_nothing_typed_is_lost()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = Following();
        var path = await ReplyLinksTests.IssueAsync(decided);

        using var unsaid = await PostAsync(contractor, path, ("text:" + Decided.Rental, "Only <b>why</b>."));
        using var wrong = await PostAsync(contractor, path, ("stance:" + Decided.Rental, "dispute"), ("proofs:" + Decided.Rental, "http://127.0.0.1/"));
        using var empty = await PostAsync(contractor, path);
        using var unknown = await PostAsync(contractor, path, ("score", "0"), ("text", "x"));
        var page = await unsaid.Content.ReadAsStringAsync(Stop);
        var (_, replies) = await decided.GetAsync("/reply");

        Assert.All([unsaid, wrong, empty, unknown], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
        Assert.Contains("Say whether it is so or not.", page, StringComparison.Ordinal);
        Assert.Contains("Only &lt;b&gt;why&lt;/b&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1/", await wrong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("score: is not a field of this page.", await unknown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(replies.GetProperty("replies").EnumerateArray());
    }

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html;q=0.5, application/json", "application/json")]
    [InlineData("not a type", "text/html")]
    public async Task The_form_of_the_answer_is_the_callers_choice(string? accept, string type)
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        using var request = new HttpRequestMessage(HttpMethod.Get, await ReplyLinksTests.IssueAsync(decided));
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        using var response = await contractor.SendAsync(request, Stop);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_link_that_does_not_work_is_a_page_that_says_what_to_do()
    {
        using var decided = await Decided.VetAsync(service);
        using var contractor = service.Client(key: null);
        var path = await ReplyLinksTests.IssueAsync(decided);
        await Decided.SendAsync(decided.Http, HttpMethod.Delete, decided.Path("/reply-link"));

        using var over = await contractor.GetAsync(path, Stop);
        using var forged = await contractor.GetAsync("/reply/abc.def", Stop);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.NotFound), (over.StatusCode, forged.StatusCode));
        Assert.Contains("This link has ended", await over.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("This link does not work", await forged.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.All([over, forged], page => Assert.True(page.Headers.Contains("Content-Security-Policy")));
    }

    [Fact]
    public async Task In_a_browser_without_scripts_the_form_works_under_its_policy_and_the_style_is_taken()
    {
        if (!File.Exists(Chromium))
            Assert.Skip("There is no browser at " + Chromium + "; install Debian's chromium.");

        using var decided = await Decided.VetAsync(service);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
        await using var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync(new Uri(service.Address, await ReplyLinksTests.IssueAsync(decided)).AbsoluteUri);

        await page.CheckAsync("input[value=dispute]");
        await page.FillAsync($"[name='text:{Decided.Rental}']", "Not me.");
        await page.ClickAsync("button");
        await page.WaitForSelectorAsync(".done");

        Assert.Empty(complaints);
        var (_, replies) = await decided.GetAsync("/reply");
        Assert.Equal("Not me.", Decided.Text(replies.GetProperty("replies")[0].GetProperty("findings")[0], "text"));
    }

    private HttpClient Following() => Calls.Create(new HttpClientHandler { AllowAutoRedirect = false }, service.Address);

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, string path, params (string Name, string Value)[] fields)
        => http.PostAsync(
            path,
            new StringContent(
                string.Join('&', fields.Select(field => WebUtility.UrlEncode(field.Name) + "=" + WebUtility.UrlEncode(field.Value))),
                Encoding.UTF8,
                "application/x-www-form-urlencoded"),
            Stop);
}
