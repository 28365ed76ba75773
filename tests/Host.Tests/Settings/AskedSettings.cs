using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace GigVet.Host.Tests.Settings;

/// <summary>The last place of a configuration, which is asked first: it knows nothing, and notes what is wanted.</summary>
internal sealed class AskedSettings : IConfigurationSource, IConfigurationProvider
{
    private readonly ConcurrentDictionary<string, byte> _keys = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> Keys => [.. _keys.Keys];

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public bool TryGet(string key, out string? value)
    {
        _keys.TryAdd(key, 0);
        value = null;
        return false;
    }

    /// <summary>Whoever lists what lies below a key takes every child of it.</summary>
    public IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath) => earlierKeys;

    public IChangeToken GetReloadToken() => new CancellationChangeToken(CancellationToken.None);

    public void Load()
    {
    }

    public void Set(string key, string? value)
    {
    }
}
