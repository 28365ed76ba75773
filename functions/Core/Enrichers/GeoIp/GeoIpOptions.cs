using GigVet.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Files that say where addresses are and whose. None ships with GigVet: each has a licence of its own.</summary>
public sealed class GeoIpOptions
{
    public const string Section = "GigVet:GeoIp";

    /// <summary>A MaxMind DB file of countries; one of cities serves too, and lets distances be told.</summary>
    [Setting("MaxMind DB file that says where sign-ins came from; one of cities tells distances too. A file that cannot be used stops the start")]
    public string? CountryDatabase { get; set; }

    [Setting("MaxMind DB file of networks")]
    public string? AsnDatabase { get; set; }

    /// <summary>GeoIP2 Anonymous IP, or one with the same fields.</summary>
    [Setting("GeoIP2 Anonymous IP, or one with the same fields")]
    public string? AnonymousDatabase { get; set; }

    /// <summary>Text files with the ranges of data centres, separated by semicolons; see <see cref="IpRangeReader"/>.</summary>
    [Setting("text files of data centres' ranges, separated by `;`: `192.0.2.0/24`, `first,last` or `AS64496` a line, also gzipped")]
    public string? HostingRanges { get; set; }

    [Setting("the same of VPN services")]
    public string? VpnRanges { get; set; }

    /// <summary>Privacy relays that telephones and browsers switch on by themselves: they hide nothing that was meant to be.</summary>
    [Setting("the same of privacy relays that telephones and browsers switch on by themselves")]
    public string? RelayRanges { get; set; }

    /// <summary>At least one file was named.</summary>
    public bool IsSet => Databases.Select(file => file.Path).Concat(Ranges.Select(file => file.Path)).Any(path => !string.IsNullOrWhiteSpace(path));

    internal IEnumerable<(string Setting, string? Path, Func<GeoRecord, bool> Serves)> Databases =>
    [
        ($"{Section}:{nameof(CountryDatabase)}", CountryDatabase, record => record.Part("country")?.Text("iso_code") is not null),
        ($"{Section}:{nameof(AsnDatabase)}", AsnDatabase, record => record.Number("autonomous_system_number") is not null),
        ($"{Section}:{nameof(AnonymousDatabase)}", AnonymousDatabase, record => record.Is("is_anonymous")),
    ];

    internal IEnumerable<(string Setting, string? Path)> Ranges =>
    [
        ($"{Section}:{nameof(HostingRanges)}", HostingRanges),
        ($"{Section}:{nameof(VpnRanges)}", VpnRanges),
        ($"{Section}:{nameof(RelayRanges)}", RelayRanges),
    ];
}

/// <summary>Opens every file that is named before the first request: whoever starts the service is the one to mend a setting.</summary>
internal sealed class GeoIpOptionsCheck : IValidateOptions<GeoIpOptions>
{
    public ValidateOptionsResult Validate(string? name, GeoIpOptions options)
    {
        List<string> failures = [];
        foreach (var (setting, path, serves) in options.Databases)
            Try(failures, () => GeoDatabase.At(setting, path)?.Check(serves));
        foreach (var (setting, path) in options.Ranges)
            Try(failures, () => IpRangeFiles.At(setting, path)?.Check());

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Try(List<string> failures, Action check)
    {
        try
        {
            check();
        }
        catch (GeoDataException broken)
        {
            failures.Add(broken.Message);
        }
    }
}

/// <summary>A file named in the settings cannot be used; the message names the setting first.</summary>
public sealed class GeoDataException(string setting, string why, Exception? inner = null)
    : Exception($"{setting} {why}", inner);

/// <summary>Binds <see cref="GeoIpOptions"/>.</summary>
public static class GeoIpRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddGeoIpOptions()
        {
            services.AddOptions<GeoIpOptions>().BindConfiguration(GeoIpOptions.Section).ValidateOnStart();
            services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GeoIpOptions>, GeoIpOptionsCheck>());
            services.TryAddSingleton<GeoIpFiles>();
            return services;
        }
    }
}
