using System.Net;
using System.Net.Sockets;
using GigVet.Web;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Addresses inside: as they are typed, as a name resolves to them, and as a redirect leads to them.</summary>
internal static class AddressAttacks
{
    private const string Closed = "Closed addresses, each typed, resolved and redirected to";
    private const string Spelt = "Spellings of closed addresses and other schemes, typed and redirected to";

    public static IReadOnlyList<Attack> All { get; } =
    [
        Range("0.0.0.1", "this network (0.0.0.0/8)"),
        Range("10.0.0.1", "private (10.0.0.0/8)"),
        Range("100.64.0.1", "shared by carriers (100.64.0.0/10)"),
        Range("127.0.0.1", "this machine (127.0.0.0/8)"),
        Range("168.63.129.16", "the Azure platform (168.63.129.16/32)"),
        Range("169.254.169.254", "link-local, where cloud metadata lives (169.254.0.0/16)"),
        Range("172.16.0.1", "private (172.16.0.0/12)"),
        Range("192.0.0.8", "reserved for protocols (192.0.0.0/24)"),
        Range("192.0.2.1", "for documentation (192.0.2.0/24)"),
        Range("192.88.99.1", "a 6to4 relay (192.88.99.0/24)"),
        Range("192.168.0.1", "private (192.168.0.0/16)"),
        Range("198.18.0.1", "for benchmarks (198.18.0.0/15)"),
        Range("198.51.100.1", "for documentation (198.51.100.0/24)"),
        Range("203.0.113.1", "for documentation (203.0.113.0/24)"),
        Range("224.0.0.1", "multicast (224.0.0.0/4)"),
        Range("240.0.0.1", "reserved (240.0.0.0/4)"),
        Range("255.255.255.255", "reserved (240.0.0.0/4)"),
        Range("::", "unspecified (::/128)"),
        Range("::1", "this machine (::1/128)"),
        Range("::7f00:1", "an obsolete IPv4-compatible form (::/96)"),
        Range("fc00::1", "private (fc00::/7)"),
        Range("fd00:ec2::254", "private (fc00::/7)"),
        Range("fe80::1", "link-local (fe80::/10)"),
        Range("fec0::1", "site-local (fec0::/10)"),
        Range("ff02::1", "multicast (ff00::/8)"),
        Range("2001:db8::1", "for documentation (2001:db8::/32)"),
        Range("2001:0:4136:e378:8000:63bf:3fff:fdd2", "reserved for protocols (2001::/23)", "Teredo"),
        Range("2002:7f00:1::", "6to4, which hides an IPv4 address (2002::/16)", "6to4 of 127.0.0.1"),
        Range("64:ff9b:1::a9fe:a9fe", "a local translation to IPv4 (64:ff9b:1::/48)", "local NAT64"),
        Inside("::ffff:169.254.169.254", "169.254.169.254 is link-local, where cloud metadata lives (169.254.0.0/16)", "v4-mapped"),
        Inside("::ffff:168.63.129.16", "168.63.129.16 is the Azure platform (168.63.129.16/32)", "v4-mapped"),
        Inside("64:ff9b::a9fe:a9fe", "169.254.169.254 is link-local, where cloud metadata lives (169.254.0.0/16)", "NAT64"),
        Inside("2a00:1450::5efe:a00:1", "10.0.0.1 is private (10.0.0.0/8)", "ISATAP"),

        Text("http://0x7f.1/", "127.0.0.1 in hexadecimal parts", Loopback),
        Text("http://0x7f000001/", "127.0.0.1 as one hexadecimal number", Loopback),
        Text("http://2130706433/", "127.0.0.1 as one decimal number", Loopback),
        Text("http://0177.0.0.1/", "127.0.0.1 in octal", Loopback),
        Text("http://127.1/", "127.0.0.1 with parts left out", Loopback),
        Text("http://127.0.0.1./", "127.0.0.1 with a closing dot", Loopback),
        Text("http://0/", "0.0.0.0 as one digit", "0.0.0.0 is this network (0.0.0.0/8)."),
        Text("http://127。0。0。1/", "ideographic full stops", Loopback),
        Text("http://①②⑦.0.0.1/", "circled digits", "The host name writes digits in an unusual form."),
        Text("http://１２７.0.0.1/", "full-width digits", "The host name writes digits in an unusual form."),
        Text("http://[::ffff:7f00:1]/", "127.0.0.1 inside IPv6",
            "::ffff:127.0.0.1 stands for an IPv4 address: 127.0.0.1 is this machine (127.0.0.0/8)."),
        Text("http://localhost/", "the name of this machine", "localhost is a name inside a private network."),
        Text("http://localhost./", "the same with a closing dot", "localhost is a name inside a private network."),
        Text("http://metadata.google.internal/", "a cloud's name for its metadata",
            "metadata.google.internal is a name inside a private network."),
        Text("http://intranet/", "a name without a domain", "intranet has no domain: it is a name inside a private network."),
        Text("http://example.com:22/", "another port", "Only the ports 80 and 443 are opened, not 22."),
        Text("http://me:secret@example.com/", "a password in the address", "The address carries a user name or password."),
        Text("http://example.com@127.0.0.1/", "a host disguised as a user name", "The address carries a user name or password."),
        Text("file:///etc/passwd", "a file of this machine", "Only http and https addresses are opened, not file."),
        Text("gopher://example.com/_x", "a scheme that can speak other protocols",
            "Only http and https addresses are opened, not gopher."),
        Text("javascript:alert(1)", "a script", "Only http and https addresses are opened, not javascript."),
        Text("data:text/html,x", "a page inside the address", "Only http and https addresses are opened, not data."),
    ];

    private const string Loopback = "127.0.0.1 is this machine (127.0.0.0/8).";

    private static Attack Range(string address, string words, string? form = null)
        => Everywhere(address, form, $"{IPAddress.Parse(address)} is {words}.");

    private static Attack Inside(string address, string inner, string form)
        => Everywhere(address, form, $"{IPAddress.Parse(address)} stands for an IPv4 address: {inner}.");

    private static Attack Everywhere(string address, string? form, string outcome)
        => new(Closed, address, form ?? "the address itself", outcome, async () =>
        {
            var url = $"http://{(IPAddress.Parse(address).AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address)}/";
            await using var named = Hostile.Resolving(_ => address);
            var said = new[] { Typed(url), await RedirectedAsync(url), await named.OpenAsync() };

            Assert.Empty(named.Dialled);
            return Assert.Single(said.Distinct(StringComparer.Ordinal));
        });

    private static Attack Text(string url, string does, string outcome)
        => new(Spelt, url, does, outcome, async () =>
            Assert.Single(new[] { Typed(url), await RedirectedAsync(url) }.Distinct(StringComparer.Ordinal)));

    private static string Typed(string url) => UrlRules.TryParse(url, out _, out var reason) ? "accepted" : reason;

    private static async Task<string> RedirectedAsync(string url)
    {
        await using var hostile = Hostile.Answering($"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n");
        var said = await hostile.OpenAsync();

        Assert.Equal(1, hostile.Requests);
        return said;
    }
}
