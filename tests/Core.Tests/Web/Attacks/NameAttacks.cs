namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Resolvers that lie.</summary>
internal static class NameAttacks
{
    private const string Kind = "Names and resolvers";
    private const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\nConnection: close\r\n\r\n<p>Jane Roe.";
    private const string Again = "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public static IReadOnlyList<Attack> All { get; } =
    [
        new(Kind, "one private among public", "The name has a public and a private address.",
            "10.0.0.1 is private (10.0.0.0/8).",
            async () =>
            {
                await using var hostile = Hostile.Resolving(_ => "93.184.215.14 10.0.0.1");
                var said = await hostile.OpenAsync();

                Assert.Empty(hostile.Dialled);
                return said;
            }),
        new(Kind, "169.254.169.254.nip.io", "A public name service answers with the address in the name.",
            "169.254.169.254 is link-local, where cloud metadata lives (169.254.0.0/16).",
            async () =>
            {
                await using var hostile = Hostile.Resolving(_ => "169.254.169.254");
                return await hostile.OpenAsync("http://169.254.169.254.nip.io/");
            }),
        new(Kind, "rebinding between test and connection", "The second answer of the resolver is private.",
            "Read: Jane Roe.",
            async () =>
            {
                await using var hostile = Hostile.Resolving(lookup => lookup == 0 ? null : "127.0.0.1", Page);
                var said = await hostile.OpenAsync();

                // What was tested is what was dialled: nobody asked the resolver a second time.
                Assert.Equal((1, "93.184.215.14"), (hostile.Lookups, hostile.Dialled));
                return said;
            }),
        new(Kind, "rebinding between two visits", "The name is public at the first visit and private at the second.",
            "Read: Jane Roe. 127.0.0.1 is this machine (127.0.0.0/8).",
            async () =>
            {
                await using var hostile = Hostile.Resolving(lookup => lookup == 0 ? null : "127.0.0.1", Page);
                var said = $"{await hostile.OpenAsync()} {await hostile.OpenAsync()}";

                Assert.Equal("93.184.215.14", hostile.Dialled);
                return said;
            }),
        new(Kind, "rebinding within a redirect", "The site redirects to itself, and its name has turned private by then.",
            "127.0.0.1 is this machine (127.0.0.0/8).",
            async () =>
            {
                await using var hostile = Hostile.Resolving(lookup => lookup == 0 ? null : "127.0.0.1", Again, Page);
                var said = await hostile.OpenAsync();

                Assert.Equal("93.184.215.14", hostile.Dialled);
                return said;
            }),
        new(Kind, "a name in the ASCII form of another script", "The name is xn--e1aybc and a label is broken.",
            "The host name cannot be read.",
            async () =>
            {
                await using var hostile = Hostile.Answering(Page);
                return await hostile.OpenAsync("http://xn--a\u00ad.example/");
            }),
    ];
}
