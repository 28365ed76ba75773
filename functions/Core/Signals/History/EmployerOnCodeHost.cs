using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Text;

namespace GigVet.Signals.History;

/// <summary>A claimed employer's organisation on GitHub shows the account as its member.</summary>
public sealed class EmployerOnCodeHost : ISignal
{
    private const int ShortestName = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "history.employer-on-code-host",
        Title = "A claimed employer's organisation lists the account",
        Rationale = "Only an organisation can take a member in, and a checked domain shows whose organisation it is.",
        FalsePositives = "An organisation of that name costs nothing to make unless GitHub checked its domain.",
        NextStep = "Ask the employer, by an address found independently, whether the account is theirs.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "WH-09: membership compared with the claimed employers; moderate when GitHub checked the domain (our rule)",
            "By name alone it is context. No membership is no mismatch: GitHub hides it unless the member shows it",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);

        Job[] jobs = [.. (dossier.Claims.WorkHistory ?? []).Concat(dossier.Profile.WorkHistory ?? [])];
        if (!Array.Exists(jobs, job => job.Employer is not null || job.Domain is not null))
            return Info.NotApplicable("No employer was named; add a CV or the jobs they told you of.");
        if (account.Organisations is not { } organisations)
            return Info.NotAvailable(GitHubReach.NoOrganisations);

        var best = jobs
            .SelectMany(job => organisations.Select(organisation => (organisation, Weight: Weigh(job, organisation))))
            .Where(pair => pair.Weight is not null)
            .OrderByDescending(pair => pair.Weight)
            .FirstOrDefault();

        return best is { Weight: { } weight, organisation: { } member }
            ? Info.Raised(
                $"The organisation {member.Login} shows the account as its member, and that employer was named.",
                new Evidence(
                    $"Member of {member.Login}, website {member.Website ?? "not given"}"
                    + (member.IsVerified is true ? ", domain checked by GitHub" : ""),
                    member.Url,
                    account.ReadAt),
                weight)
            : Info.Clear($"None of {organisations.Count} organisations shown is a named employer's.");
    }

    private static Strength? Weigh(Job job, GitHubOrganisation organisation)
    {
        if (HostOf(organisation.Website) is { } host && Domains.SameOwner(host, HostOf(job.Domain)))
            return organisation.IsVerified is true ? Strength.Moderate : Strength.Weak;

        var employer = Letters(job.Employer);

        return employer.Length >= ShortestName
            && (employer == Letters(organisation.Name) || employer == Letters(organisation.Login))
                ? Strength.Context
                : null;
    }

    /// <summary>Of what people write into the field: with a scheme or without, and nothing in front of the host.</summary>
    private static string? HostOf(string? website)
    {
        var text = website?.Trim() ?? "";
        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";

        return Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url.Host
            : null;
    }

    private static string Letters(string? name)
        => string.Concat(TextFold.Fold(name ?? "").Where(char.IsLetterOrDigit));
}
