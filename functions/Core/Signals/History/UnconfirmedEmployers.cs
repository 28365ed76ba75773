using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>No place but the claims themselves knows of any employer.</summary>
public sealed class UnconfirmedEmployers : ISignal
{
    private const int Fewest = 3;
    private const int MostJobs = 60;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.unconfirmed-employers",
        Title = "None of the employers that were named is named anywhere else",
        Rationale = "Names of employers are free; real ones leave a word on a profile, a site or an account.",
        FalsePositives = "Agreements not to name clients, people who keep their work off the web: it counts for nothing.",
        NextStep = "Call one employer back, on a number found independently of the contractor.",
        Strength = Strength.Context,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-06: at least 3 employers, none on the profile, the site or the code host; shown and not counted, whatever the size "
            + "of their names (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        (string Name, string Key, int Place)[] employers =
        [
            .. (dossier.Claims.WorkHistory ?? []).Take(MostJobs)
                .Select((job, place) => (Name: job.Employer ?? "", Key: Key(job.Employer), place))
                .Where(employer => employer.Key.Length > 0)
                .DistinctBy(employer => employer.Key, StringComparer.Ordinal),
        ];
        if (employers.Length < Fewest)
            return Info.NotApplicable($"{employers.Length} employers were named; {Fewest} are needed.");

        string[] elsewhere = [.. Texts(dossier).OfType<string>().Select(text => $" {CvWords.Plain(text.Replace('@', ' '))} ")];
        if (elsewhere.Length == 0)
            return Info.NotAvailable("No profile text, site or code account could be read that might name an employer.");

        var named = employers.Where(employer => elsewhere.Any(text => text.Contains($" {employer.Key} ", StringComparison.Ordinal))).ToArray();
        return named.Length > 0
            ? Info.Clear($"{named[0].Name} is named elsewhere too.")
            : Info.Raised(
                $"None of {employers.Length} employers is named on the profile, a site or the code host.",
                [.. employers.Take(Fewest).Select(employer => dossier.CiteRequest($"/claims/workHistory/{employer.Place}", $"Employer named: {employer.Name}"))]);
    }

    private static string Key(string? employer)
        => employer is null ? "" : CvWords.Plain(string.Join(' ', CompanyName.Read(employer).Words));

    private static IEnumerable<string?> Texts(Dossier dossier) =>
    [
        dossier.Profile.Overview,
        dossier.Profile.Headline,
        .. (dossier.Profile.WorkHistory ?? []).Select(job => job.Employer),
        .. dossier.FindAll<PortfolioSite>().Select(site => site.Text),
        .. dossier.FindAll<GitHubAccount>().SelectMany(account => new[] { account.Company, account.Bio }
            .Concat((account.Organisations ?? []).SelectMany(member => new[] { member.Name, member.Login }))),
    ];
}
