using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Reads the contractor's own sites and asks whether the projects they point to still exist.</summary>
public sealed class Portfolio : IEnricher
{
    private const int MostProjects = 5;

    /// <summary>Enough for the comparison of texts; the rest of a long page repeats itself.</summary>
    private const int MostText = 100_000;

    private const int MemoryShape = 1;

    /// <summary>What is remembered of a contractor's pages has to fit into one row of a table, however it packs.</summary>
    private const int MostRemembered = 256 * 1024;

    public string Source => "portfolio";

    /// <summary>Three sites, each one page, its icon and five projects, with a little to spare.</summary>
    public int MaximumRequests => 23;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var addresses = PortfolioAddresses.Of(look.Request, look.Profile);
        if (addresses.Count == 0)
            return new Enrichment(
                SourceState.NotAsked, "No site of the contractor's own is known; add one if there is one.");

        var pages = new ConditionalWeb(look.Web, look.Memory?.Read<PortfolioMemory>(MemoryShape)?.Pages ?? []);
        var visits = new List<Visit>();
        foreach (var address in addresses)
            visits.Add(await VisitAsync(address, pages, look.Web, cancellationToken));

        return Summary(visits) with { Memory = MemoryOf(pages, visits) };
    }

    /// <param name="pages">Asks for the site's page only if it has changed; its projects are only asked for, not kept.</param>
    private static async Task<Visit> VisitAsync(
        Uri address, ConditionalWeb pages, IWeb web, CancellationToken cancellationToken)
    {
        var answer = await pages.SendAsync(new WebRequest(address), cancellationToken);
        if (SeizedPage.Of(answer, address) is { } seized)
            return new Visit(address, null, new FetchResult.Failed($"{address.Host} shows a seizure notice.")) { Seized = seized };
        if (!PageAnswer.TryRead(answer, address, out var page, out var ending))
            return new Visit(address, null, ending);
        if (ParkedPage.IsParked(page))
            return new Visit(address, null, new FetchResult.Failed($"{address.Host} shows a placeholder of its registrar."));

        var answered = (WebAnswer.Answered)answer;
        var projects = await Task.WhenAll(PortfolioProjects.On(page, MostProjects)
            .Select(link => PortfolioProjects.AskAsync(link, answered.At, web, cancellationToken)));

        var site = SiteOf(
            address, page, answered.At, answered.Captured ? PortfolioProjects.Doubted(projects) : projects);
        return new Visit(address, await PortfolioPage.AddAsync(site, page, answered, web, cancellationToken), null);
    }

    private static PortfolioSite SiteOf(
        Uri address, HtmlPage page, DateTimeOffset at, IReadOnlyList<PortfolioProject> projects)
    {
        var person = PersonOnPage.Of(page);
        return new PortfolioSite
        {
            Url = address,
            ReadAt = at,
            Title = page.Title,
            PersonName = person.Name,
            Location = person.Place,
            Emails = person.Emails,
            Phones = person.Phones,
            Links = person.Links,
            Text = page.Text.Length <= MostText ? page.Text : page.Text[..MostText],
            Projects = projects,
        };
    }

    /// <summary>The shortest pages first: a site that is long on purpose does not push out the others.</summary>
    private static SourceMemory? MemoryOf(ConditionalWeb pages, IEnumerable<Visit> visits)
    {
        var kept = new List<RememberedPage>();
        var length = 0;
        foreach (var page in pages.Pages.OrderBy(page => page.Body?.Length))
        {
            length += page.Body?.Length ?? 0;
            if (length <= MostRemembered)
                kept.Add(page);
        }

        return kept.Count > 0 && visits.Max(visit => visit.Site?.ReadAt) is { } at
            ? SourceMemory.Of(MemoryShape, at, new PortfolioMemory(kept))
            : null;
    }

    private static Enrichment Summary(IReadOnlyList<Visit> visits)
    {
        PortfolioSite[] sites = [.. visits.Select(visit => visit.Site).OfType<PortfolioSite>()];
        var unread = visits.Where(visit => visit.Ending is not null).ToArray();
        var projects = sites.SelectMany(site => site.Projects).ToArray();
        var silent = projects.Count(project => project.State is null);

        var detail = string.Join(' ', new[]
        {
            sites.Length > 0 ? $"Read {string.Join(", ", sites.Select(site => site.Url.Host))}." : null,
            projects.Length > 0 ? $"{projects.Length - silent} of {projects.Length} linked projects answered." : null,
        }.Concat(unread.Select(visit => visit.Words)).OfType<string>());

        var state = (sites.Length, unread.Length) switch
        {
            ( > 0, 0) when silent * 2 <= projects.Length => SourceState.Ok,
            ( > 0, _) => SourceState.Partial,
            _ => unread.Any(visit => visit.Ending is FetchResult.Blocked) ? SourceState.Blocked : SourceState.Failed,
        };

        return new Enrichment(state, detail, [.. sites, .. visits.Select(visit => visit.Seized).OfType<SeizedSite>()]);
    }

    /// <summary>How one site was met: it was read, or there is an ending that says why not.</summary>
    private sealed record Visit(Uri Address, PortfolioSite? Site, FetchResult? Ending)
    {
        public SeizedSite? Seized { get; init; }

        public string? Words => Ending switch
        {
            null => null,
            FetchResult.NotFound => $"{Address} does not exist any more.",
            FetchResult.Blocked blocked => blocked.Reason,
            FetchResult.Failed failed => failed.Reason,
            _ => $"{Address} could not be read.",
        };
    }
}

/// <summary>The pages of a contractor's sites with their validators, for the next look.</summary>
internal sealed record PortfolioMemory(IReadOnlyList<RememberedPage> Pages);
