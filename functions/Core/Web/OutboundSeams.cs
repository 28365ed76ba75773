using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace GigVet.Web;

/// <summary>What tests may replace in <see cref="Outbound"/>: names, sockets and chance.</summary>
internal sealed record OutboundSeams
{
    /// <summary>Pages answer in a few kilobytes of headers; a megabyte of them is an attack.</summary>
    private const int HeaderKilobytes = 32;

    /// <summary>What is left of an unread body is read to keep the connection only if it is this short.</summary>
    private const int DrainedBytes = 16 * 1024;

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public NameLookup Lookup { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Is given only addresses that the guard let through.</summary>
    public AddressDial Dial { get; init; } = GuardedDialer.ConnectAsync;

    /// <summary>Takes the place of the sockets, and of the guard that dials them.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The jitter of retries, 0 to 1.</summary>
    public Func<double> Randomizer { get; init; } = Random.Shared.NextDouble;

    public HttpMessageHandler CreateHandler(OutboundOptions options, PrivateHosts allowed)
        => Handler ?? CreateSockets(options, allowed);

    private SocketsHttpHandler CreateSockets(OutboundOptions options, PrivateHosts allowed) => new()
    {
        ConnectCallback = new GuardedDialer(allowed, Lookup, Dial).DialAsync,
        ConnectTimeout = options.Connect,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        MaxResponseHeadersLength = HeaderKilobytes,
        MaxResponseDrainSize = DrainedBytes,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = ChainPolicy(),
            RemoteCertificateValidationCallback = CertificateRules.Accept,
        },
    };

    /// <summary>
    /// A certificate may name an address to load its issuer from, and the runtime would load it outside this guard.
    /// Servers that forget to send their chain are therefore unreachable.
    /// </summary>
    private static X509ChainPolicy ChainPolicy() => new()
    {
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
        ApplicationPolicy = { new Oid(ServerAuthentication) },
    };
}
