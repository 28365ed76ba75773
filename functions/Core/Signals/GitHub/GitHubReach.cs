using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Why a check of a GitHub account could not be made, in the same words everywhere.</summary>
internal static class GitHubReach
{
    public const string NoRepositories =
        "The repositories of the GitHub account could not be read; source github says why.";

    public const string NoCommits =
        "The commits of the GitHub account could not be read; source github says why.";

    public const string NoMerges =
        "Merged pull requests could not be searched; source github says why.";

    public const string NoCalendar =
        "The contribution calendar was not read; GitHub shows it only when GigVet has a token for it.";

    public const string NoThreads =
        "Pull requests and issues were not read; GitHub lists them only when GigVet has a token for it.";

    public const string NoPeople =
        "Followers were not read; that takes a token for GitHub.";

    public const string NoStars =
        "Who gave the stars was not read; that takes a token for GitHub.";

    public const string NoContributions =
        "Projects of others that the account works on were not read; that takes a token for GitHub.";

    public const string NoOrganisations =
        "The organisations of the account were not read; that takes a token for GitHub.";

    extension(SignalInfo info)
    {
        public Finding Unread(Dossier dossier) => GitHubLogin.IsNamedIn(dossier.Request, dossier.Profile)
            ? info.NotAvailable("The GitHub account could not be read; source github says why and what to do.")
            : info.NotApplicable("No GitHub account is named; give its login if there is one.");
    }
}
