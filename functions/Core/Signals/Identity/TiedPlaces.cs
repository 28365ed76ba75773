using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;

namespace GigVet.Signals.Identity;

/// <summary>
/// The public places that somebody with access to each of them tied together: two that lead to each other, and profiles
/// of people whom the platform verified. That nobody copied a name from one to the next cannot be shown; this can.
/// </summary>
internal static class TiedPlaces
{
    /// <returns>Their words, as <see cref="StatedName.Place"/>.</returns>
    public static HashSet<string> Of(Dossier dossier)
    {
        Page[] pages = [.. Pages(dossier)];
        return
        [
            .. pages
                .Where(page => page.Verified || Array.Exists(pages, other => other != page && page.LeadsTo(other) && other.LeadsTo(page)))
                .Select(page => page.Place),
        ];
    }

    private static IEnumerable<Page> Pages(Dossier dossier)
    {
        yield return Of(dossier.Profile, StatedNames.Profile);
        foreach (var other in dossier.FindAll<OtherProfile>())
            yield return Of(other.Profile, other.Place);
        if (dossier.Find<GitHubAccount>() is { } account)
            yield return new Page(StatedPlace.GitHub, account.Url, WrittenLinks.In($"{Written(account.Blog)} {account.Bio}"), false);
        foreach (var site in dossier.FindAll<PortfolioSite>())
            yield return new Page(site.Url.Host, site.Url, site.Links, false);
    }

    private static Page Of(ContractorProfile profile, string place) => new(
        place,
        profile.Url,
        [.. profile.Links ?? [], .. profile.GitHubLogin is { } login ? [new Uri($"https://github.com/{Uri.EscapeDataString(login)}")] : (Uri[])[]],
        profile.IdentityVerified is true);

    /// <summary>People leave out the scheme where a field asks for an address.</summary>
    private static string? Written(string? blog)
        => blog is { Length: > 0 } && !blog.Contains("://", StringComparison.Ordinal) ? $"https://{blog.Trim()}" : blog;

    private sealed class Page(string place, Uri url, IReadOnlyList<Uri> links, bool verified)
    {
        private readonly string? _address = WebAddress.PageOf(url);
        private readonly string? _login = GitHubLogin.OfUrl(url);
        private readonly (string? Address, string? Login)[] _links =
            [.. links.Select(link => (WebAddress.PageOf(link), GitHubLogin.OfUrl(link)))];

        public string Place => place;

        public bool Verified => verified;

        public bool LeadsTo(Page other) => Array.Exists(
            _links,
            link => (link.Address is not null && link.Address == other._address) || (other._login is not null && link.Login == other._login));
    }
}
