using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>Sign-ins of an invented contractor, already placed.</summary>
internal static class SignedIn
{
    public const string Ip = "192.0.2.7";

    /// <summary>The contractor claims Lithuania; so many sign-ins a day apart end today.</summary>
    public static Dossier From(params IReadOnlyList<SignInPlace> places) => Claiming("LT", places);

    public static Dossier Claiming(string? country, params IReadOnlyList<SignInPlace> places)
        => Beside(country, null, places);

    public static Dossier Beside(string? country, IFact? other, params IReadOnlyList<SignInPlace> places)
    {
        SignInPlace[] numbered = [.. places.OrderBy(place => place.SignIn.At).Select((place, at) => place with { Place = at })];
        var request = A.Request() with
        {
            Claims = new Claims { Country = country },
            Observations = new Observations { SignIns = [.. numbered.Select(place => place.SignIn)] },
        };
        IFact[] facts = [new SignInPlaces(numbered, TellsCountries: true, TellsKinds: true), .. other is null ? [] : new[] { other }];
        return A.Dossier(request, facts);
    }

    /// <summary>Sign-ins were given, and nothing could be said about them.</summary>
    public static Dossier Unplaced() => A.Dossier(A.Request() with
    {
        Claims = new Claims { Country = "LT" },
        Observations = new Observations { SignIns = [new SignIn(Ip, A.Today)] },
    });

    public static SignInPlace At(
        double daysAgo, string? country = "LT", AddressKind kind = AddressKind.Ordinary, string? network = "AS64496 Example Line", string ip = Ip)
        => new(0, new SignIn(ip, A.Today.AddDays(-daysAgo)))
        {
            Country = country,
            Kind = kind,
            Network = network,
        };

    public static IEnumerable<SignInPlace> Daily(int count, string? country = "LT", AddressKind kind = AddressKind.Ordinary, int first = 0, double every = 2)
        => Enumerable.Range(0, count).Select(day => At(first + (day * every), country, kind));
}
