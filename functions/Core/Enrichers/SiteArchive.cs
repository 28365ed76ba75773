using System.Globalization;
using System.Text.Json;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>What the contractor's site looked like in earlier years.</summary>
/// <param name="Pages">Oldest first; empty when the archive has none.</param>
public sealed record ArchivedSite(Uri Url, IReadOnlyList<ArchivedPage> Pages) : IFact
{
    /// <summary>Copies that were chosen to be read and could not be: what they would tell is not known.</summary>
    public int Unread { get; init; }
}

/// <param name="Source">The copy in the archive.</param>
/// <param name="Person">Whom the page was about, as far as it said so.</param>
public sealed record ArchivedPage(Uri Source, DateTimeOffset At, string? Person);

/// <summary>Asks a web archive who the contractor's site was about in earlier years.</summary>
public sealed class SiteArchive(IOptions<ArchiveOptions> options) : IEnricher
{
    private const int PagesRead = 3;
    private const string TimeFormat = "yyyyMMddHHmmss";

    public string Source => "archive";

    /// <summary>Three sites, each its list and three copies.</summary>
    public int MaximumRequests => 12;

    public bool IsEnabled => options.Value.Enabled;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var addresses = PortfolioAddresses.Of(look.Request, look.Profile);
        if (addresses.Count == 0)
            return new Enrichment(SourceState.NotAsked, "No site of the contractor's own is known; add one if there is one.");

        var sites = new List<ArchivedSite>();
        foreach (var address in addresses)
        {
            if (await LookUpAsync(address, look.Web, cancellationToken) is { } site)
                sites.Add(site);
        }

        if (sites.Count == 0)
            return new Enrichment(SourceState.Failed, "The web archive did not answer; try again later.");

        var silent = addresses.Except(sites.Select(site => site.Url)).Select(address => address.Host).ToArray();
        var unread = sites.Sum(site => site.Unread);
        var detail = string.Join(' ', new[]
        {
            $"{sites.Sum(site => site.Pages.Count)} earlier copies read of {sites.Count} of {addresses.Count} sites.",
            unread > 0 ? $"Not readable: {unread} more." : null,
            silent.Length > 0 ? $"No answer about {string.Join(", ", silent)}." : null,
        }.OfType<string>());

        return new Enrichment(silent.Length + unread == 0 ? SourceState.Ok : SourceState.Partial, detail, [.. sites]);
    }

    private async Task<ArchivedSite?> LookUpAsync(Uri address, IWeb web, CancellationToken cancellationToken)
    {
        var list = await web.SendAsync(
            new WebRequest(Address(
                $"cdx/search/cdx?url={Uri.EscapeDataString(WebAddress.Normalise(address)!)}&output=json&fl=timestamp"
                + "&filter=statuscode:200&filter=mimetype:text/html&collapse=timestamp:4&limit=30"))
            {
                Accept = "application/json",
                Manners = Manners.Service,
            },
            cancellationToken);
        if (list is not WebAnswer.Answered { IsSuccess: true } listed || Times(listed.Body.Span) is not { } times)
            return null;

        var pages = await Task.WhenAll(Spread(times).Select(time => ReadAsync(address, time, web, cancellationToken)));
        return new ArchivedSite(address, [.. pages.OfType<ArchivedPage>()])
        {
            Unread = pages.Count(page => page is null),
        };
    }

    private async Task<ArchivedPage?> ReadAsync(Uri address, string time, IWeb web, CancellationToken cancellationToken)
    {
        // "id_" asks for the page as it was, without the archive's own frame.
        var copy = Address($"web/{time}id_/{address.AbsoluteUri}");
        var answer = await web.SendAsync(new WebRequest(copy) { Manners = Manners.Service }, cancellationToken);
        return PageAnswer.TryRead(answer, address, out var page, out _)
            ? new ArchivedPage(
                Address($"web/{time}/{address.AbsoluteUri}"),
                DateTimeOffset.ParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                PersonOnPage.Of(page).Name)
            : null;
    }

    /// <summary>The first, the last and one between.</summary>
    private static string[] Spread(string[] times)
        => times.Length <= PagesRead ? times : [times[0], times[times.Length / 2], times[^1]];

    /// <summary>A list of rows under a row of names; null for whatever is not that.</summary>
    private static string[]? Times(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return
            [
                .. (JsonSerializer.Deserialize<string[][]>(utf8) ?? [])
                    .Skip(1)
                    .Select(row => row is [{ } time, ..] ? time : "")
                    .Where(time => DateTimeOffset.TryParseExact(
                        time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Uri Address(string path) => new($"{options.Value.BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}");
}
