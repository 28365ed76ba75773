using GigVet.Model;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GigVet.Functions.Http;

/// <summary>Whom a path below <c>/contractors/{platform}/{handle}</c> or <c>/roster/{platform}/{handle}</c> means.</summary>
public static class ContractorPath
{
    private static readonly string[] Collections = ["contractors", "roster"];

    /// <exception cref="InvalidRequestException">There is no such platform, or no such handle on it.</exception>
    public static (ContractorRef Contractor, Uri Url) Read(
        PlatformDirectory platforms, HttpRequest request, string platform, string handle)
        => platforms.Resolve(platform, AsSent(request) ?? Uri.UnescapeDataString(handle), "handle");

    /// <summary>
    /// The segment as it was sent, decoded once: the router decodes everything but a slash, after which the two kinds of
    /// slash in the handle of a page can no longer be told apart.
    /// </summary>
    private static string? AsSent(HttpRequest request)
    {
        var segments = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0].Split('/') ?? [];
        var place = Array.FindIndex(segments, segment => Collections.Contains(segment, StringComparer.Ordinal)) + 2;

        return place > 1 && place < segments.Length ? Uri.UnescapeDataString(segments[place]) : null;
    }
}
