using GigVet.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace GigVet.Functions.Http;

/// <summary>Bound from <c>GigVet</c>.</summary>
public sealed class PublicAddressOptions
{
    public const string Section = "GigVet";

    /// <summary>Where this GigVet is reached from outside, such as <c>https://vetting.example</c>; null: where the call came to.</summary>
    [Setting("where this GigVet is reached from outside, for the links that contractors are sent", Usual = "where the call came to")]
    public string? PublicAddress { get; set; }

    public bool IsUsable => PublicAddress is null or ""
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.Query.Length == 0);
}

/// <summary>Addresses that people outside open.</summary>
public sealed class PublicAddress(IOptions<PublicAddressOptions> options)
{
    /// <param name="path">Without a slash before it.</param>
    public Uri Of(HttpRequest request, string path)
    {
        var here = options.Value.PublicAddress is { Length: > 0 } set ? set.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return new Uri($"{here}/{path}");
    }
}
