using GigVet.Model;

namespace GigVet.Core.Tests.Support;

/// <summary>What a platform shows of an invented contractor. Days count back from <see cref="A.Today"/>.</summary>
internal static class AProfile
{
    public static Dossier With(Func<ContractorProfile, ContractorProfile> also, Claims? claims = null)
        => A.Dossier(also(A.Profile()), A.Request() with { Claims = claims ?? Claims.None });

    public static Dossier Reviewed(params IReadOnlyList<Review> reviews) => With(profile => profile with { Reviews = reviews });

    public static Review Review(int daysAgo, string? text = null, string? client = null, params IReadOnlyList<string> skills) => new()
    {
        At = A.Today.AddDays(-daysAgo),
        Text = text,
        Client = client,
        Skills = skills.Count > 0 ? skills : null,
    };

    public static IReadOnlyList<Review> Reviews(params IReadOnlyList<int> daysAgo) => [.. daysAgo.Select(days => Review(days))];

    public static Contract Open(double? hours = null, bool? exclusive = null)
        => new() { Title = "Shop", Ongoing = true, HoursPerWeek = hours, Exclusive = exclusive };
}
