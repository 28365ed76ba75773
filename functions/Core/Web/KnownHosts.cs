namespace GigVet.Web;

/// <summary>The hosts that were asked of late. Strangers choose their names, so the idle ones are forgotten.</summary>
internal sealed class KnownHosts(TimeProvider time)
{
    private const int Kept = 2_000;

    /// <summary>By then nothing that is remembered about a host still counts, but for a long pause.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, KnownHost> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public KnownHost Enter(Uri url)
    {
        lock (_hosts)
        {
            if (_hosts.Count >= Kept)
                Forget(time.GetUtcNow());
            if (!_hosts.TryGetValue(Key(url), out var host))
                _hosts[Key(url)] = host = new KnownHost(time);

            host.Users++;
            return host;
        }
    }

    public void Leave(KnownHost host)
    {
        lock (_hosts)
            host.Users--;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, host) in _hosts)
        {
            if (host.Users == 0 && host.NotBefore < now && host.AskedAt + Idle < now)
                _hosts.Remove(key);
        }
    }

    /// <summary>http and https are one host; other ports are others'.</summary>
    private static string Key(Uri url) => url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";
}
