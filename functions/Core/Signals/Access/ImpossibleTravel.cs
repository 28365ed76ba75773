using System.Globalization;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Access;

/// <summary>Two sign-ins so far apart in so little time that one person cannot have made both.</summary>
public sealed class ImpossibleTravel : ISignal
{
    private const double FastestKmAnHour = 900;
    private const double ShortestKm = 500;
    private const double EarthRadiusKm = 6371;

    /// <summary>For databases that do not say how far off they may be.</summary>
    private const double UsualRadiusKm = 100;

    public SignalInfo Info { get; } = new()
    {
        Id = "access.impossible-travel",
        Title = "Signed in from two places faster than anybody travels",
        Rationale = "Two people on one account are in two places at once.",
        FalsePositives = "A database that places an address wrongly, a telephone beside an office line, a VPN on no list.",
        NextStep = "Ask who else uses the account, and have the password changed and a second factor set.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-03: more than 900 km/h over at least 500 km, after what the database may be off at both ends; neither of them a "
            + "data centre, VPN or relay (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (KnownSignIns.Missing(dossier, Info, out var places) is { } missing)
            return missing;

        var spotted = places.SignIns.Where(signIn => signIn is { IsBetween: false, Spot: not null }).ToArray();
        if (spotted.Length < 2)
            return places.SignIns.Any(signIn => signIn.Spot is not null)
                ? Info.NotApplicable("Fewer than two sign-ins have a place and no tunnel.")
                : Info.NotAvailable("No sign-in has a place on the map; GigVet:GeoIp:CountryDatabase may name a database of cities.");

        var jumps = spotted.Zip(spotted.Skip(1))
            .Select(pair => (pair.First, pair.Second, Km: CertainKm(pair.First.Spot!, pair.Second.Spot!)))
            .Where(jump => jump.Km >= ShortestKm
                && jump.Km > FastestKmAnHour * (jump.Second.SignIn.At - jump.First.SignIn.At).TotalHours)
            .ToArray();
        if (jumps is not [var first, ..])
            return Info.Clear($"Whoever made the {spotted.Length} sign-ins that can be placed had time to travel.");

        var time = first.Second.SignIn.At - first.First.SignIn.At;
        return Info.Raised(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{jumps.Length} times two sign-ins lie too far apart for one person, such as {first.Km:0} km in {time.TotalMinutes:0} minutes."),
            jumps.SelectMany(jump => new[] { jump.First, jump.Second }).Distinct().Cite(dossier));
    }

    /// <summary>The great circle, less what either place may be off.</summary>
    private static double CertainKm(Spot from, Spot to)
    {
        var (north, south) = (Radians(from.Latitude), Radians(to.Latitude));
        var height = Math.Sin((south - north) / 2);
        var width = Math.Sin(Radians(to.Longitude - from.Longitude) / 2);
        var chord = (height * height) + (Math.Cos(north) * Math.Cos(south) * width * width);
        return (2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord))))
            - (from.RadiusKm ?? UsualRadiusKm) - (to.RadiusKm ?? UsualRadiusKm);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
