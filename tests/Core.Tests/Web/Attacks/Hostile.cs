using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Core.Tests.Web.Attacks;

/// <summary>
/// A hostile site that looks public: its name resolves to an address of the internet, and what dials that address
/// reaches a server of the test. Whatever else is dialled fails the test.
/// </summary>
internal sealed class Hostile : IAsyncDisposable
{
    public const string Name = "portfolio.example";
    private const string PublicAddress = "93.184.215.14";

    private readonly RawServer _server;
    private readonly Outbound _web;
    private readonly List<string> _dialled = [];

    /// <param name="resolve">What the resolver says to the first question, the second, and so on; null is the public address.</param>
    private Hostile(RawServer server, Func<int, string?>? resolve)
    {
        _server = server;
        var options = WebTests.Within(1.5);
        options.Connect = TimeSpan.FromSeconds(0.7);
        options.Headers = TimeSpan.FromSeconds(1);
        _web = new Outbound(options, TimeProvider.System, new OutboundSeams
        {
            Randomizer = () => 0,
            Dial = DialAsync,
            Lookup = (_, _) =>
            {
                var answer = resolve?.Invoke(Lookups++) ?? PublicAddress;
                return Task.FromResult(answer.Split(' ').Select(IPAddress.Parse).ToArray());
            },
        });
    }

    public int Lookups { get; private set; }

    public int Requests => _server.Requests.Count;

    public string Dialled => string.Join(", ", _dialled);

    public static Hostile Answering(Func<RawServer.Exchange, Task> answer, X509Certificate2? certificate = null)
        => new(new RawServer(answer, certificate), resolve: null);

    public static Hostile Answering(params string[] answers) => new(RawServer.Answering(answers), resolve: null);

    public static Hostile SpeakingFirst(string words)
        => new(new RawServer(exchange => exchange.WriteAsync(words), speaksFirst: true), resolve: null);

    public static Hostile Resolving(Func<int, string?> resolve, params string[] answers)
        => new(RawServer.Answering(answers), resolve);

    /// <summary>A page, the way a server sends it.</summary>
    public static Task<string> PageAsync(string html, string contentType = "text/html; charset=utf-8", int status = 200)
        => PageAsync(Encoding.UTF8.GetBytes(html), contentType, status);

    public static async Task<string> PageAsync(byte[] body, string contentType = "text/html", int status = 200)
    {
        await using var hostile = Answering(async exchange =>
        {
            await exchange.WriteAsync(
                $"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n");
            await exchange.WriteAsync(body);
        });
        return await hostile.OpenAsync();
    }

    /// <summary>Opens the site the way a vetting does, and gives what its report would say.</summary>
    public async Task<string> OpenAsync(string url = "http://" + Name + "/")
    {
        var asked = new Uri(url);
        var answer = await _web.GetAsync(asked);
        if (PageAnswer.TryRead(answer, asked, out var page, out var ending))
            return $"Read: {page.Text.ReplaceLineEndings(" ")[..Math.Min(page.Text.Length, 40)].Trim()}";

        var words = ending switch
        {
            FetchResult.Blocked(var reason) => reason,
            FetchResult.Failed(var reason) => reason,
            FetchResult.NotFound => "The page does not exist.",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return words
            .Replace(PageAnswer.Advice(asked), "", StringComparison.Ordinal)
            .Replace(" Try later, or: ", "", StringComparison.Ordinal)
            .Trim();
    }

    public async ValueTask DisposeAsync()
    {
        _web.Dispose();
        await _server.DisposeAsync();
    }

    private async ValueTask<Stream> DialAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        _dialled.AddRange(addresses.Select(address => address.ToString()));
        if (!Array.TrueForAll(addresses, AddressRules.IsPublic) || port is not (80 or 443))
            throw new InvalidOperationException($"{Dialled} port {port} was dialled.");

        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port, cancellationToken);
        return client.GetStream();
    }
}
