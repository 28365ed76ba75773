using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>The same invented contractor on another platform.</summary>
internal static class Elsewhere
{
    public static readonly Uri Url = new("https://www.fiverr.com/mirakessler");

    public static OtherProfile Profile(
        string? name = null, string? place = null, string? email = null, IReadOnlyList<Uri>? links = null, IReadOnlyList<string>? skills = null, IReadOnlyList<Job>? jobs = null)
        => new(
            new ContractorProfile
            {
                Contractor = new("fiverr", "mirakessler"),
                Url = Url,
                FetchedAt = A.Today,
                DisplayName = name,
                Location = place,
                Email = email,
                Links = links,
                Skills = skills,
                WorkHistory = jobs,
            },
            ProfileTie.Named);

    public static Job Job(string employer, int from, int to) => new()
    {
        Employer = employer,
        From = new DateOnly(from, 2, 1),
        To = new DateOnly(to, 11, 1),
    };
}
