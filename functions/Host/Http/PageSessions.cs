using System.Net;
using System.Security.Cryptography;
using GigVet.Customers;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Http;

/// <summary>
/// Who is signed in on the page: a browser that showed an API key gets a secret of its own in a cookie, which no script can
/// read and which ends with the key, with the browser, or after half a day.
/// </summary>
/// <remarks>
/// The cookie counts only beside a header that no foreign page can send without asking first, and that nobody is allowed.
/// </remarks>
public sealed class PageSessions(ISessionStore store, TimeProvider time)
{
    public const string Cookie = "gigvet";

    /// <summary>Sent by the page with every call; its value does not matter.</summary>
    public const string Header = "X-GigVet-Page";

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int SecretLength = 43;
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public async Task StartAsync(HttpContext http, StoredKey key, string shown, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var secret = RandomNumberGenerator.GetString(Alphabet, SecretLength);
        var session = new PageSession(key.Customer, ApiKey.Hash(shown), now + Longest);
        await store.AddAsync(session, ApiKey.Hash(secret), now, cancellationToken);
        http.Response.Cookies.Append(Cookie, $"{key.Customer}.{secret}", Options(http.Request));
    }

    public async Task EndAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (Read(http.Request) is var (customer, hash))
            await store.DeleteAsync(customer, hash, cancellationToken);

        http.Response.Cookies.Delete(Cookie, Options(http.Request));
    }

    /// <returns>The hash of the key that the request's session stands for; null without a session that counts.</returns>
    public async Task<string?> KeyHashOfAsync(HttpRequest request, CancellationToken cancellationToken)
        => Read(request) is var (customer, hash)
            && await store.FindAsync(customer, hash, cancellationToken) is { } session
            && session.ExpiresAt > time.GetUtcNow()
                ? session.KeyHash
                : null;

    private static (string Customer, string Hash)? Read(HttpRequest request)
    {
        // Other programs on this machine share its cookies, and a browser says when it is they who ask.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (!request.Headers.ContainsKey(Header) || site is not ("" or "same-origin"))
            return null;

        var cookie = request.Cookies[Cookie] ?? "";
        var dot = cookie.LastIndexOf('.');
        return dot > 0 && cookie.Length - dot - 1 == SecretLength && Customer.IsId(cookie[..dot])
            ? (cookie[..dot], ApiKey.Hash(cookie[(dot + 1)..]))
            : null;
    }

    /// <summary>Without an end of its own, so that it goes with the browser; over plain HTTP on this machine only.</summary>
    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = !IsThisMachine(request.Host.Host),
        Path = "/",
        IsEssential = true,
    };

    private static bool IsThisMachine(string host)
        => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
