using System.Text.RegularExpressions;
using GigVet.Web;

namespace GigVet.Platforms.Reading;

/// <summary>What a platform shows in place of a profile, by its words.</summary>
internal static partial class PageState
{
    /// <summary>These pages are short; an overview may speak of suspended accounts too.</summary>
    private const int LongestPage = 1_500;

    /// <summary>The words with which the platform says that the account is suspended, closed or hidden.</summary>
    public static string? Suspended(HtmlPage page) => Sentence(page, SuspendedWords);

    /// <summary>The words with which it says that there is nobody of this name.</summary>
    public static string? Gone(HtmlPage page) => Sentence(page, GoneWords);

    /// <summary>Walls in the languages that the general rules do not know.</summary>
    public static bool IsSignIn(HtmlPage page) => page.Text.Length <= LongestPage && page.Root.First("//h1 | //h2 | //form") is not null
        && SignInWords.IsMatch(page.Text);

    private static string? Sentence(HtmlPage page, Regex words) => page.Text.Length > LongestPage
        ? null
        : page.Select("//h1 | //h2 | //h3 | //*[@role='alert'] | //p").Take(20)
            .Select(node => node.Text())
            .Prepend(page.Title)
            .FirstOrDefault(text => text is { Length: < 200 } && words.IsMatch(text));

    private const RegexOptions Words = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"^(sorry, |oops[!,.]? )?(this|the|that) ([\p{L}']{1,20} ){0,3}(account|profile|user|seller|freelancer)( is| has been| was)?( currently| temporarily)? "
        + @"(suspended|disabled|deactivated|closed|banned|restricted|hidden|private|not public|no longer (available|active)|unavailable)\b"
        + @"|^dieses (konto|profil) (ist|wurde) (gesperrt|geschlossen|deaktiviert|privat|nicht mehr verfügbar)"
        + @"|^ce (compte|profil) (est|a été) (suspendu|fermé|désactivé|privé)|^esta cuenta (está|ha sido) (suspendida|cerrada|desactivada)",
        Words, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SuspendedWords { get; }

    [GeneratedRegex(
        @"^(sorry, |oops[!,.]? )?((we )?(can.t|couldn.t|could not|cannot) find (this|that|the) (page|profile|user|freelancer)|(page|profile|user|freelancer) (not found|does not exist|doesn.t exist)"
        + @"|(this|the|that) (page|profile|user|freelancer|account) (does not exist|doesn.t exist|was not found|no longer exists|has been deleted))"
        + @"|^(seite|profil) nicht gefunden|^page introuvable|^página no encontrada|^404\b",
        Words, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex GoneWords { get; }

    [GeneratedRegex(
        @"melden sie sich an|bitte (melde dich|loggen sie sich) (an|ein)|anmelden, um|connectez-vous|se connecter pour|inicia sesión para|accedi per|entre para ver",
        Words, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex SignInWords { get; }
}
