using System.Net;
using System.Net.Sockets;

namespace GigVet.Web;

/// <summary>Resolves a host name; the seam through which tests change the answers of DNS.</summary>
public delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancellationToken);

/// <summary>Opens a connection to one of the addresses; the seam through which tests stand in for the public internet.</summary>
internal delegate ValueTask<Stream> AddressDial(IPAddress[] addresses, int port, CancellationToken cancellationToken);

/// <summary>
/// Opens every connection of the product. The name is resolved once and the very addresses that were tested are
/// dialled, so an answer that changes between the two (DNS rebinding) has nothing to change.
/// </summary>
internal sealed class GuardedDialer(PrivateHosts allowed, NameLookup lookup, AddressDial dial)
{
    public async ValueTask<Stream> DialAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal)
            ? [literal]
            : await lookup(host, cancellationToken);

        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);

        // One private address among public ones is how rebinding looks; no address of such a name is dialled.
        if (!allowed.Allows(host, port)
            && addresses.Select(AddressRules.Refusal).FirstOrDefault(reason => reason is not null) is { } refusal)
        {
            throw new AddressRefusedException(refusal);
        }

        // IPv4 first: function apps have no IPv6 route, and waiting for one would use up the connect budget.
        return await dial(
            [.. addresses.OrderBy(each => each.AddressFamily is AddressFamily.InterNetworkV6)], port, cancellationToken);
    }

    /// <summary>What is dialled outside of tests.</summary>
    public static async ValueTask<Stream> ConnectAsync(
        IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name turned out to stand for an address that is closed to us; nothing was dialled.</summary>
internal sealed class AddressRefusedException(string reason) : Exception(reason);
