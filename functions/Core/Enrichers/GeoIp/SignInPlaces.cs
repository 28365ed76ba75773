using System.Net;
using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Where the sign-ins that the customer saw came from, in the order of time.</summary>
/// <param name="TellsCountries">A database of countries was asked.</param>
/// <param name="TellsKinds">A database or list was asked that tells homes from data centres and tunnels.</param>
public sealed record SignInPlaces(IReadOnlyList<SignInPlace> SignIns, bool TellsCountries, bool TellsKinds) : IFact;

/// <summary>One sign-in.</summary>
/// <param name="Place">Which of the request's it is.</param>
public sealed record SignInPlace(int Place, SignIn SignIn)
{
    /// <summary>Alpha-2; compared with the contractor's own claims only, never by value. Null where it is not known.</summary>
    public string? Country { get; init; }

    public Spot? Spot { get; init; }

    /// <summary>Number and name of the network, such as <c>AS64496 Example Telecom</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Null where nothing that could tell it was asked.</summary>
    public AddressKind? Kind { get; init; }

    /// <summary>Its place is that of a machine between: it says nothing about where somebody sits.</summary>
    public bool IsBetween => Kind is not (null or AddressKind.Ordinary);
}

/// <param name="RadiusKm">How far off it may be; null where the database does not say.</param>
public sealed record Spot(double Latitude, double Longitude, double? RadiusKm);

/// <summary>Whose address it is, as far as lists tell.</summary>
public enum AddressKind
{
    /// <summary>On no list: a home, an office, a telephone.</summary>
    Ordinary,
    Hosting,
    Vpn,
    Proxy,
    ResidentialProxy,
    Tor,

    /// <summary>A privacy relay that a telephone or browser switches on by itself.</summary>
    Relay,
}

/// <summary>Places sign-ins with the files that the settings name.</summary>
public sealed class SignInLocator(IOptions<GeoIpOptions> options, GeoIpFiles files) : IEnricher
{
    public string Source => "geoip";

    public int MaximumRequests => 0;

    public bool IsEnabled => options.Value.IsSet;

    public Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
        => Task.FromResult(look.Request.Observations?.SignIns is { Count: > 0 } signIns
            ? Locate(signIns)
            : new Enrichment(SourceState.NotAsked, "No sign-in was given; add sign-ins if you see them lawfully."));

    private Enrichment Locate(IReadOnlyList<SignIn> signIns)
    {
        try
        {
            SignInPlace[] places =
            [
                .. signIns.Select((signIn, place) => files.Locate(new SignInPlace(place, signIn), IPAddress.Parse(signIn.Ip.Trim())))
                    .OrderBy(place => place.SignIn.At),
            ];
            var placed = places.Count(place => place.Country is not null);

            return new Enrichment(
                SourceState.Ok,
                files.TellsCountries ? $"The country of {placed} of {places.Length} sign-ins is known." : $"{places.Length} sign-ins.",
                new SignInPlaces(places, files.TellsCountries, files.TellsKinds));
        }
        catch (GeoDataException broken)
        {
            return new Enrichment(SourceState.Failed, broken.Message);
        }
    }
}
