using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>Years with a language are claimed, and a long public record shows it only lately.</summary>
public sealed class TechnologyNewerThanClaimed : ISignal
{
    private const int ClaimedYears = 5;
    private const int RecordYears = 5;
    private const int Repositories = 10;
    private const int InLanguage = 3;
    private const int NewDays = 365;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.technology-newer-than-claimed",
        Title = "A language claimed for years appears in the code only lately",
        Rationale = "Whoever publishes for years and works in a language leaves older traces of it.",
        FalsePositives = "Years of it at an employer, while the public projects were in something else.",
        NextStep = "Ask what was built in it in the first of the claimed years.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-09, technology first used: 5 years claimed; 3 repositories in it, none older than a year (our rule)",
            "Only for accounts with 10 own repositories over at least 5 years, all of them read (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Repositories is null)
            return Info.NotAvailable(GitHubReach.NoRepositories);

        var own = account.OwnRepositories
            .Where(repository => repository.Language is not null)
            .OrderBy(repository => repository.CreatedAt)
            .ToArray();
        if (own.Length < Repositories || own[0].CreatedAt > account.ReadAt.AddYears(-RecordYears))
            return Info.NotApplicable("The public record is too short to show since when a language was used.");
        if (!account.SawEveryRepository)
            return Info.NotAvailable("Only a part of the repositories was read; older ones may lie in the rest.");

        var byLanguage = own.ToLookup(repository => Technologies.Named(repository.Language)?.Name, StringComparer.Ordinal);
        Claimed[] claims = [.. Claims(dossier).Where(claim => byLanguage[claim.Language].Count() >= InLanguage)];
        if (claims.Length == 0)
            return Info.NotApplicable("No years with a language of the public code were claimed.");

        var newer = claims.FirstOrDefault(claim => claim.Years >= ClaimedYears
            && (account.ReadAt - byLanguage[claim.Language].First().CreatedAt).TotalDays < NewDays);
        if (newer is null)
            return Info.Clear($"{claims.Length} languages claimed are as old in the code, or shorter claimed.");

        var first = byLanguage[newer.Language].First();

        return Info.Raised(
            $"{newer.Years} years of {newer.Language} are claimed; in {own.Length} own repositories since "
            + $"{own[0].CreatedAt:yyyy-MM} it appears from {first.CreatedAt:yyyy-MM} on.",
            [newer.Evidence, account.Cite(first, $"First own repository in {newer.Language}, {first.CreatedAt:yyyy-MM-dd}")]);
    }

    private static IEnumerable<Claimed> Claims(Dossier dossier) =>
    [
        .. Read(dossier.Profile.Headline, dossier.Profile.FetchedAt, dossier.Cite),
        .. Read(dossier.Profile.Overview, dossier.Profile.FetchedAt, dossier.Cite),
        .. (dossier.Claims.Skills ?? []).SelectMany((skill, place) => Read(
            skill, dossier.AsOf, text => dossier.CiteRequest($"/claims/skills/{place}", text))),
        .. (dossier.Find<PitchMessages>()?.Messages ?? []).SelectMany((message, place) => Read(
            message.Text,
            message.ReceivedAt ?? dossier.AsOf,
            text => dossier.CiteRequest($"/messages/{place}", text, message.ReceivedAt))),
    ];

    private static IEnumerable<Claimed> Read(string? text, DateTimeOffset said, Func<string, Evidence> cite)
        => ExperienceClaim.ReadAll(text)
            .Where(claim => claim.To is null)
            .Select(claim => new Claimed(
                claim.Technology.Name, said.Year - claim.BeginsIn(said.Year), cite($"\"{claim.Quote}\"")));

    private sealed record Claimed(string Language, int Years, Evidence Evidence);
}
