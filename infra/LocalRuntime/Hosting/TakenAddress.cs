using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>Says which port is taken and how to choose another.</summary>
internal static partial class TakenAddress
{
    /// <summary>Looks before anything else is started: installing an emulator first would be a waste.</summary>
    /// <exception cref="StartupException">Another program listens there.</exception>
    public static void Refuse(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Port != 0 && IsTaken(address))
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
