using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Access;

/// <summary>The sign-ins of a dossier, and what the signals about them have in common.</summary>
internal static class KnownSignIns
{
    /// <summary>One page shows no more of them.</summary>
    private const int MostQuoted = 6;

    public const string NeedsDatabase =
        "Where the sign-ins came from is not known; GigVet:GeoIp:CountryDatabase names a database of countries.";

    /// <summary>The finding where there is nothing to judge; null when <paramref name="places"/> is there.</summary>
    public static Finding? Missing(Dossier dossier, SignalInfo info, out SignInPlaces places)
    {
        places = dossier.Find<SignInPlaces>() ?? new SignInPlaces([], TellsCountries: false, TellsKinds: false);
        if (dossier.Request.Observations?.SignIns is not { Count: > 0 })
            return info.NotApplicable("No sign-in was given; add sign-ins if you see them lawfully.");

        return places.SignIns.Count == 0
            ? info.NotAvailable("The sign-ins could not be placed; the source \"geoip\" says why, GigVet:GeoIp names its files.")
            : null;
    }

    /// <summary>Those whose country is that of a person: not of a data centre or tunnel between.</summary>
    public static SignInPlace[] Direct(SignInPlaces places)
        => [.. places.SignIns.Where(signIn => !signIn.IsBetween && signIn.Country is not null)];

    public static TimeSpan Span(IReadOnlyList<SignInPlace> signIns)
        => signIns.Count == 0 ? TimeSpan.Zero : signIns[^1].SignIn.At - signIns[0].SignIn.At;

    public static Evidence Cite(this SignInPlace signIn, Dossier dossier)
    {
        var place = signIn.Country is { } country ? $", placed in {Text.Countries.NameOf(country) ?? country}" : "";
        var network = signIn.Network is { } name ? $", {name}" : "";
        var kind = signIn.Kind is { } known and not AddressKind.Ordinary ? $", {Word(known)}" : "";
        return dossier.CiteRequest(
            string.Create(CultureInfo.InvariantCulture, $"/observations/signIns/{signIn.Place}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Sign-in of {signIn.SignIn.At.ToUniversalTime():yyyy-MM-dd HH:mm} UTC from {signIn.SignIn.Ip}{place}{network}{kind}"),
            signIn.SignIn.At);
    }

    public static IReadOnlyList<Evidence> Cite(this IEnumerable<SignInPlace> signIns, Dossier dossier)
        => [.. signIns.Take(MostQuoted).Select(signIn => signIn.Cite(dossier))];

    public static string Word(AddressKind kind) => kind switch
    {
        AddressKind.Hosting => "a data centre",
        AddressKind.Vpn => "a VPN",
        AddressKind.Proxy => "a public proxy",
        AddressKind.ResidentialProxy => "a proxy through somebody's home",
        AddressKind.Tor => "Tor",
        AddressKind.Relay => "a privacy relay",
        _ => "on no list",
    };
}
