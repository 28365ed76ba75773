namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Chains of redirects; the closed addresses that they may lead to are in the first table.</summary>
internal static class RedirectAttacks
{
    private const string Kind = "Redirects";

    public static IReadOnlyList<Attack> All { get; } =
    [
        new(Kind, "endless", "Each page redirects to the next.", Named("The address redirects more than 5 times."),
            () => AskAsync(6, To("/again"))),
        new(Kind, "fourth hop inside", "Three public hops, then the metadata of the cloud.",
            "169.254.169.254 is link-local, where cloud metadata lives (169.254.0.0/16).",
            () => AskAsync(4, To("/1"), To("//portfolio.example/2"), To("3"), To("http://169.254.169.254/latest/"))),
        new(Kind, "other port", "A redirect to the port of a mail server.", "Only the ports 80 and 443 are opened, not 25.",
            () => AskAsync(1, To("http://portfolio.example:25/"))),
        new(Kind, "with a password", "A redirect that would send a password.", "The address carries a user name or password.",
            () => AskAsync(1, To("http://a:b@portfolio.example/"))),
        new(Kind, "to nowhere", "A redirect whose address cannot be read.",
            "portfolio.example answered with HTTP 302.", () => AskAsync(1, To("http://[broken/"))),
        new(Kind, "without end", "A redirect with an address of 20,000 characters.",
            "The address is longer than 2,048 characters.", () => AskAsync(1, To("/" + new string('a', 20_000)))),
        new(Kind, "a second header hidden in it", "The address of a redirect carries a line break.",
            "portfolio.example could not be reached: The address redirects more than 5 times.",
            () => AskAsync(6, To("/a%0d%0aHost:%20127.0.0.1"))),
    ];

    private static string Named(string words) => $"portfolio.example could not be reached: {words}";

    private static string To(string location)
        => $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n";

    private static async Task<string> AskAsync(int requests, params string[] answers)
    {
        await using var hostile = Hostile.Answering(answers);
        var said = await hostile.OpenAsync();

        Assert.Equal(requests, hostile.Requests);
        return said;
    }
}
