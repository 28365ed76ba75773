using System.IO.Compression;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>Bodies that are too long, too slow, or not what they say.</summary>
internal static class BodyAttacks
{
    private const string Kind = "Bodies";
    private const string TooLarge = "The page is larger than 1,024 KiB and was not read.";
    private const string Unreached = "portfolio.example could not be reached: ";
    private const int Unpacked = 1 << 30;

    public static IReadOnlyList<Attack> All { get; } =
    [
        Answer("10 GB declared", "A declared length of 10 GB.", TooLarge, async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 10737418240\r\n\r\n");
            await exchange.NeverAsync();
        }),
        Answer("10 GB undeclared", "A body that does not say its length and goes on.", TooLarge, async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
            var chunk = new byte[64 * 1024];
            for (var sent = 0L; sent < 10L << 30; sent += chunk.Length)
                await exchange.WriteAsync(chunk);
        }),
        Bomb("gzip bomb", "gzip", "1 GiB of zeros in 1 MB of gzip."),
        Bomb("brotli bomb", "br", "1 GiB of zeros in 1 KB of brotli."),
        Bomb("deflate bomb", "deflate", "1 GiB of zeros in 1 MB of deflate."),
        Answer("gzip in gzip", "A packed body, packed again.",
            Unreached + "The answer is packed in a way not read here (gzip).",
            exchange => exchange.WriteAsync(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 3\r\n\r\nxyz")),
        Answer("broken gzip", "Bytes that are no gzip.", Unreached + "The answer cannot be decompressed.",
            exchange => exchange.WriteAsync(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz")),
        Answer("slow-loris", "One byte five times a second.", Unreached + "No complete answer within 1.5 seconds.",
            async exchange =>
            {
                await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n");
                while (true)
                {
                    await exchange.WriteAsync("x");
                    await Task.Delay(200, exchange.Stopped);
                }
            }),
        Answer("half a body", "The connection ends before the body does, each time.",
            Unreached + "The connection broke off.",
            exchange => exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nhalf")),
        Answer("a film", "A video where a page should be.", "The address holds video/mp4, not a page.", async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 900000\r\n\r\n");
            await exchange.NeverAsync();
        }),
        Answer("a type without end", "A content type of 20,000 characters.",
            $"The address holds {new string('x', 80)}, not a page.",
            exchange => exchange.WriteAsync(
                $"HTTP/1.1 200 OK\r\nContent-Type: {new string('x', 20_000)}\r\nContent-Length: 1\r\n\r\nx")),
    ];

    private static Attack Answer(string name, string does, string outcome, Func<RawServer.Exchange, Task> answer)
        => new(Kind, name, does, outcome, async () =>
        {
            await using var hostile = Hostile.Answering(answer);
            return await hostile.OpenAsync();
        });

    private static Attack Bomb(string name, string coding, string does) => Answer(name, does, TooLarge, async exchange =>
    {
        await exchange.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\n\r\n");
        await using Stream stream = coding switch
        {
            "gzip" => new GZipStream(exchange.Stream, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(exchange.Stream, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(exchange.Stream, CompressionLevel.Fastest, leaveOpen: true),
        };
        var zeros = new byte[64 * 1024];
        for (var sent = 0L; sent < Unpacked; sent += zeros.Length)
            await stream.WriteAsync(zeros, exchange.Stopped);
    });
}
