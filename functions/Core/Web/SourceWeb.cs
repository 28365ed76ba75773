using System.Collections.Concurrent;
using System.Text;
using GigVet.Model;

namespace GigVet.Web;

/// <summary>
/// The way out for one source of one vetting: pages the customer saved are read instead of fetched, every fetch is
/// counted, and there is a number of them that no hostile page can make the source exceed. What a sweep asks is marked.
/// </summary>
/// <param name="vetting">What is vetted: its captures, and whether a timer asked for it.</param>
public sealed class SourceWeb(IWeb inner, VetRequest vetting, int maximumRequests) : IWeb
{
    private readonly ConcurrentDictionary<Capture, bool> _used = new();
    private int _asked;

    /// <summary>The captures that answered something.</summary>
    public IEnumerable<Capture> Used => _used.Keys;

    /// <summary>Requests passed on; redirects and retries belong to the request that caused them.</summary>
    public int Requests => Math.Min(Volatile.Read(ref _asked), maximumRequests);

    /// <summary>Whether a capture answers for the address.</summary>
    public bool Holds(Uri url) => Find(url) is not null;

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        if (request.Body is null && Find(request.Url) is { } capture)
        {
            _used[capture] = true;
            return Answer(request, capture);
        }

        if (Interlocked.Increment(ref _asked) > maximumRequests)
            return new WebAnswer.Refused(request.Url, $"This source has used up its {maximumRequests} requests.");

        return await inner.SendAsync(request with { Scheduled = vetting.Occasion is Occasion.Sweep }, cancellationToken);
    }

    private Capture? Find(Uri url)
    {
        if (vetting.Captures.Count == 0 || !url.IsAbsoluteUri)
            return null;

        var wanted = Place(url);
        return vetting.Captures.FirstOrDefault(capture => capture.Url.IsAbsoluteUri && Place(capture.Url) == wanted);
    }

    private static WebAnswer Answer(WebRequest request, Capture capture)
    {
        var body = Encoding.UTF8.GetBytes(capture.Content);
        if (body.Length > request.MaximumBytes)
            return new WebAnswer.TooLarge(request.Url, request.MaximumBytes);

        // The content is text by now, whatever bytes it was saved in.
        var contentType = $"{capture.ContentType.Split(';')[0].Trim()}; charset=utf-8";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = contentType,
        };
        return new WebAnswer.Answered(request.Url, 200, body, contentType, headers, capture.SavedAt, Captured: true);
    }

    /// <summary>What all spellings of an address share: neither scheme nor last slash nor fragment is in it.</summary>
    private static string Place(Uri url)
    {
        var port = url.IsDefaultPort ? "" : $":{url.Port}";
        return $"{url.IdnHost.ToLowerInvariant()}{port}{url.AbsolutePath.TrimEnd('/')}{url.Query}";
    }
}
