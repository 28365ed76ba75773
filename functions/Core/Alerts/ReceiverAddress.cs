using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Alerts;

/// <summary>Which addresses a customer may name as a receiver: https, public, and of a service's hosts where it has such.</summary>
public sealed class ReceiverAddress(PrivateHosts allowed)
{
    private const int ShownEnd = 4;

    /// <param name="hosts">Names, <c>.suffix</c> or <c>name:port</c>; empty allows every public host.</param>
    /// <exception cref="InvalidRequestException">The address cannot be a receiver. The message does not repeat it.</exception>
    public Uri Read(string? text, string field, IReadOnlyList<string> hosts)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidRequestException(field, "is required: the address to send to.");
        if (!UrlRules.TryParse(text, allowed, out var url, out var reason))
            throw new InvalidRequestException(field, reason);
        if (url.Scheme != Uri.UriSchemeHttps && !allowed.Allows(url))
            throw new InvalidRequestException(field, "must begin with https://.");
        if (hosts.Count > 0 && !hosts.Any(host => Covers(host, url)))
            throw new InvalidRequestException(field, $"must be an address of {string.Join(", ", hosts)}.");
        if (url.Fragment.Length > 0)
            throw new InvalidRequestException(field, "must not have a part after '#'.");

        return url;
    }

    /// <summary>Enough to recognise an address that is a secret, and too little to use it.</summary>
    public static string Shown(Uri url)
    {
        var rest = url.PathAndQuery;
        return $"{url.Scheme}://{url.Authority}/…{(rest.Length > 4 * ShownEnd ? rest[^ShownEnd..] : "")}";
    }

    /// <summary>A list as settings hold it: one value with commas, or one a key.</summary>
    public static IReadOnlyList<string> Hosts(IConfiguration configuration, string key, params IReadOnlyList<string> shipped)
    {
        var section = configuration.GetSection(key);
        string[] named =
        [
            .. (section.Value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries),
            .. section.GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(host => host.Length > 0),
        ];

        return named.Length > 0 ? named : shipped;
    }

    private static bool Covers(string host, Uri url) => host.StartsWith('.')
        ? url.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)
        : host.Equals(url.IdnHost, StringComparison.OrdinalIgnoreCase)
            || host.Equals($"{url.IdnHost}:{url.Port}", StringComparison.OrdinalIgnoreCase);
}
