using System.Collections.Frozen;
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

    /// <summary>"Loading, please wait": less than a name and a line about its owner.</summary>
    private const int LoadingText = 30;

    private const RegexOptions Words =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenSet<string> Roots = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "___gatsby", "__next", "__nuxt", "app", "app-root", "main-app", "q-app", "root", "svelte");

    /// <summary>True when a browser would build the page by scripts that are not run here.</summary>
    public static bool IsShell(HtmlNode root, string text)
    {
        if (text.Length > ShellText)
            return false;
        if (NeedsScripts.IsMatch(text) || root.Select("//noscript").Any(AsksForScripts))
            return true;

        var isBuilt = text.Length == 0
            || root.Select("//body//*[@id]").Any(IsEmptyRoot)
            || root.First("//app-root | //*[@ng-app] | //*[@data-reactroot]") is not null;
        return isBuilt && root.First("//script") is not null;
    }

    /// <summary>What stands between us and the page, as a sentence; null when nothing does.</summary>
    public static string? WallOf(HtmlNode root, string? title, string text)
    {
        var head = Start(title ?? "", 200);
        if (Challenge.IsMatch(head))
            return "The site asks for proof that a person is visiting.";
        if (text.Length > WallText)
            return null;
        if (Challenge.IsMatch(text) || root.Select("//*[@id]").Any(IsChallenge))
            return "The site asks for proof that a person is visiting.";
        if (Forbidden.IsMatch(head))
            return "The site refuses the request.";
        if (SignIn.IsMatch(head) || SignInToSee.IsMatch(text))
            return "The page is shown after signing in only.";

        return root.First("//input[@type='password']") is null ? null : "The page is a sign-in form.";
    }

    private static bool AsksForScripts(HtmlNode noscript)
        => NeedsScripts.IsMatch(HtmlText.Of(noscript, TextParts.Visible, WallText));

    private static bool IsEmptyRoot(HtmlNode node)
        => node.Attribute("id") is { } id && Roots.Contains(id) && HtmlText.Of(node).Length < LoadingText;

    private static bool IsChallenge(HtmlNode node)
        => node.Attribute("id") is "px-captcha" or "challenge-form" or "cf-challenge-running";

    private static string Start(string text, int length) => text.Length <= length ? text : text[..length];

    [GeneratedRegex(
        """
        (enable|requires?|needs?|turn\son|activate|without)\s+(your\s+)?java\s?script
        |java\s?script\s+(is\s+)?(required|disabled|enabled|must)
        """,
        Words | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex NeedsScripts { get; }

    [GeneratedRegex(
        """
        press\s(&|and)\shold|just\sa\smoment\.\.\.|attention\srequired!|are\syou\s(a\s)?(human|robot)
        |verify(ing)?\s(that\s)?you\sare\s(a\s)?human|i['’]?m\snot\sa\srobot|unusual\straffic
        |complete\sthe\s(security\scheck|captcha)|needs\sto\sreview\sthe\ssecurity\sof\syour\sconnection
        |checking\syour\sbrowser|pardon\sour\sinterruption|human\sverification
        |access\sto\sthis\spage\shas\sbeen\sdenied
        """,
        Words | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Challenge { get; }

    [GeneratedRegex(
        """
        ^\W*(4(01|03|29|51)\b|(error\W*)?403\b|forbidden\b|access\sdenied|too\smany\srequests
        |unavailable\sfor\slegal\sreasons|blocked\b)
        """,
        Words | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex(@"^\W*(log ?in|sign ?in|sign up|authenticat\w+)\b", Words, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SignIn { get; }

    [GeneratedRegex(
        """
        (log|sign)\s?in\s(or\ssign\sup\s)?to\s(see|view|continue)|you\smust\s(be\slogged|log|sign)\sin
        |please\s(log|sign)\s?in\sto|join\sto\sview
        """,
        Words | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SignInToSee { get; }
}
