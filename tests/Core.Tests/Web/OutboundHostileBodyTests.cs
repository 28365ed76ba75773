using System.IO.Compression;
using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class OutboundHostileBodyTests
{
    [Fact]
    public async Task Gives_status_headers_and_body()
    {
        await using var server = RawServer.Saying("grüße", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=utf-8\r\nX-A: 1\r\nX-A: 2");
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url()));

        Assert.Equal((404, "grüße", "text/html; charset=utf-8", "1"), (answer.Status, answer.Text(), answer.ContentType, answer.Headers["x-a"]));
        Assert.False(answer.IsSuccess);
        Assert.False(answer.Captured);
    }

    [Fact]
    public async Task Ten_declared_gigabytes_are_not_begun()
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
            await exchange.NeverAsync();
        });
        using var web = WebTests.Through(server);

        Assert.Equal(new WebAnswer.TooLarge(server.Url(), WebRequest.PageBytes), await web.GetAsync(server.Url()));
    }

    [Fact]
    public async Task An_endless_body_is_left_at_the_limit()
    {
        var sent = 0L;
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\n\r\n");
            for (var chunk = new byte[64 * 1024]; ; sent += chunk.Length)
                await exchange.WriteAsync(chunk);
        });
        using var web = WebTests.Through(server);

        Assert.IsType<WebAnswer.TooLarge>(await web.GetAsync(server.Url()));
        Assert.InRange(sent, 0, 32 << 20);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_counted_by_what_it_becomes(string encoding)
    {
        var bomb = Packed(encoding, new byte[64 << 20]);
        Assert.InRange(bomb.Length, 1, 512 * 1024);
        await using var server = Sending(encoding, bomb);
        using var web = WebTests.Through(server);
        var before = GC.GetTotalAllocatedBytes();

        Assert.IsType<WebAnswer.TooLarge>(await web.GetAsync(server.Url()));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 48L << 20);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_pages_are_unpacked(string encoding)
    {
        await using var server = Sending(encoding, Packed(encoding, Encoding.UTF8.GetBytes("hello")));
        using var web = WebTests.Through(server);

        Assert.Equal("hello", Assert.IsType<WebAnswer.Answered>(await web.GetAsync(server.Url())).Text());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Broken_packing_is_an_ending(string encoding)
    {
        await using var server = Sending(encoding, [.. Enumerable.Range(0, 2_000).Select(n => (byte)(n * 7 % 251))]);
        using var web = WebTests.Through(server);

        Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));
    }

    [Fact]
    public async Task Packing_that_nobody_undid_is_an_ending()
    {
        await using var server = Sending("zstd", [1, 2, 3]);
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Contains("zstd", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_of_headers_is_an_ending()
    {
        await using var server = RawServer.Answering($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 1 << 20)}\r\n\r\n");
        using var web = WebTests.Through(server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal("The answer's headers are larger than any page needs.", answer.Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_drop_by_drop_ends_with_the_budget()
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            for (var drop = 0; drop < 1000; drop++)
            {
                await exchange.WriteAsync("x");
                await Task.Delay(50, exchange.Stopped);
            }
        });
        using var web = WebTests.Through(WebTests.Within(0.5), server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal("No complete answer within 0.5 seconds.", answer.Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Headers_that_never_end_cost_the_headers_budget()
    {
        await using var server = new RawServer(async exchange =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\n");
            await exchange.NeverAsync();
        });
        var options = WebTests.Within(20);
        options.Headers = TimeSpan.FromSeconds(0.3);
        using var web = WebTests.Through(options, server);

        var answer = Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url()));

        Assert.Equal("No answer within 0.3 seconds.", answer.Reason);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_is_no_http_is_an_ending()
    {
        await using var server = RawServer.Answering("220 mail.example ESMTP ready\r\n");
        using var web = WebTests.Through(server);

        Assert.Equal("The host does not answer in HTTP.", Assert.IsType<WebAnswer.Unreachable>(await web.GetAsync(server.Url())).Reason);
    }

    private static RawServer Sending(string encoding, byte[] body) => new(async exchange =>
    {
        await exchange.WriteAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: {encoding}\r\nContent-Length: {body.Length}\r\n\r\n");
        await exchange.WriteAsync(body);
    });

    private static byte[] Packed(string encoding, byte[] content)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.SmallestSize),
        })
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
