using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GigVet.Core.Tests.Web;

/// <summary>A server on a free port of this machine that answers as a test tells it, however wrongly.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Exchange, Task> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly bool _speaksFirst;
    private readonly Task _accepting;

    /// <param name="speaksFirst">Answers without having read anything, as a mail server does.</param>
    public RawServer(Func<Exchange, Task> answer, X509Certificate2? certificate = null, bool speaksFirst = false)
    {
        _answer = answer;
        _speaksFirst = speaksFirst;
        _certificate = certificate;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"127.0.0.1:{Port}";

    /// <summary>Request lines and headers, in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public int Connections { get; private set; }

    public Uri Url(string path = "/") => new($"{(_certificate is null ? "http" : "https")}://{Address}{path}");

    /// <summary>Answers every request with this text after a correct head.</summary>
    public static RawServer Saying(string body, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html") => new(
        exchange => exchange.WriteAsync($"{head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));

    /// <summary>Answers the first request with the first text, and so on; the last one again and again.</summary>
    public static RawServer Answering(params string[] answers)
    {
        var asked = 0;
        return new(exchange => exchange.WriteAsync(answers[Math.Min(asked++, answers.Length - 1)]));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                serving.Add(ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client);
                using var reader = new StreamReader(stream, Encoding.Latin1);
                var head = new StringBuilder();
                while (!_speaksFirst && await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                    head.Append(line).Append('\n');

                Requests.Enqueue(head.ToString());
                await _answer(new Exchange(client, stream, head.ToString(), _stop.Token));
            }
            catch (Exception exception) when (exception
                is IOException or SocketException or OperationCanceledException or ObjectDisposedException
                or System.Security.Authentication.AuthenticationException)
            {
                // The caller hung up or the test is over: both are part of what is tested.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (_certificate is null)
            return client.GetStream();

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                // Otherwise this side would load the issuer.
                ServerCertificateContext = SslStreamCertificateContext.Create(_certificate, null, offline: true),
            },
            _stop.Token);
        return secure;
    }

    /// <summary>One connection with its first request; it is closed when the answer is given.</summary>
    internal sealed record Exchange(TcpClient Client, Stream Stream, string Head, CancellationToken Stopped)
    {
        public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

        public async Task WriteAsync(byte[] bytes)
        {
            await Stream.WriteAsync(bytes, Stopped);
            await Stream.FlushAsync(Stopped);
        }

        public void Reset() => Client.Client.Close(timeout: 0);

        public Task NeverAsync() => Task.Delay(Timeout.Infinite, Stopped);
    }
}
