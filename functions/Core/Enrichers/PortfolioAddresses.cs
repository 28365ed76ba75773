using System.Collections.Frozen;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Enrichers;

/// <summary>Which addresses are the contractor's own sites: those the customer named, else those on the profile.</summary>
public static class PortfolioAddresses
{
    private const int Most = 3;

    /// <summary>Places where everybody has a page of the same make; none of them is a site of one's own.</summary>
    private static readonly FrozenSet<string> Shared = FrozenSet.Create(
        StringComparer.Ordinal,
        "upwork.com", "fiverr.com", "freelancer.com", "guru.com", "peopleperhour.com", "toptal.com", "contra.com",
        "malt.com", "99designs.com", "workana.com", "truelancer.com", "arc.dev", "gun.io", "hired.com", "indeed.com",
        "glassdoor.com", "wellfound.com", "angel.co", "linkedin.com", "lnkd.in", "xing.com", "facebook.com", "fb.com",
        "fb.me", "instagram.com", "threads.net", "twitter.com", "x.com", "t.co", "bsky.app", "mastodon.social",
        "youtube.com", "youtu.be", "vimeo.com", "tiktok.com", "twitch.tv", "pinterest.com", "reddit.com", "vk.com",
        "ok.ru", "weibo.com", "qq.com", "t.me", "telegram.me", "telegram.org", "wa.me", "whatsapp.com", "discord.gg",
        "discord.com", "skype.com", "signal.me", "line.me", "medium.com", "substack.com", "dev.to", "hashnode.com",
        "quora.com", "stackoverflow.com", "stackexchange.com", "kaggle.com", "leetcode.com", "hackerrank.com",
        "codepen.io", "codesandbox.io", "replit.com", "npmjs.com", "nuget.org", "pypi.org", "crates.io", "docker.com",
        "dribbble.com", "behance.net", "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org",
        "codeberg.org", "sourceforge.net", "huggingface.co", "google.com", "goo.gl", "apple.com", "microsoft.com",
        "amazon.com", "dropbox.com", "notion.so", "calendly.com", "linktr.ee", "bit.ly", "tinyurl.com", "gravatar.com",
        "wikipedia.org", "w3.org", "schema.org", "googleapis.com", "gstatic.com", "cloudflare.com", "paypal.com",
        "payoneer.com", "wise.com", "stripe.com", "trustpilot.com", "clutch.co", "crunchbase.com", "orcid.org");

    public static IReadOnlyList<Uri> Of(VetRequest request, ContractorProfile profile)
    {
        var named = request.Portfolio.Count > 0 ? request.Portfolio : (profile.Links ?? []).Where(IsOwnSite);
        var own = WebAddress.PageOf(profile.Url);

        return
        [
            .. named
                .Select(url => (Url: url, Address: WebAddress.PageOf(url)))
                .Where(site => site.Address is not null && site.Address != own)
                .DistinctBy(site => site.Address, StringComparer.Ordinal)
                .Select(site => site.Url)
                .Take(Most),
        ];
    }

    /// <summary>Whether a site of one's own can be there: not a social network, a platform, a code host or a shared tool.</summary>
    public static bool IsOwnSite(Uri url)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http" or "https" } || WebAddress.HostOf(url) is not { } host)
            return false;

        while (true)
        {
            if (Shared.Contains(host))
                return false;
            if (host.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0)
                return true;
            host = host[(dot + 1)..];
        }
    }
}
