using GigVet.Enrichers;

namespace GigVet.Cases;

public sealed partial class Scene
{
    /// <summary>The contractor's own site, read today.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="registered">Days ago; null where the registry does not say.</param>
    /// <param name="owner">Who it says to be about; the contractor, unless said otherwise.</param>
    /// <param name="linksBack">It links to the profile and, where there is one, to the GitHub account.</param>
    public Scene OnSite(
        string text,
        int? registered = 1500,
        Person? owner = null,
        Place? place = null,
        bool linksBack = true,
        int alive = 0,
        int gone = 0,
        Uri? at = null,
        Func<PortfolioSite, PortfolioSite>? also = null)
    {
        var who = owner ?? Me;
        var url = at ?? Me.Site;
        var site = new PortfolioSite
        {
            Url = url,
            ReadAt = Today,
            Title = who.Full,
            PersonName = who.Full,
            Location = (place ?? Home).Written,
            Emails = [who.Mail],
            Links = linksBack ? [ProfileUrl, new Uri($"https://github.com/{Me.Login}")] : [],
            Text = $"{who.Full}\n{text}",
            MainText = $"{who.Full}\n{text}",
            Projects = [.. Projects(alive, ProjectState.Alive), .. Projects(gone, ProjectState.Dead)],
        };
        _facts.Add(also is null ? site : also(site));
        _facts.Add(new DomainRecord
        {
            Domain = url.Host,
            RegisteredAt = registered is { } days ? Ago(days) : null,
            Source = new Uri($"https://rdap.example/domain/{url.Host}"),
            ReadAt = Today,
        });
        Request = Request with { Portfolio = [.. Request.Portfolio, url] };
        Profile = Profile with { Links = [.. Profile.Links ?? [], url] };
        return this;
    }

    /// <summary>The site shows the notice of a police force.</summary>
    public Scene Seized()
    {
        _facts.Add(new SeizedSite(Me.Site, "This domain has been seized", Today));
        Request = Request with { Portfolio = [.. Request.Portfolio, Me.Site] };
        return this;
    }

    /// <summary>What the archive has of the site.</summary>
    public Scene ArchivedAs(params (int Ago, Person Person)[] pages)
    {
        _facts.Add(new ArchivedSite(Me.Site, [.. pages.OrderByDescending(page => page.Ago).Select(page => new ArchivedPage(
            new Uri($"https://archive.example/{page.Ago}/{Me.Domain}"), Ago(page.Ago), page.Person.Full))]));
        return this;
    }

    /// <summary>What the registry says of an employer's domain.</summary>
    public Scene Registered(string domain, int days)
    {
        _facts.Add(new DomainRecord
        {
            Domain = domain,
            RegisteredAt = Ago(days),
            Source = new Uri($"https://rdap.example/domain/{domain}"),
            ReadAt = Today,
        });
        return this;
    }

    private IEnumerable<PortfolioProject> Projects(int count, ProjectState state)
        => Enumerable.Range(0, count).Select(number => new PortfolioProject(
            new Uri($"https://project-{Hex(id + state + number, 6)}.example/"),
            $"Project {number + 1}",
            state,
            state is ProjectState.Alive ? "answers" : "answers HTTP 404",
            Today));
}
