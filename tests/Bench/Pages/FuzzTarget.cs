using System.Net;
using System.Text;
using GigVet.Web;

namespace GigVet.Bench.Pages;

/// <summary>A part that reads what strangers write: how input for it is made up, and what it promises about any input.</summary>
/// <param name="Make">The same input for the same state of chance.</param>
/// <param name="Feed">Throws when a promise is broken.</param>
internal sealed record FuzzTarget(string Name, Func<Random, byte[]> Make, Action<byte[]> Feed)
{
    private static readonly Uri Page = new("https://portfolio.example/work/");

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("urlGuard", FuzzInputs.Address, GuardAddress),
        new("htmlReader", FuzzInputs.Page, ReadPage),
        new("robots", FuzzInputs.Robots, ReadRobots),
        new("jsonLd", FuzzInputs.JsonLd, ReadPage),
    ];

    private static void GuardAddress(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (UrlRules.TryParse(text, out var url, out var reason))
        {
            if (url.Scheme is not ("http" or "https") || url.Port is not (80 or 443) || url.UserInfo.Length > 0)
                throw new InvalidOperationException("An address was accepted that breaks the rules.");
            if (IPAddress.TryParse(url.IdnHost.Trim('[', ']').TrimEnd('.'), out var address) && !AddressRules.IsPublic(address))
                throw new InvalidOperationException("A closed address was accepted.");
        }
        else if (reason.Length == 0)
        {
            throw new InvalidOperationException("A refusal without a reason.");
        }

        if (input.Length is 4 or 16 or > 32)
            AddressRules.Refusal(new IPAddress(input.Length is 4 or 16 ? input : input[..16]));
    }

    private static void ReadPage(byte[] input)
    {
        // The first byte chooses what the server says about it.
        var contentType = input.Length == 0 ? null : (input[0] % 7) switch
        {
            0 => null,
            1 => "text/html; charset=utf-16",
            2 => "text/html; charset=iso-2022-jp",
            3 => "text/html; charset=\"",
            4 => "text/html; charset=hz-gb-2312",
            _ => "text/html",
        };
        if (HtmlPage.Read(input.AsMemory(Math.Min(1, input.Length)), contentType, Page) is not PageResult.Read(var page))
            return;

        _ = (page.Title, page.Language, page.Text, page.Meta("description"), page.Links, page.Emails, page.Phones);
        _ = (page.IsShell, page.Wall, page.TextOf("//h1 | //h2[contains(., 'x')]"));
        _ = page.JsonLd.Nodes.Sum(node => node.Types.Count + node.Texts("name").Count + node.Nodes("author").Count);
        _ = page.Microdata.Sum(item => item.Texts("name").Count);
    }

    private static void ReadRobots(byte[] input)
    {
        var rules = RobotsRules.Parse(input);
        _ = rules.Allows(Page);
        _ = rules.Allows(new Uri("https://portfolio.example/" + new string('a', 1_500) + "?a=%C3%BC"));
        if (!rules.Allows(new Uri("https://portfolio.example/robots.txt")))
            throw new InvalidOperationException("The file itself was forbidden.");
    }
}
