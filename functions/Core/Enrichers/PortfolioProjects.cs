using GigVet.Platforms;
using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Enrichers;

/// <summary>The projects a portfolio page links to, and whether they are still there.</summary>
internal static class PortfolioProjects
{
    private const int LinksRead = 500;
    private const int LongestText = 120;

    private static readonly string[] Sections = ["project", "portfolio", "work", "showcase", "case-stud"];

    private static readonly string[] Files =
        [".pdf", ".zip", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".doc", ".docx", ".mp4"];

    /// <summary>Links of sections that hold projects come first; frames of the page hold none.</summary>
    public static IReadOnlyList<PageLink> On(HtmlPage page, int most)
    {
        var self = WebAddress.Normalise(page.Url);
        var home = PageLinks.BaseOf(page.Root, page.Url);
        return
        [
            .. page.Select("//a[@href][not(ancestor::nav or ancestor::header or ancestor::footer)]")
                .Take(LinksRead)
                .Select(anchor => (Link: LinkOf(home, anchor), InSection: IsInSection(anchor)))
                .Where(found => found.Link is not null && IsProject(found.Link.Url, page.Url, found.InSection))
                .Where(found => WebAddress.Normalise(found.Link!.Url) is { } address && address != self)
                .OrderByDescending(found => found.InSection)
                .Select(found => found.Link!)
                .DistinctBy(link => WebAddress.Normalise(link.Url), StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>Asks once. Whatever may be our own weather (a time-out, a refusal, a fault of the server) is no answer.</summary>
    public static async Task<PortfolioProject> AskAsync(
        PageLink link, DateTimeOffset readAt, IWeb web, CancellationToken cancellationToken)
    {
        var answer = await web.SendAsync(new WebRequest(link.Url), cancellationToken);
        var (state, detail) = answer switch
        {
            WebAnswer.Answered { Status: 404 or 410 } gone => (ProjectState.Dead, $"answers HTTP {gone.Status}"),
            WebAnswer.Answered { IsSuccess: true } alive => Judge(alive),
            WebAnswer.Answered other => ((ProjectState?)null, $"answers HTTP {other.Status}, which does not tell"),
            WebAnswer.Unreachable { Reason: WebFailure.NoSuchName } => (ProjectState.Dead, "the host name does not exist"),
            WebAnswer.Unreachable silent => (null, $"could not be asked: {silent.Reason}"),
            WebAnswer.TooLarge or WebAnswer.OtherKind => (ProjectState.Alive, "answers"),
            WebAnswer.Refused refused => (null, $"was not asked: {refused.Reason}"),
            _ => (null, "could not be asked"),
        };

        var text = link.Text.Length <= LongestText ? link.Text : link.Text[..LongestText];
        return new PortfolioProject(link.Url, text, state, detail, (answer as WebAnswer.Answered)?.At ?? readAt);
    }

    /// <summary>Without one answer from the network, unknown names may only mean that this machine is offline.</summary>
    public static IReadOnlyList<PortfolioProject> Doubted(IReadOnlyList<PortfolioProject> projects)
        => projects.Any(project => project.State is not null && !HasNoName(project))
            ? projects
            : [.. projects.Select(project => HasNoName(project) ? project with { State = null } : project)];

    private static bool HasNoName(PortfolioProject project)
        => project is { State: ProjectState.Dead, Detail: "the host name does not exist" };

    private static (ProjectState? State, string Detail) Judge(WebAnswer.Answered answer)
        => HtmlPage.Read(answer) is PageResult.Read({ IsWall: false } page) && ParkedPage.IsParked(page)
            ? (ProjectState.Parked, "shows a placeholder of its registrar or host")
            : (ProjectState.Alive, "answers");

    /// <summary>Hosts where everybody has a page are none; the site's own pages count within a section of projects.</summary>
    private static bool IsProject(Uri link, Uri page, bool inSection)
        => PortfolioAddresses.IsOwnSite(link)
            && !Array.Exists(Files, ending => link.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && (inSection || WebAddress.HostOf(link) != WebAddress.HostOf(page));

    private static bool IsInSection(HtmlNode anchor)
    {
        for (var node = anchor; node is { Name: not ("body" or "html" or "main") }; node = node.ParentNode)
        {
            var names = $"{node.GetAttributeValue("id", "")} {node.GetAttributeValue("class", "")}";
            if (Array.Exists(Sections, section => names.Contains(section, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }

    private static PageLink? LinkOf(Uri home, HtmlNode anchor)
    {
        if (anchor.Attribute("href") is not { Length: <= UrlRules.MaximumLength } reference || reference[0] == '#'
            || PersonOnPage.WebUrl(home, reference) is not { } url)
            return null;

        return new PageLink(new UriBuilder(url) { Fragment = "" }.Uri, HtmlText.Of(anchor), []);
    }
}
