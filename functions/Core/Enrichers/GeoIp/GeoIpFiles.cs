using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Asks every file that is named about an address; nothing leaves the machine.</summary>
public sealed class GeoIpFiles(IOptions<GeoIpOptions> options)
{
    private readonly GeoDatabase?[] _databases =
        [.. options.Value.Databases.Select(file => GeoDatabase.At(file.Setting, file.Path))];

    private readonly IpRangeFiles?[] _ranges =
        [.. options.Value.Ranges.Select(file => IpRangeFiles.At(file.Setting, file.Path))];

    private GeoDatabase? Countries => _databases[0];

    private GeoDatabase? Networks => _databases[1];

    private GeoDatabase? Anonymous => _databases[2];

    /// <summary>Something is loaded that tells homes from data centres and tunnels.</summary>
    public bool TellsKinds => Anonymous is not null || _ranges[0] is not null || _ranges[1] is not null;

    public bool TellsCountries => Countries is not null;

    /// <exception cref="GeoDataException">A file cannot be read any more.</exception>
    public SignInPlace Locate(SignInPlace signIn, IPAddress address)
    {
        var country = Countries?.Find(address);
        var network = Networks?.Find(address);
        var number = network?.Number("autonomous_system_number") is { } asn ? (long)asn : (long?)null;

        return signIn with
        {
            Country = country?.Part("country")?.Text("iso_code"),
            Spot = country?.Part("location") is { } spot
                && spot.Number("latitude") is { } latitude && spot.Number("longitude") is { } longitude
                    ? new Spot(latitude, longitude, spot.Number("accuracy_radius"))
                    : null,
            Network = number is null ? null : string.Create(
                CultureInfo.InvariantCulture, $"AS{number} {network!.Text("autonomous_system_organization")}").TrimEnd(),
            Kind = TellsKinds ? KindOf(address, number) : null,
        };
    }

    private AddressKind KindOf(IPAddress address, long? network)
    {
        if (_ranges[2]?.Contains(address, network) is true)
            return AddressKind.Relay;

        var known = Anonymous?.Find(address) switch
        {
            null => AddressKind.Ordinary,
            var tor when tor.Is("is_tor_exit_node") => AddressKind.Tor,
            var home when home.Is("is_residential_proxy") => AddressKind.ResidentialProxy,
            var open when open.Is("is_public_proxy") => AddressKind.Proxy,
            var tunnel when tunnel.Is("is_anonymous_vpn") => AddressKind.Vpn,
            var centre when centre.Is("is_hosting_provider") => AddressKind.Hosting,
            var hidden when hidden.Is("is_anonymous") => AddressKind.Vpn,
            _ => AddressKind.Ordinary,
        };
        if (known is not (AddressKind.Ordinary or AddressKind.Hosting))
            return known;
        if (_ranges[1]?.Contains(address, network) is true)
            return AddressKind.Vpn;

        return _ranges[0]?.Contains(address, network) is true ? AddressKind.Hosting : known;
    }
}
