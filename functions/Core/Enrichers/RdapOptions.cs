using GigVet.Settings;
using GigVet.Text;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Enrichers;

/// <summary>Where the age of domains is asked for.</summary>
public sealed class RdapOptions
{
    public const string Section = "GigVet:Rdap";

    private static readonly Uri Public = new("https://rdap.org/");

    private readonly Lock _lock = new();
    private PublicSuffixes? _suffixes;

    /// <summary>
    /// A server that knows every registry, or leads to the one that knows (RFC 9224). The default is the redirector that
    /// follows the list of IANA: one address for all registries, and nothing here that grows old. Set a mirror to keep
    /// names of contractors from it. May carry a path; plain http only on this machine.
    /// </summary>
    [Setting("who is asked for the age of domains")]
    public Uri BaseUrl { get; set; } = Public;

    /// <summary>A file with the public suffix list (publicsuffix.org); without it a small own table decides.</summary>
    [Setting("a file with the whole public suffix list", Usual = "a small table")]
    public string? SuffixList { get; set; }

    public bool IsUsable => BaseUrl.IsAbsoluteUri
        && BaseUrl is { Scheme: "https" } or { Scheme: "http", IsLoopback: true };

    internal bool IsPublic => BaseUrl == Public;

    /// <exception cref="InvalidDataException">The file is not the list.</exception>
    public PublicSuffixes Suffixes
    {
        get
        {
            lock (_lock)
                return _suffixes ??= SuffixList is { Length: > 0 } path ? PublicSuffixes.Load(path) : PublicSuffixes.BuiltIn;
        }
    }

    internal bool SuffixesCanBeRead()
    {
        try
        {
            return Suffixes is not null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

/// <summary>Binds <see cref="RdapOptions"/>.</summary>
public static class RdapRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddRdapOptions()
        {
            services.AddOptions<RdapOptions>()
                .BindConfiguration(RdapOptions.Section)
                .Validate(
                    options => options.IsUsable,
                    $"{RdapOptions.Section}:BaseUrl must be an https address, or http on this machine.")
                .Validate(
                    options => options.SuffixesCanBeRead(),
                    $"{RdapOptions.Section}:SuffixList must name a readable file with the public suffix list.")
                .ValidateOnStart();

            return services;
        }
    }
}
