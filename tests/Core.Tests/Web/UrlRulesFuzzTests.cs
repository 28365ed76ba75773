using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>Whatever is typed, no closed address is dialled: every spelling of one is tried against the rules.</summary>
public sealed class UrlRulesFuzzTests
{
    private static readonly string[] Closed =
    [
        "127.0.0.1", "10.1.2.3", "169.254.169.254", "168.63.129.16", "192.168.1.1", "172.16.5.4", "100.64.0.1", "0.0.0.0",
    ];

    [Fact]
    public void No_spelling_of_a_closed_address_is_accepted()
    {
        const int seed = 20_261_121;
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var text = Spelling(random, IPAddress.Parse(Closed[random.Next(Closed.Length)]));
            if (UrlRules.TryParse(text, out var url, out _))
                Assert.Fail($"seed {seed}, round {round}: {text} became {url}");
        }
    }

    [Fact]
    public void Any_text_gives_an_address_or_a_reason()
        => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var accepted = UrlRules.TryParse(text ?? "", out var url, out var reason);
            return accepted ? url is not null && reason is null : url is null && reason is { Length: > 0 };
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_accepted_address_never_has_a_closed_host()
    {
        const int seed = 7;
        const string alphabet = "0123456789abcdefxABCDEF.:[]/%@\\#?&=-_~ ①②⑦。．０１ⓁlocahstINTER\u00ad\u200b\t";
        var random = new Random(seed);
        for (var round = 0; round < 50_000; round++)
        {
            var text = new StringBuilder(random.Next(3) switch { 0 => "", 1 => "http://", _ => "https://" });
            for (var length = random.Next(1, 24); length > 0; length--)
                text.Append(alphabet[random.Next(alphabet.Length)]);

            if (!UrlRules.TryParse(text.ToString(), out var url, out _))
                continue;

            Assert.True(url.Scheme is "http" or "https", $"seed {seed}, round {round}: {text}");
            if (IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out var address))
                Assert.True(AddressRules.IsPublic(address), $"seed {seed}, round {round}: {text}");
        }
    }

    private static string Spelling(Random random, IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        var host = random.Next(9) switch
        {
            0 => ((uint)IPAddress.NetworkToHostOrder(BitConverter.ToInt32(bytes))).ToString(provider: null),
            1 => $"0x{Convert.ToHexString(bytes)}",
            2 => $"[::ffff:{address}]",
            3 => $"[64:ff9b::{address}]",
            4 => $"[2002:{bytes[0]:x2}{bytes[1]:x2}:{bytes[2]:x2}{bytes[3]:x2}::]",
            5 => $"{Number(random, bytes[0])}.{Number(random, (bytes[1] << 16) | (bytes[2] << 8) | bytes[3])}",
            6 => $"{Number(random, bytes[0])}.{Number(random, bytes[1])}.{Number(random, (bytes[2] << 8) | bytes[3])}",
            7 => $"[::{address}]",
            _ => string.Join(random.Next(4) == 0 ? '。' : '.', bytes.Select(part => Number(random, part))),
        };
        var dot = !host.EndsWith(']') && random.Next(4) == 0 ? "." : "";
        var scheme = random.Next(4) switch { 0 => "", 1 => "http://", 2 => "HTTPS://", _ => "//" };
        var port = random.Next(3) switch { 0 => ":80", 1 => ":443", _ => "" };

        return $"{scheme}{(random.Next(8) == 0 ? "example.com@" : "")}{host}{dot}{port}{(random.Next(2) == 0 ? "/x" : "")}";
    }

    private static string Number(Random random, int value) => random.Next(5) switch
    {
        0 => $"0x{value:x}",
        1 => $"0{Convert.ToString(value, 8)}",
        2 => $"0X0{value:X}",
        3 => string.Concat($"{value}".Select(digit => (char)('０' + digit - '0'))),
        _ => $"{value}",
    };
}
