using System.Diagnostics;
using System.Text;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Platforms.Pages;

/// <summary>A capture is written by whoever wrote the page: it must not break the reader, nor speak for somebody else.</summary>
public sealed class HostileStatesTests
{
    private const string Honest =
        """{"username":"mira_kessler","displayName":"Mira Kessler","country":"Lithuania","oneLiner":"Stock systems","description":"I build.","joinedAt":1554940800}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static TheoryData<string, string> States => new()
    {
        { "unclosed", "<script type='application/json'>" + Honest },
        { "half", "<script type='application/json'>" + Honest[..60] + "</script>" },
        { "closing tag in a string", "<script type='application/json'>{\"a\":\"</script><b>x</b>\"," + Honest[1..] + "</script>" },
        { "deep", "<script type='application/json'>" + new string('[', 100_000) + "</script>" },
        { "deep objects", "<script>window.X = " + string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "</script>" },
        { "wide", "<script type='application/json'>[" + string.Join(',', Enumerable.Repeat("{}", 200_000)) + "]</script>" },
        { "long", "<script type='application/json'>{\"description\":\"" + new string('x', 900_000) + "\"}</script>" },
        { "many members", "<script type='application/json'>{" + string.Join(',', Enumerable.Range(0, 50_000).Select(n => $"\"k{n}\":1")) + "}</script>" },
        { "many assignments", "<script>" + string.Concat(Enumerable.Repeat("var a = {\"b\":\n", 60_000)) + "</script>" },
        { "NULs", "<script type='application/json'>{\"user\0name\":\"mira\0_kessler\"}</script>" },
        { "half characters", """<script type='application/json'>{"username":"mira_kessler","\ud800":1,"displayName":"\udc00","country":"\ud800","oneLiner":"a","description":"b","joinedAt":1}</script>""" },
        { "numbers beyond", """<script type='application/json'>{"username":"mira_kessler","joinedAt":1e999,"rating":{"score":1e400,"count":-5},"hourlyRate":{"amount":1e30,"currency":"USD"},"oneLiner":"a","description":"b"}</script>""" },
        { "same member twice", """<script type='application/json'>{"username":"mira_kessler","username":"jonas","displayName":"Jonas","country":"PT","oneLiner":"a","description":"b"}</script>""" },
        { "types", """<script type='application/json'>{"username":["mira_kessler"],"displayName":{},"country":5,"oneLiner":null,"description":[[]],"skills":"x","rating":"5"}</script>""" },
        { "entities", "<script type='application/json'>" + Honest.Replace("\"", "&quot;", StringComparison.Ordinal) + "</script>" },
        { "quoted twice", "<script>x = JSON.parse(\"" + string.Concat(Enumerable.Repeat("\\\"", 100_000)) + "\")</script>" },
        { "labels", string.Concat(Enumerable.Repeat("<h1>Mira Kessler</h1><li><span>From</span><b>PT</b></li>", 8_000)) },
        { "ld", "<script type='application/ld+json'>{\"@type\":\"Person\",\"name\":[{}],\"url\":5,\"aggregateRating\":[[[]]],\"makesOffer\":\"x\",\"review\":[5,{\"reviewRating\":{\"ratingValue\":1e400}}]}</script>" },
    };

    [Theory]
    [MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public async Task Ends_as_a_value_soon_and_says_nothing_false(string because, string html)
    {
        var body = Encoding.UTF8.GetBytes("<html><body><p>Some words of a page.</p>" + html + "</body></html>");
        foreach (var platform in PageLooks.Names)
        {
            var watch = Stopwatch.StartNew();
            var result = await PageLooks.FetchAsync(platform, PageLooks.Profile(platform).Handle, body[..Math.Min(body.Length, WebRequest.PageBytes)], captured: true);

            Assert.True(watch.Elapsed < Patience, $"{because}: {watch.Elapsed}");
            if (result is FetchResult.Found(var profile, _))
                Assert.True(profile is { DisplayName: null or "Mira Kessler", Location: null or "Lithuania", Suspended: null, IdentityVerified: null, Reputation: null }, because);
        }
    }

    [Fact]
    public async Task The_honest_state_among_them_is_read()
    {
        var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync(
            "fiverr", $"<body><p>x</p><script type='application/json'>{{\"broken\":</script><script type='application/json'>{Honest}</script>", captured: true));

        Assert.Equal(("Mira Kessler", "Lithuania"), (found.Profile.DisplayName, found.Profile.Location));
    }

    [Theory]
    [InlineData("window.__STATE__ = {0};")]
    [InlineData("window[\"state\"] = {0}; boot();")]
    [InlineData("var s = {0}\nvar t = 1;")]
    [InlineData("self.a.b = {{ 'not json': 1 }};\nself.__S__={0}")]
    public async Task What_a_script_assigns_is_read(string script)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, script, Honest);

        Assert.Equal("Mira Kessler", (await PageLooks.ProfileAsync("contra", $"<body><p>x</p><script>{text}</script>")).DisplayName);
    }

    [Fact]
    public async Task A_state_within_a_string_of_a_script_is_read_too()
    {
        var text = System.Text.Json.JsonSerializer.Serialize(Honest);

        Assert.Equal("Mira Kessler", (await PageLooks.ProfileAsync("contra", $"<body><p>x</p><script>window.S = JSON.parse({text});</script>")).DisplayName);
    }
}
