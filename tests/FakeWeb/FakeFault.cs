using Microsoft.AspNetCore.Http;

namespace GigVet.FakeWeb;

/// <summary>Ways in which a server on the internet fails.</summary>
public enum FakeFault
{
    /// <summary>500.</summary>
    ServerError,

    /// <summary>429 with Retry-After of an hour.</summary>
    TooManyRequests,

    /// <summary>403 with no requests left, as GitHub says it.</summary>
    RateLimited,

    /// <summary>A page of some proxy, with status 200.</summary>
    Html,

    /// <summary>Half the body, correctly ended.</summary>
    Truncated,

    /// <summary>Half the body, then the connection breaks.</summary>
    CutOff,

    /// <summary>No answer until the client goes away.</summary>
    Hang,
}

internal static class FakeFaults
{
    private static readonly byte[] LoginPage = "<html><body>Log in to the network</body></html>"u8.ToArray();

    public static Task SpoilAsync(FakeFault fault, HttpContext context, FakeAnswer? answer)
    {
        var whole = answer ?? FakeAnswer.NotFound;

        return fault switch
        {
            FakeFault.ServerError => FakeAnswer.Json("""{"message":"Server Error"}""", 500).WriteAsync(context),
            FakeFault.TooManyRequests => Limited(429, "Retry-After", "3600").WriteAsync(context),
            FakeFault.RateLimited => Limited(403, "X-RateLimit-Remaining", "0").WriteAsync(context),
            FakeFault.Html => new FakeAnswer(200, LoginPage, "text/html").WriteAsync(context),
            FakeFault.Truncated => (whole with { Body = whole.Body[..(whole.Body.Length / 2)] }).WriteAsync(context),
            FakeFault.CutOff => CutOffAsync(context, whole),
            FakeFault.Hang => Task.Delay(Timeout.Infinite, context.RequestAborted),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }

    private static FakeAnswer Limited(int status, string header, string value)
        => FakeAnswer.Json("""{"message":"API rate limit exceeded"}""", status) with
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header] = value },
        };

    private static async Task CutOffAsync(HttpContext context, FakeAnswer whole)
    {
        context.Response.ContentType = whole.ContentType;
        context.Response.ContentLength = whole.Body.Length;
        await context.Response.Body.WriteAsync(whole.Body.AsMemory(0, whole.Body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }
}
