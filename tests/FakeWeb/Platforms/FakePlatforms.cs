namespace GigVet.FakeWeb.Platforms;

/// <summary>The pages of all platforms. What goes wrong on one of them is remembered against its server only.</summary>
public sealed class FakePlatforms : IAsyncDisposable
{
    private readonly Dictionary<string, FakePlatform> _platforms = new(StringComparer.Ordinal);

    private FakePlatforms()
    {
    }

    /// <summary>As the product names them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["upwork", "freelancer", "fiverr", "guru", "peopleperhour", "toptal", "contra"];

    public FakePlatform this[string name] => _platforms[name];

    /// <summary>The settings under which a host asks these pages; they extend the list of hosts the guard lets through.</summary>
    /// <param name="firstAllowed">The first free place of that list.</param>
    public IEnumerable<KeyValuePair<string, string>> Settings(int firstAllowed) => _platforms.Index().SelectMany(indexed => new[]
    {
        KeyValuePair.Create($"GigVet:Platforms:{indexed.Item.Key}:BaseUrl", indexed.Item.Value.Server.Address.AbsoluteUri),
        KeyValuePair.Create($"GigVet:Outbound:AllowPrivate:{firstAllowed + indexed.Index}", indexed.Item.Value.Server.HostAndPort),
    });

    public static async Task<FakePlatforms> StartAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var platforms = new FakePlatforms();
        foreach (var name in Names)
            platforms._platforms[name] = new FakePlatform(name, await FakeServer.StartAsync(time, cancellationToken));

        return platforms;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var platform in _platforms.Values)
            await platform.Server.DisposeAsync();
    }
}
