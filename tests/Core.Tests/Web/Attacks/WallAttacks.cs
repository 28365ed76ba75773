namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>What stands in front of a page; it says nothing about the contractor, and must not be read as one.</summary>
internal static class WallAttacks
{
    private const string Kind = "Walls";

    public static IReadOnlyList<Attack> All { get; } =
    [
        .. new[] { 401, 403, 407, 429, 451, 999 }.Select(status => new Attack(
            Kind, $"HTTP {status}", "The site refuses the request.",
            $"portfolio.example refused the request (HTTP {status}).",
            () => Hostile.PageAsync("<h1>No</h1>", status: status))),
        .. new[] { 404, 410 }.Select(status => new Attack(
            Kind, $"HTTP {status}", "The page is gone.", "The page does not exist.",
            () => Hostile.PageAsync("<h1>No</h1>", status: status))),
        .. new[] { 500, 503 }.Select(status => new Attack(
            Kind, $"HTTP {status}", "The site fails, again and again.",
            $"portfolio.example answered with HTTP {status}.",
            () => Hostile.PageAsync("<h1>No</h1>", status: status))),
        Page("captcha", "A page that asks whether a person is there.", "The site asks for proof that a person is visiting.",
            "<title>Just a moment...</title><p>Checking your browser"),
        Page("sign-in", "A form in place of the page.", "The page is shown after signing in only.",
            "<title>Log In</title><form><input type=password></form>"),
        Page("451 as a page", "A refusal with the status of success.", "The site refuses the request.",
            "<title>451 Unavailable For Legal Reasons</title><p>Not here."),
    ];

    private static Attack Page(string name, string does, string outcome, string html)
        => new(Kind, name, does, outcome, () => Hostile.PageAsync(html));
}
