using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>Test data about invented people. Every default is harmless; a test names only what it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Today = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly ContractorRef Contractor = new("upwork", "~01a2b3c4d5e6f70809");

    public static readonly Uri ProfileUrl = new("https://www.upwork.com/freelancers/~01a2b3c4d5e6f70809");

    public static ContractorProfile Profile() => new()
    {
        Contractor = Contractor,
        Url = ProfileUrl,
        FetchedAt = Today,
        DisplayName = "Mira Kessler",
    };

    public static VetRequest Request() => new() { Contractor = Contractor, ProfileUrl = ProfileUrl };

    public static Dossier Dossier(params IReadOnlyList<IFact> facts) => Dossier(Profile(), Request(), facts);

    public static Dossier Dossier(ContractorProfile profile, params IReadOnlyList<IFact> facts)
        => Dossier(profile, Request(), facts);

    public static Dossier Dossier(Claims claims, params IReadOnlyList<IFact> facts)
        => Dossier(Profile(), Request() with { Claims = claims }, facts);

    public static Dossier Dossier(VetRequest request, params IReadOnlyList<IFact> facts) => Dossier(Profile(), request, facts);

    public static Dossier Dossier(ContractorProfile profile, VetRequest request, params IReadOnlyList<IFact> facts)
        => new(request, profile, Today, facts);

    public static Evidence Evidence(string observation = "seen") => new(observation, new Uri("https://example.org/"), Today);
}
