using System.Net;
using System.Net.Sockets;
using GigVet.Web;

namespace GigVet.Vetting.Checks;

/// <summary>Which addresses can have been seen at a sign-in over the internet.</summary>
internal static class SignInAddress
{
    private const int Octets = 4;

    /// <summary>Set aside for examples (RFC 5737, 3849): in nobody's use, and so in everybody's tests.</summary>
    private static readonly IPNetwork[] Examples =
    [
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("2001:db8::/32"),
    ];

    /// <summary>Why it cannot be one, as the end of a sentence; null when it can.</summary>
    public static string? Refusal(string? text)
    {
        if (Parse(text) is not { } address)
            return "is not an IP address.";
        if (address.IsIPv4MappedToIPv6)
            return $"is an IPv4 address in IPv6 form; write {address.MapToIPv4()}.";
        if (Array.Exists(Examples, network => network.Contains(address)) || AddressRules.IsPublic(address))
            return null;

        return "is not a public address; give the one your service saw, not one of a network inside.";
    }

    /// <summary>Strict: "1", "0x7f.1" and "127.1" are forms that hide what they mean.</summary>
    public static IPAddress? Parse(string? text)
        => text is not null
            && IPAddress.TryParse(text.Trim(), out var address)
            && (address.AddressFamily is AddressFamily.InterNetworkV6
                ? address.ScopeId == 0 && !text.Contains('[', StringComparison.Ordinal)
                : text.Trim().Split('.').Length == Octets && address.ToString() == text.Trim())
                ? address
                : null;
}
