using System.Globalization;
using System.Net;

namespace GigVet.FakeWeb.Profiles;

/// <summary>Writes the page of an invented freelancer as Upwork did in 2021: the only one of its layouts that was captured.</summary>
internal static class UpworkPageMaker
{
    public static string Html(InventedProfile profile, PageLayout layout) => $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <title>{(layout is PageLayout.Linked ? "Upwork" : Title(profile))}</title>
        <link rel="canonical" href="{profile.Url}"><meta property="og:url" content="{profile.Url}">
        <meta property="og:description" content="{E(profile.Overview)}">
        </head><body>
        <nav><a href="{profile.Neighbour}">Profile</a><a href="https://www.upwork.com/nx/search/talent/">Find talent</a></nav>
        {(layout is PageLayout.Labels ? $"<main><h1>{E(profile.Name)}</h1><p>{E(profile.Overview)}</p></main>" : Cards(profile))}
        <footer><a href="https://www.upwork.com/about/">About us</a></footer></body></html>
        """;

    private static string Title(InventedProfile profile)
        => $"{E(profile.Name)} - {E(profile.Headline)} - Upwork Freelancer from {E(profile.City)}, {E(profile.Country)}";

    private static string Cards(InventedProfile profile) => $"""
        <div class="up-card"><div itemscope="itemscope" itemtype="http://schema.org/Person">
          <img class="up-avatar" alt="" src="https://photos.upwork.example/{profile.AccountId}"><h1 itemprop="name">{E(profile.Name)}</h1>
          <span itemprop="locality">{E(profile.City)}</span>, <span itemprop="country-name">{E(profile.Country)}</span></div>
        {(profile.Verified ? "<div><strong>ID:</strong> <div class='cfe-ui-profile-verified'><span>Verified</span></div></div>" : "")}
        <h2 role="presentation">{E(profile.Headline)}</h2><div class="up-line-clamp-v2"><span>{E(profile.Overview)}</span></div>
        <div class="skills">{string.Concat(profile.Skills.Select(skill => $"<span class='up-skill-badge'>{E(skill)}</span>"))}</div></div>
        <div class="cfe-ui-profile-summary-stats"><div class="col-compact"><h3>$10K+</h3><span>Total Earnings</span></div>
          <div class="col-compact"><h3>{profile.Completed}</h3><span>Total Jobs</span></div><div class="col-compact"><h3>1,340</h3><span>Total Hours</span></div></div>
        <div class="up-card"><h2>Employment history</h2><ul><li><h4>Lead engineer | Sandmeer Logistik</h4><div>March 2021 - Present</div></li></ul></div>
        <small>Member since {profile.Joined.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}</small>
        """;

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
