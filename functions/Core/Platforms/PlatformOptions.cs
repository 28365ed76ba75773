using System.Collections.Frozen;
using GigVet.Settings;

namespace GigVet.Platforms;

/// <summary>Where each platform is asked, and as whom; bound from <c>GigVet:Platforms:&lt;Name&gt;</c>.</summary>
public sealed class PlatformOptions
{
    public const string Section = "GigVet:Platforms";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Upwork", "Freelancer", "Fiverr", "Guru", "PeoplePerHour", "Toptal", "Contra");

    /// <summary>Under the names that were set, without case; ask with the indexer.</summary>
    public IDictionary<string, PlatformSettings> Named { get; } = new Dictionary<string, PlatformSettings>(StringComparer.OrdinalIgnoreCase);

    /// <param name="platform">The name of an <see cref="IPlatform"/>; what was not set for it is absent.</param>
    public PlatformSettings this[string platform] => Named.TryGetValue(platform, out var settings) ? settings : new PlatformSettings();

    /// <summary>Every setting that cannot be used, as a sentence that names it.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, settings) in Named.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!Known.Contains(name))
                yield return $"{Section}:{name} is no platform; known are {string.Join(", ", Known.Order(StringComparer.Ordinal))}.";
            if (settings.BaseUrl is { } address && !IsOfTheWeb(address))
                yield return $"{Section}:{name}:BaseUrl must be an absolute http or https address without a query.";
            else if (settings is { HasSecrets: true, BaseUrl: { Scheme: "http", IsLoopback: false } })
                yield return $"{Section}:{name}:BaseUrl must be https, or http on this machine, because the token travels to it.";
            if (settings is { HasClient: false } && (settings.ClientId ?? settings.ClientSecret ?? settings.RefreshToken) is not null)
                yield return $"{Section}:{name}:ClientId and {Section}:{name}:ClientSecret are needed together, and for a RefreshToken.";
        }
    }

    private static bool IsOfTheWeb(Uri address)
        => address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}

/// <summary>The settings of one platform.</summary>
public sealed class PlatformSettings
{
    /// <summary>Asked instead of the platform's own host, with the same paths below it; null asks the platform itself.</summary>
    [Setting("asked for the pages of a platform in place of its own host (`Upwork`, `Freelancer`, `Fiverr`, `Guru`, `PeoplePerHour`, `Toptal`, `Contra`)", Name = "GigVet:Platforms:<Name>:BaseUrl", Usual = "the platform's own host")]
    public Uri? BaseUrl { get; set; }

    /// <summary>The customer's key for the official interface; null leaves that door shut.</summary>
    [Setting("a token of the platform's interface. Freelancer.com answers accounts and reviews without one too, portfolios not; Upwork's OAuth2 access token opens the interface, which is then asked before the page", Name = "GigVet:Platforms:<Name>:Token", IsSecret = true)]
    public string? Token { get; set; }

    /// <summary>The API key of an application, for interfaces that hand out tokens for a while only.</summary>
    [Setting("the API key itself in place of a token, which lasts a day (Upwork)", Name = "GigVet:Platforms:<Name>:ClientId")]
    public string? ClientId { get; set; }

    [Setting("its secret", Name = "GigVet:Platforms:<Name>:ClientSecret", IsSecret = true)]
    public string? ClientSecret { get; set; }

    /// <summary>Exchanged for tokens; null asks in the application's own name.</summary>
    [Setting("without it only enterprise keys are served", Name = "GigVet:Platforms:<Name>:RefreshToken", IsSecret = true)]
    public string? RefreshToken { get; set; }

    public bool HasToken => !string.IsNullOrWhiteSpace(Token);

    /// <summary>New tokens can be had.</summary>
    public bool HasClient => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);

    internal bool HasSecrets => HasToken || !string.IsNullOrWhiteSpace(ClientSecret) || !string.IsNullOrWhiteSpace(RefreshToken);

    /// <summary>The place to ask for what has this public address: the same path and query below <see cref="BaseUrl"/>, where that is set.</summary>
    public Uri PlaceOf(Uri address) => BaseUrl is null ? address : new Uri(BaseUrl.AbsoluteUri.TrimEnd('/') + address.PathAndQuery);

    /// <summary>The public address of what was read at a place below <see cref="BaseUrl"/>; any other place is its own.</summary>
    /// <param name="site">An address of the platform's own.</param>
    internal Uri PublicAddressOf(Uri place, Uri site)
    {
        if (BaseUrl is null || !place.AbsoluteUri.StartsWith(BaseUrl.AbsoluteUri.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase))
            return place;

        return new Uri(site, "/" + place.AbsoluteUri[(BaseUrl.AbsoluteUri.TrimEnd('/').Length + 1)..].TrimStart('/'));
    }
}
