using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>The hosts whose age matters: the contractor's own sites, their agency, and the employers they name.</summary>
public static class DomainNames
{
    private const int MostEmployers = 5;

    public static IReadOnlyList<string> Of(VetRequest request, ContractorProfile profile) =>
    [
        .. Sites(request, profile)
            .Concat(HostOf(request.Claims.Agency?.Url?.OriginalString) is { } agency ? [agency] : [])
            .Concat(Jobs(request, profile)
                .Where(job => job.From is not null)
                .Select(job => HostOf(job.Domain))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostEmployers))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Hosts of the contractor's own sites.</summary>
    public static IEnumerable<string> Sites(VetRequest request, ContractorProfile profile)
        => PortfolioAddresses.Of(request, profile).Select(WebAddress.HostOf).OfType<string>();

    public static IEnumerable<Job> Jobs(VetRequest request, ContractorProfile profile)
        => (request.Claims.WorkHistory ?? []).Concat(profile.WorkHistory ?? []);

    /// <summary>"acme.example", or the address of a page there; null when it can be neither.</summary>
    public static string? HostOf(string? text)
        => text is not null && UrlRules.TryParse(text, out var url, out _) ? WebAddress.HostOf(url) : null;
}
