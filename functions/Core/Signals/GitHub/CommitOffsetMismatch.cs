using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>Commits are made by a clock that the claimed country never has. Which clock or country is never looked at.</summary>
public sealed class CommitOffsetMismatch : ISignal
{
    private const int Commits = 50;
    private const double Share = 0.8;
    private const int RecentDays = 365;
    private const int Places = 3;
    private const int Visit = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.commit-offset-mismatch",
        Title = "Commits by a clock that the claimed country does not have",
        Rationale = "Whoever says to live in one place and works in another forgets the clock of the machine.",
        FalsePositives = "Travellers, machines set to another zone, a development container in the cloud.",
        NextStep = "Ask where the work is done at present and since when; either answer can be right.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "GH-13: of at least 50 own commits 80 % with an offset the claimed country never has; zero is left out",
            "Commits of the last year only: people move. Weak with three different clocks: people travel (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);

        Claim[] claims = [.. Claimed(dossier, account).Where(claim => CountryOffsets.Of(claim.Country) is not null)];
        if (claims.Length == 0)
            return Info.NotApplicable("No place is claimed that says a country; add the country they told you, if one was named.");
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        List<GitHubCommit> recent = [];
        foreach (var commit in account.OwnCommitsEverywhere.AsSpan())
        {
            if (account.ReadAt - commit.AuthoredAt <= TimeSpan.FromDays(RecentDays))
                recent.Add(commit);
        }

        if (recent.Count > 0 && recent.TrueForAll(commit => commit.Offset is null))
            return Info.NotAvailable("The clocks of commits were not read; that takes a token for GitHub.");

        // Zero is what servers and containers have, whoever uses them.
        GitHubCommit[] told = [.. recent.Where(commit => commit.Offset is { } offset && offset != TimeSpan.Zero)];
        if (told.Length < Commits)
            return Info.NotApplicable($"{told.Length} own commits of the last year tell their clock; this needs {Commits}.");

        // Several claimed places are compared with each other elsewhere; here any of them explains a clock.
        HashSet<TimeSpan> foreign =
        [
            .. told.Select(commit => commit.Offset!.Value).Distinct()
                .Where(offset => !Array.Exists(claims, claim => CountryOffsets.Fits(claim.Country, offset) is true)),
        ];
        GitHubCommit[] outside = [.. told.Where(commit => foreign.Contains(commit.Offset!.Value))];
        if (outside.Length < Share * told.Length)
            return Info.Clear($"{told.Length - outside.Length} of {told.Length} own commits fit the claimed place.");

        var clocks = outside.CountBy(commit => commit.Offset!.Value).Count(clock => clock.Value >= Visit);

        return Info.Raised(
            $"{outside.Length} of {told.Length} own commits of the last year were made by a clock "
            + $"that {string.Join(" and ", claims.Select(claim => Countries.NameOf(claim.Country)).Distinct(StringComparer.Ordinal))} never has.",
            [
                .. claims.Select(claim => claim.Evidence),
                .. outside.Take(2).Select(commit => account.Cite(
                    commit, $"Dated {commit.AuthoredAt:yyyy-MM-dd}; its clock shows in the commit's .patch")),
            ],
            clocks >= Places ? Strength.Weak : Strength.Moderate);
    }

    private static IEnumerable<Claim> Claimed(Dossier dossier, GitHubAccount account)
    {
        if (Countries.FromField(dossier.Claims.Country) is { } country)
            yield return new(country, dossier.CiteRequest("/claims/country", $"Country claimed: {dossier.Claims.Country}"));
        if (Countries.Read(dossier.Claims.City) is { } city)
            yield return new(city, dossier.CiteRequest("/claims/city", $"City claimed: {dossier.Claims.City}"));
        if (Countries.Read(dossier.Profile.Location) is { } place)
            yield return new(place, dossier.Cite($"Place on the profile: {dossier.Profile.Location}"));
        if (Countries.Read(account.Location) is { } home)
            yield return new(home, account.Cite($"Place on the GitHub account: {account.Location}"));
    }

    private sealed record Claim(string Country, Evidence Evidence);
}
