using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>TLS, status lines and headers.</summary>
internal static class AnswerAttacks
{
    private const string Tls = "TLS";
    private const string Heads = "Status lines and headers";
    private const string Unreached = "portfolio.example could not be reached: ";
    private static readonly Uri Issuer = new("http://127.0.0.1:9/issuer.crt");

    public static IReadOnlyList<Attack> All { get; } =
    [
        Secure("self-signed", "A certificate that the site made itself, with an address to load its issuer from.",
            "its certificate comes from nobody who is trusted here, or the host leaves out who issued it.",
            () => Certificates.SelfMade(Issuer, "192.0.2.7", expired: false, Hostile.Name)),
        Secure("expired", "A certificate of twenty years ago.", "its certificate has expired or is not valid yet.",
            () => Certificates.SelfMade(Issuer, "192.0.2.7", expired: true, Hostile.Name)),
        Secure("of another name", "A certificate for another site.", "its certificate is made out for another name.",
            () => Certificates.SelfMade(Issuer, "192.0.2.7", expired: false)),
        new(Tls, "not TLS at all", "The port of https speaks something else.",
            Unreached + "No secure connection: the host and this service do not agree on TLS.",
            async () =>
            {
                await using var hostile = Hostile.SpeakingFirst("220 mail.example ESMTP ready\r\n");
                return await hostile.OpenAsync("https://portfolio.example/");
            }),
        new(Tls, "silent", "The handshake never ends.", Unreached + "The connection was not made in time.",
            async () =>
            {
                await using var hostile = Hostile.Answering(exchange => exchange.NeverAsync());
                return await hostile.OpenAsync("https://portfolio.example/");
            }),

        Answer("a gigabyte of headers", "One header after another, a gigabyte in all.",
            "The answer's headers are larger than any page needs.",
            exchange => FloodAsync(exchange, "HTTP/1.1 200 OK\r\n", $"X-A: {new string('x', 8_000)}\r\n")),
        Answer("one header without end", "A single header line of a gigabyte.",
            "The answer's headers are larger than any page needs.",
            exchange => FloodAsync(exchange, "HTTP/1.1 200 OK\r\nX-A: ", new string('x', 8_000))),
        Answer("headers drop by drop", "A header now and then, for ever.", "No answer within 1 seconds.",
            async exchange =>
            {
                await exchange.WriteAsync("HTTP/1.1 200 OK\r\n");
                while (true)
                {
                    await exchange.WriteAsync("X-A: x\r\n");
                    await Task.Delay(200, exchange.Stopped);
                }
            }),
        Answer("interim answers without end", "\"100 Continue\" again and again.",
            "The answer's headers are larger than any page needs.",
            exchange => FloodAsync(exchange, "", string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 300)))),
        Answer("no HTTP", "The greeting of a mail server.", "The host does not answer in HTTP.",
            exchange => exchange.WriteAsync("220 mail.example ESMTP ready\r\n")),
        Answer("a broken status", "A status that is no number.", "The host does not answer in HTTP.",
            exchange => exchange.WriteAsync("HTTP/1.1 2x0 OK\r\n\r\n")),
        Answer("NUL in a header", "A header with a NUL and control characters.", "The host does not answer in HTTP.",
            exchange => exchange.WriteAsync("HTTP/1.1 200 OK\r\nX-\0: \u0001\r\nContent-Length: 0\r\n\r\n")),
        Answer("a chunk of 16 exabytes", "A chunk length that overflows.", "The host does not answer in HTTP.",
            exchange => exchange.WriteAsync(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\nx")),
        Answer("silence", "The connection is taken and nothing said.", "No answer within 1 seconds.",
            exchange => exchange.NeverAsync()),
        Answer("hanging up", "The connection is broken off, each time.", "The connection broke off.",
            exchange =>
            {
                exchange.Reset();
                return Task.CompletedTask;
            }),
    ];

    private static Attack Secure(string name, string does, string because, Func<X509Certificate2> certificate)
        => new(Tls, name, does, $"{Unreached}No secure connection: {because}", async () =>
        {
            using var shown = certificate();
            await using var hostile = Hostile.Answering(exchange => exchange.NeverAsync(), shown);
            var said = await hostile.OpenAsync("https://portfolio.example/");

            Assert.DoesNotContain("127.0.0.1", hostile.Dialled, StringComparison.Ordinal);
            return said;
        });

    private static Attack Answer(string name, string does, string outcome, Func<RawServer.Exchange, Task> answer)
        => new(Heads, name, does, Unreached + outcome, async () =>
        {
            await using var hostile = Hostile.Answering(answer);
            return await hostile.OpenAsync();
        });

    private static async Task FloodAsync(RawServer.Exchange exchange, string start, string again)
    {
        await exchange.WriteAsync(start);
        var bytes = Encoding.ASCII.GetBytes(again);
        for (var sent = 0L; sent < 1L << 30; sent += bytes.Length)
            await exchange.WriteAsync(bytes);
    }
}
