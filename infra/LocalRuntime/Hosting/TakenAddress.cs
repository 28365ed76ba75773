using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Says which address cannot be listened on and how to choose another.</summary>
internal static partial class TakenAddress
{
    /// <summary>Looks before anything else is started: installing an emulator first would be a waste.</summary>
    /// <exception cref="StartupException">Another program listens there, or it is no address.</exception>
    public static void Refuse(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel also takes http://*:80 and http://+:80, which are no addresses to anybody else.
            var plain = url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal)
                .Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                throw new StartupException(
                    $"'{url}' is no address to listen on; give one such as {LocalHost.DefaultUrl} in --urls or ASPNETCORE_URLS.");
            if (address.Port != 0 && IsTaken(address))
                throw Explain(address.Port);
        }
    }

    public static StartupException Explain(Exception exception)
        => Address.Match(exception.Message) is { Success: true } match
            ? Explain(new Uri(match.Value).Port)
            : new StartupException(exception.Message.ReplaceLineEndings(" "));

    private static StartupException Explain(int port) => new(
        $"Port {port} is taken by another program; choose another with --urls http://127.0.0.1:{port + 1} "
        + "or ASPNETCORE_URLS.");

    private static bool IsTaken(Uri address)
    {
        var ip = IPAddress.TryParse(address.Host, out var parsed) ? parsed : IPAddress.Loopback;
        using var listener = new TcpListener(ip, address.Port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
    }

    [GeneratedRegex(@"https?://\S+:\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address { get; }
}
