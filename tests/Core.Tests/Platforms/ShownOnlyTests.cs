using System.Text.Json;
using GigVet.Core.Tests.Platforms.Pages;
using GigVet.Core.Tests.Support;
using GigVet.Discovery;
using GigVet.FakeWeb.Profiles;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Platforms;

/// <summary>What is for people to see only reaches the report, and nothing that counts.</summary>
public sealed class ShownOnlyTests
{
    private static readonly InventedProfile Mira = PageLooks.Profile("fiverr");

    [Fact]
    public async Task Languages_and_schools_of_an_invented_page_are_read_as_they_are_stated()
    {
        var found = Assert.IsType<FetchResult.Found>(await PageLooks.FetchAsync("fiverr", ProfilePageMaker.Html(Mira, PageLayout.State)));

        Assert.Equal([new ClaimedLanguage("LT", "NATIVE_OR_BILINGUAL"), new ClaimedLanguage("EN", "FLUENT")], found.Shown.Languages);
        Assert.Equal("logistics, BSC, Invented School, 2012", Assert.Single(found.Shown.Education));
    }

    [Fact]
    public async Task The_report_says_what_the_profile_claims()
        => Assert.Contains(
            "As the profile claims, shown and never scored: languages LT (native or bilingual), EN (fluent); education logistics, BSC, Invented School, 2012; "
                + "marks not pro, highly responsive, not on vacation; packages Basic (495 USD in 72 hours), Standard (995 USD in 96 hours); reviewers from Estonia (2).",
            (await VetAsync(Mira)).Sources[0].Detail,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("KO", "NATIVE_OR_BILINGUAL")]
    [InlineData("EN", "BASIC")]
    [InlineData("RU", "FLUENT")]
    [InlineData(null, null)]
    public async Task Other_languages_change_nothing_that_counts(string? code, string? level)
    {
        var usual = await VetAsync(Mira);
        var other = await VetAsync(Mira with { Languages = code is null ? [] : [(code, level!)] });

        Assert.False(usual.Sources[0].Detail == other.Sources[0].Detail);
        Assert.Equal(Counting(usual), Counting(other));
    }

    [Fact]
    public void What_is_no_short_word_is_left_out()
    {
        Assert.Equal("EN", Assert.Single(ShownOnly.Few(["EN", "", "<b>EN</b>", "a\nb", new string('a', 300), "EN"], word => word)));
        Assert.Equal(20, ShownOnly.Few(Enumerable.Range(100, 500), number => $"L {number}").Count);
        Assert.Null(ShownOnly.Nothing.Sentence);
    }

    private static string Counting(Assessment assessment)
        => JsonSerializer.Serialize(assessment with { Sources = [.. assessment.Sources.Select(source => source with { Detail = "" })] }, GigVetJson.Options);

    private static Task<Assessment> VetAsync(InventedProfile shown)
    {
        var web = new StubWeb().Html(shown.Url.AbsoluteUri, ProfilePageMaker.Html(shown, PageLayout.State));
        var request = A.Request() with { Contractor = new ContractorRef("fiverr", shown.Handle), ProfileUrl = shown.Url };
        var signals = ServiceDiscovery.ImplementationsOf<ISignal>().Select(type => (ISignal)Activator.CreateInstance(type)!);
        var vetter = new Vetter(
            new PlatformDirectory([new Fiverr()], PrivateHosts.None),
            [],
            new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance),
            web,
            new ManualTime(A.Today),
            NullLogger<Vetter>.Instance);
        return vetter.VetAsync("asm_1", request, null, TestContext.Current.CancellationToken);
    }
}
