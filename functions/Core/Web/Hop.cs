using System.Net;
using System.Text;

namespace GigVet.Web;

/// <summary>One address on the way to an answer: the one asked for, or one that a redirect led to.</summary>
internal sealed record Hop(WebRequest Request, Uri Url, DateTimeOffset Deadline)
{
    /// <summary>They name a version of the page asked for; another page has other versions.</summary>
    private static readonly string[] Validators = ["If-None-Match", "If-Modified-Since"];

    /// <summary>A redirect led elsewhere; what follows a '#' is never sent.</summary>
    private bool IsMoved => Uri.Compare(
        Url, Request.Url, UriComponents.HttpRequestUrl, UriFormat.UriEscaped, StringComparison.Ordinal) != 0;

    public HttpRequestMessage ToMessage(string userAgent)
    {
        var message = new HttpRequestMessage(Request.Body is null ? HttpMethod.Get : HttpMethod.Post, Url)
        {
            Content = Request.Body is { } body ? new StringContent(body, Encoding.UTF8, Request.BodyType) : null,
        };

        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", Request.Accept);
        if (!StaysOnHost())
            return message;

        foreach (var (name, value) in Request.Headers)
        {
            if (IsMoved && Array.Exists(Validators, validator => validator.Equals(name, StringComparison.OrdinalIgnoreCase)))
                continue;

            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <summary>Where a GET is sent next; null when this answer is the last one.</summary>
    public Uri? RedirectOf(HttpResponseMessage response)
    {
        var redirects = response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

        return redirects
            && Request.Body is null
            && response.Headers.NonValidated.TryGetValues("Location", out var locations)
            && Uri.TryCreate(Url, locations.ToString(), out var next)
                ? next
                : null;
    }

    /// <summary>Authorization and the like were meant for one host, be it by http or by https.</summary>
    private bool StaysOnHost() => Url.IdnHost.Equals(Request.Url.IdnHost, StringComparison.OrdinalIgnoreCase)
        && (Url.Port == Request.Url.Port || (Url.IsDefaultPort && Request.Url.IsDefaultPort));
}
