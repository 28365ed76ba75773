using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace GigVet.Web;

/// <summary>
/// Asks again only for what has changed: keeps each page with its validators, and answers from there when the server
/// says that nothing is new. Wraps the requests of one source that are worth it.
/// </summary>
/// <param name="known">What an earlier look left in <see cref="Pages"/>.</param>
public sealed class ConditionalWeb(IWeb inner, IEnumerable<RememberedPage> known) : IWeb
{
    /// <summary>A longer page is asked for anew each time: remembering it would crowd out the others.</summary>
    public const int LargestPage = 512 * 1024;

    private readonly ConcurrentDictionary<(Uri, string), RememberedPage> _known =
        new(known.Select(page => KeyValuePair.Create((page.Url, page.Accept), page)));

    private readonly ConcurrentDictionary<(Uri, string), RememberedPage> _asked = new();

    /// <summary>The pages asked for in this look, for the next one.</summary>
    public IReadOnlyList<RememberedPage> Pages
        => [.. _asked.Values.OrderBy(page => page.Url.AbsoluteUri, StringComparer.Ordinal)];

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        if (request.Body is not null)
            return await inner.SendAsync(request, cancellationToken);

        var key = (request.Url, request.Accept);
        var page = _known.GetValueOrDefault(key);
        var answer = await inner.SendAsync(page is null ? request : page.Ask(request), cancellationToken);
        if (answer is not WebAnswer.Answered { Captured: false } answered)
            return answer;

        if (answered.Status is 304 && page?.Body is not null)
        {
            _asked[key] = page;
            return page.Answer(answered);
        }

        if (RememberedPage.Of(request, answered) is { } read)
            _asked[key] = read;

        return answered;
    }
}

/// <summary>One page as it was read, with what its server calls this version of it.</summary>
/// <param name="Accept">What was asked for: one address may answer in several forms.</param>
/// <param name="Body">Byte for byte as Latin-1, which JSON keeps and packs well; null when only the time is known.</param>
public sealed record RememberedPage(
    Uri Url, string Accept, string? EntityTag, string? LastModified, string? ContentType, string? Body)
{
    /// <summary>An address read at <paramref name="at"/> in another way: ask for it only if it has changed since.</summary>
    public static RememberedPage Since(Uri url, string accept, DateTimeOffset at, ReadOnlySpan<byte> body)
        => new(url, accept, null, at.ToString("R", CultureInfo.InvariantCulture), null, Encoding.Latin1.GetString(body));

    /// <returns>Null when the server named no version, or the page is too long to keep.</returns>
    internal static RememberedPage? Of(WebRequest request, WebAnswer.Answered answer)
    {
        var tag = answer.Headers.GetValueOrDefault("ETag");
        var modified = answer.Headers.GetValueOrDefault("Last-Modified");

        return answer.Status is not 200
            || (tag is null && modified is null)
            || answer.Body.Length > ConditionalWeb.LargestPage
                ? null
                : new RememberedPage(
                    request.Url,
                    request.Accept,
                    tag,
                    modified,
                    answer.ContentType,
                    Encoding.Latin1.GetString(answer.Body.Span));
    }

    internal WebRequest Ask(WebRequest request)
    {
        var headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase);
        // The tag is the stricter of the two; servers that know it must ignore the time.
        if (EntityTag is { } tag)
            headers["If-None-Match"] = tag;
        else if (LastModified is { } modified)
            headers["If-Modified-Since"] = modified;

        return request with { Headers = headers };
    }

    internal WebAnswer.Answered Answer(WebAnswer.Answered notModified) => notModified with
    {
        Status = 200,
        Body = Encoding.Latin1.GetBytes(Body!),
        ContentType = ContentType,
        NotModified = true,
    };
}
