using System.Text.RegularExpressions;
using HtmlAgilityPack;

namespace GigVet.Web;

/// <summary>
/// Tells pages that show something from pages that only stand in the way. Both must end as "could not be read": an
/// empty shell judged as a portfolio would make its owner look worse than they are.
/// </summary>
internal static partial class PageKind
{
    /// <summary>A page with this much text was rendered on the server, whatever its scripts do.</summary>
    private const int ShellText = 200;

    /// <summary>Walls are short; a long article may mention captchas.</summary>
    private const int WallText = 1_500;

    private static readonly string[] Roots = ["root", "app", "__next", "__nuxt", "___gatsby", "svelte", "q-app", "app-root", "main-app"];

    /// <summary>True when a browser would build the page by scripts that are not run here.</summary>
    public static bool IsShell(HtmlNode root, string text)
    {
        if (text.Length > ShellText)
            return false;

        var asksForScripts = root.Select("//noscript").Any(node => NeedsScripts.IsMatch(Start(HtmlText.Of(node), WallText)))
            || NeedsScripts.IsMatch(text);
        var hasEmptyRoot = root.Select("//body//*[@id]").Take(50).Any(IsEmptyRoot)
            || root.First("//app-root | //*[@ng-app] | //*[@data-reactroot]") is not null;

        return root.First("//script") is not null && (asksForScripts || hasEmptyRoot || text.Length == 0);
    }

    /// <summary>What stands between us and the page, as a sentence; null when nothing does.</summary>
    public static string? WallOf(HtmlNode root, string? title, string text)
    {
        var head = Start(title ?? "", 200);
        var isShort = text.Length <= WallText;
        var body = Start(text, WallText);

        return (head, body) switch
        {
            _ when isShort && root.First("//*[@id='px-captcha' or @id='challenge-form' or @id='cf-challenge-running']") is not null
                || Challenge.IsMatch(head) || (isShort && Challenge.IsMatch(body)) => "The site asks for proof that a person is visiting.",
            _ when isShort && Forbidden.IsMatch(head) => "The site refuses the request.",
            _ when isShort && (SignIn.IsMatch(head) || SignInToSee.IsMatch(body)) => "The page is shown after signing in only.",
            _ when isShort && root.First("//input[@type='password']") is not null => "The page is a sign-in form.",
            _ => null,
        };
    }

    private static bool IsEmptyRoot(HtmlNode node)
        => node.Attribute("id") is { } id && Roots.Contains(id, StringComparer.OrdinalIgnoreCase) && HtmlText.Of(node).Length < 40;

    private static string Start(string text, int length) => text.Length <= length ? text : text[..length];

    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"(enable|requires?|needs?|turn on|activate|without)\s+(your\s+)?java\s?script|java\s?script\s+(is\s+)?(required|disabled|enabled|must)",
        Words, matchTimeoutMilliseconds: 200)]
    private static partial Regex NeedsScripts { get; }

    [GeneratedRegex(
        @"press (&|and) hold|just a moment\.\.\.|attention required!|are you (a )?(human|robot)|verify(ing)? (that )?you are (a )?human|"
        + @"i'?m not a robot|unusual traffic|complete the (security check|captcha)|needs to review the security of your connection|"
        + @"checking your browser|pardon our interruption|human verification|access to this page has been denied",
        Words, matchTimeoutMilliseconds: 200)]
    private static partial Regex Challenge { get; }

    [GeneratedRegex(
        @"^\W*(4(01|03|29|51)\b|(error\W*)?403|forbidden|access denied|too many requests|unavailable for legal reasons|blocked)",
        Words, matchTimeoutMilliseconds: 200)]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex(@"^\W*(log ?in|sign ?in|sign up|authenticat\w+)\b", Words, matchTimeoutMilliseconds: 200)]
    private static partial Regex SignIn { get; }

    [GeneratedRegex(
        @"(log|sign) ?in (or sign up )?to (see|view|continue)|you must (be logged|log|sign) in|please (log|sign) ?in to|join to view",
        Words, matchTimeoutMilliseconds: 200)]
    private static partial Regex SignInToSee { get; }
}
