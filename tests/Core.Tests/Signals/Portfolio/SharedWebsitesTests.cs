using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Portfolio;

/// <summary>Real sites of ordinary people, all made from one theme, vetted one after the other under different names.</summary>
public sealed class SharedWebsitesTests
{
    private const string Customer = "c";

    private static readonly string[] Names =
        ["Mira Kessler", "Jonas Petrik", "Amara Okonkwo", "Ravi Deshpande", "Oksana Shevchuk", "Omar Haddad", "Siti Rahmawati", "Emily Thornton"];

    [Fact]
    public async Task Sites_of_one_theme_are_of_one_make_and_none_is_a_copy()
    {
        Assert.SkipUnless(SharedWebsites.AreHere, "The captured sites are not on this machine.");
        var sites = SharedWebsites.In("clones_vcard");
        var check = new NeighbourCheck(new MemoryIndex(), new MemoryKeys());

        foreach (var (place, site) in sites.Concat(sites).Index())
        {
            var dossier = await WithNeighboursAsync(check, place % sites.Count, site);

            Assert.Equal(Outcome.Clear, new CopiedContent().Evaluate(dossier).Outcome);
            Assert.NotEqual(Outcome.Raised, new CopiedTestimonials().Evaluate(dossier).Outcome);
            Assert.NotEqual(Outcome.Raised, new SharedImages().Evaluate(dossier).Outcome);
            Assert.NotEqual(Outcome.Raised, new SharedIdentifiers().Evaluate(dossier).Outcome);
            var make = new SameTemplate().Evaluate(dossier);
            Assert.Equal((Outcome.Raised, Strength.Context), (make.Outcome, make.Strength));
        }
    }

    [Fact]
    public async Task One_of_them_under_another_name_is_a_copy()
    {
        Assert.SkipUnless(SharedWebsites.AreHere, "The captured sites are not on this machine.");
        var check = new NeighbourCheck(new MemoryIndex(), new MemoryKeys());
        var original = SharedWebsites.In("clones_vcard").MaxBy(site => site.MainText.Length)!;
        await WithNeighboursAsync(check, 0, original);

        var dossier = await WithNeighboursAsync(check, 1, original with { Url = new Uri("https://another.example/") });

        var finding = new CopiedContent().Evaluate(dossier);
        Assert.Equal((Outcome.Raised, Strength.Strong), (finding.Outcome, finding.Strength));
    }

    private static async Task<Dossier> WithNeighboursAsync(NeighbourCheck check, int person, PortfolioSite site)
    {
        var profile = A.Profile() with { Contractor = new("upwork", $"~{person}"), DisplayName = Names[person] };
        var alone = A.Dossier(profile, A.Request() with { Portfolio = [site.Url] }, site);
        var facts = await check.CheckAsync(Customer, alone, TestContext.Current.CancellationToken);

        return A.Dossier(profile, A.Request() with { Portfolio = [site.Url] }, [site, .. facts]);
    }
}
