using GigVet.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Enrichers;

/// <summary>Whether and where a web archive is asked about the contractor's site.</summary>
public sealed class ArchiveOptions
{
    public const string Section = "GigVet:Archive";

    /// <summary>Off by default: a look-up tells a third party which sites are looked at, and it is slow.</summary>
    [Setting("ask a web archive how long a site has been there")]
    public bool Enabled { get; set; }

    /// <summary>An archive that speaks the Wayback Machine's CDX interface.</summary>
    [Setting("the archive, one with the Wayback Machine's CDX interface")]
    public Uri BaseUrl { get; set; } = new("https://web.archive.org/");

    public bool IsUsable => BaseUrl.IsAbsoluteUri && BaseUrl.Scheme is "https" or "http";
}

/// <summary>Binds <see cref="ArchiveOptions"/>.</summary>
public static class ArchiveRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddArchiveOptions()
        {
            services.AddOptions<ArchiveOptions>()
                .BindConfiguration(ArchiveOptions.Section)
                .Validate(options => options.IsUsable, $"{ArchiveOptions.Section}:BaseUrl must be a web address.")
                .ValidateOnStart();

            return services;
        }
    }
}
