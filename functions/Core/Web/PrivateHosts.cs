using System.Collections.Frozen;

namespace GigVet.Web;

/// <summary>The exceptions an operator grants: host:port pairs the guard lets through, wherever they lead.</summary>
public sealed class PrivateHosts(IEnumerable<string> hostsAndPorts)
{
    private readonly FrozenSet<string> _pairs = hostsAndPorts
        .Select(pair => pair.Trim())
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static PrivateHosts None { get; } = new([]);

    public bool Allows(Uri url) => _pairs.Count > 0 && Allows(url.DnsSafeHost, url.Port);

    /// <param name="host">A name or an address, an IPv6 one with or without its brackets.</param>
    public bool Allows(string host, int port)
    {
        var bare = host.Trim('[', ']');
        return _pairs.Contains($"{bare}:{port}") || _pairs.Contains($"[{bare}]:{port}");
    }
}
