using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GigVet.Functions.Http;

/// <summary>The handle in a path below <c>/contractors/{platform}/</c>.</summary>
public static class ContractorPath
{
    private const string Collection = "contractors";

    /// <summary>
    /// The segment as it was sent, decoded once: the router decodes everything but a slash, after which the two kinds of
    /// slash in the handle of a page can no longer be told apart.
    /// </summary>
    public static string? Handle(HttpRequest request)
    {
        var segments = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0].Split('/') ?? [];
        var place = Array.IndexOf(segments, Collection) + 2;

        return place > 1 && place < segments.Length ? Uri.UnescapeDataString(segments[place]) : null;
    }
}
