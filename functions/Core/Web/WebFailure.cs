using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Polly.Timeout;

namespace GigVet.Web;

/// <summary>What went wrong on the way, in words a reader of the report understands.</summary>
/// <param name="MayPass">The same request may succeed a moment later.</param>
internal sealed record WebFailure(string Reason, bool MayPass)
{
    /// <summary>The one silence that is an answer: asking again would hear the same.</summary>
    public const string NoSuchName = "The host name does not exist.";

    /// <summary>null for an exception that no network or host can cause: that one is a bug and is not hidden.</summary>
    public static WebFailure? From(Exception exception) => exception switch
    {
        TimeoutRejectedException timeout
            => new($"No answer within {timeout.Timeout.TotalSeconds:0.#} seconds.", MayPass: false),
        OperationCanceledException => new("The connection was not made in time.", MayPass: false),
        HttpRequestException { InnerException: SocketException socket } => OfSocket(socket),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            => new("The answer's headers are larger than any page needs.", MayPass: false),
        HttpRequestException { InnerException: CertificateRefusedException refused }
            => new($"No secure connection: {refused.Message}", MayPass: false),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            or HttpRequestException { InnerException: AuthenticationException }
            => new("No secure connection: the host and this service do not agree on TLS.", MayPass: false),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse }
            or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse }
            => new("The host does not answer in HTTP.", MayPass: false),
        HttpRequestException or IOException => new("The connection broke off.", MayPass: true),
        SocketException socket => OfSocket(socket),
        // Brotli reports broken data as an invalid operation.
        InvalidDataException or InvalidOperationException => new("The answer cannot be decompressed.", MayPass: false),
        _ => null,
    };

    /// <summary>How long the host asks us to wait; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, DateTimeOffset now) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Statuses with which a host tells when it may be asked again; GitHub does so with a 403.</summary>
    public static bool AsksToWait(HttpStatusCode status) => status
        is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>Statuses by which a host says "not now". A 429 without a time is a plain no.</summary>
    public static bool MayPassLater(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => retryAfter is not null,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported => false,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => true,
        _ => false,
    };

    private static WebFailure OfSocket(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.HostNotFound or SocketError.NoData => new(NoSuchName, MayPass: false),
        SocketError.TryAgain => new("The host name could not be resolved.", MayPass: true),
        SocketError.ConnectionRefused => new("The host refuses the connection.", MayPass: true),
        SocketError.TimedOut => new("The connection was not made in time.", MayPass: false),
        SocketError.NetworkUnreachable or SocketError.HostUnreachable
            => new("The host cannot be reached.", MayPass: true),
        _ => new("The connection broke off.", MayPass: true),
    };
}
