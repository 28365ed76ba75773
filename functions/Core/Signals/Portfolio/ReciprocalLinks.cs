using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Signals.Portfolio;

/// <summary>The contractor's pages and the site point at each other, so one hand holds both.</summary>
public sealed class ReciprocalLinks : ISignal
{
    private const string GitHub = "github.com";

    /// <summary>What shows that the site, or what stands on it, is somebody else's.</summary>
    private static readonly ISignal[] Against =
        [new CopiedContent(), new CopiedTestimonials(), new SharedImages(), new ContactMismatch(), new FormerOwner()];

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.reciprocal-links",
        Title = "The site and the contractor's accounts link to each other",
        Rationale = "Anybody can link to somebody's site; only its owner can make the site link back.",
        FalsePositives = "Whoever controls every page can link them all; an account that was handed over keeps its links.",
        NextStep = "Nothing; for certainty ask for a word of your choice on the site and on the account.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-08: reciprocal links between profile, site and code host",
            "Weak when only the code host links back: both may be somebody else's (our rule)",
            "No credit beside signs that the site is somebody else's: a copied site is linked as easily as an own one (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        if (Array.Find(Against, signal => dossier.Ask(signal).Outcome is Outcome.Raised) is { } against)
            return Info.Clear($"Links give no credit beside \"{against.Info.Title}\".");

        var account = dossier.Find<GitHubAccount>();
        foreach (var site in sites)
        {
            if (LinkTo(dossier.Profile.Links, site)
                && site.Links.FirstOrDefault(link => IsProfile(link, dossier.Profile)) is { } back)
                return Info.Raised(
                    $"The profile links to {site.Url.Host}, and the site links back to the profile.",
                    [dossier.Cite($"The profile links to {site.Url}"), site.Cite($"The site links to {back}")]);
        }

        foreach (var site in sites)
        {
            if (account is not null && Names(account, site)
                && site.Links.FirstOrDefault(link => IsAccount(link, account)) is { } back)
                return Info.Raised(
                    $"The GitHub account links to {site.Url.Host}, and the site links back to the account.",
                    [account.Cite($"The account's website is {account.Blog}"), site.Cite($"The site links to {back}")],
                    Strength.Weak);
        }

        return Info.Clear("No site and account link to each other, which is common.");
    }

    /// <summary>The same page, or one of the two lies below the other: hosts that people share are not one site.</summary>
    private static bool LinkTo(IReadOnlyList<Uri>? links, PortfolioSite site)
        => WebAddress.Normalise(site.Url) is { } home
            && links?.Select(WebAddress.Normalise).OfType<string>().Any(link => IsBelow(link, home) || IsBelow(home, link)) is true;

    private static bool IsBelow(string address, string home)
        => address == home || address.StartsWith(home + "/", StringComparison.Ordinal);

    private static bool Names(GitHubAccount account, PortfolioSite site)
        => account.Blog?.Trim() is { Length: > 0 } blog
            && Uri.TryCreate(
                blog.Contains("://", StringComparison.Ordinal) ? blog : "https://" + blog, UriKind.Absolute, out var url)
            && LinkTo([url], site);

    /// <summary>Platforms spell one profile in several ways, but every way ends in the handle.</summary>
    private static bool IsProfile(Uri link, ContractorProfile profile)
    {
        if (WebAddress.Normalise(link) is not { } address || WebAddress.Normalise(profile.Url) is not { } own)
            return false;

        return address == own
            || (WebAddress.HostOf(link) == WebAddress.HostOf(profile.Url)
                && address.EndsWith("/" + profile.Contractor.Handle, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAccount(Uri link, GitHubAccount account)
        => string.Equals(WebAddress.Normalise(link), $"{GitHub}/{account.Login}", StringComparison.OrdinalIgnoreCase);
}
