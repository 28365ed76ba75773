using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace GigVet.Web;

/// <summary>Tells addresses of the public internet from what a stranger must not make this service talk to.</summary>
public static class AddressRules
{
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly (IPNetwork Range, string Words)[] ClosedV4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this network"),
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared by carriers"),
        (IPNetwork.Parse("127.0.0.0/8"), "this machine"),
        // Azure's platform channel: it looks public and answers every virtual machine with its secrets.
        (IPNetwork.Parse("168.63.129.16/32"), "the Azure platform"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local, where cloud metadata lives"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved for protocols"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation"),
        (IPNetwork.Parse("192.31.196.0/24"), "a DNS sink"),
        (IPNetwork.Parse("192.52.193.0/24"), "a multicast relay"),
        (IPNetwork.Parse("192.88.99.0/24"), "a 6to4 relay"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("192.175.48.0/24"), "a DNS sink"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
    ];

    /// <summary>Outside 2000::/3 nothing is public but NAT64; most of these only deserve their own words.</summary>
    private static readonly (IPNetwork Range, string Words)[] ClosedV6 =
    [
        (IPNetwork.Parse("::/128"), "unspecified"),
        (IPNetwork.Parse("::1/128"), "this machine"),
        (IPNetwork.Parse("::/96"), "an obsolete IPv4-compatible form"),
        (IPNetwork.Parse("64:ff9b:1::/48"), "a local translation to IPv4"),
        (IPNetwork.Parse("100::/64"), "discarded"),
        // Teredo (2001::/32), benchmarks, ORCHID: nothing there is a web site.
        (IPNetwork.Parse("2001::/23"), "reserved for protocols"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation"),
        (IPNetwork.Parse("2002::/16"), "6to4, which hides an IPv4 address"),
        (IPNetwork.Parse("2620:4f:8000::/48"), "a DNS sink"),
        (IPNetwork.Parse("3fff::/20"), "for documentation"),
        (IPNetwork.Parse("5f00::/16"), "for segment routing"),
        (IPNetwork.Parse("fc00::/7"), "private"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
        (IPNetwork.Parse("fec0::/10"), "site-local"),
        (IPNetwork.Parse("ff00::/8"), "multicast"),
    ];

    public static bool IsPublic(IPAddress address) => Refusal(address) is null;

    /// <summary>Why the address is closed to us, in words; null when it is public.</summary>
    public static string? Refusal(IPAddress address) => address switch
    {
        { AddressFamily: AddressFamily.InterNetwork } => Among(ClosedV4, address),
        { AddressFamily: not AddressFamily.InterNetworkV6 } => $"{address} is not an internet address.",
        { IsIPv4MappedToIPv6: true } => Embedded(address, address.MapToIPv4()),
        { ScopeId: not 0 } => $"{address} is bound to one network interface.",
        _ when Nat64.Contains(address) => Embedded(address, IPv4At(address, 12)),
        _ when Among(ClosedV6, address) is { } refusal => refusal,
        _ when !GlobalUnicast.Contains(address) => $"{address} is not in public use.",
        _ when IsIsatap(address) => Embedded(address, IPv4At(address, 12)),
        _ => null,
    };

    private static string? Among((IPNetwork Range, string Words)[] closed, IPAddress address)
    {
        foreach (var (range, words) in closed)
        {
            if (range.Contains(address))
                return $"{address} is {words} ({range}).";
        }

        return null;
    }

    private static string? Embedded(IPAddress outer, IPAddress inner)
        => Among(ClosedV4, inner) is { } refusal ? $"{outer} stands for an IPv4 address: {refusal}" : null;

    /// <summary>ISATAP hides an IPv4 address behind any prefix, marked by 0:5efe or 200:5efe.</summary>
    private static bool IsIsatap(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & ~0x02000000u) == 0x00005efe;
    }

    private static IPAddress IPv4At(IPAddress address, int offset)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return new IPAddress(bytes.Slice(offset, 4));
    }
}
