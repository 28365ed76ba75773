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

    extension(SignalInfo info)
    {
        public Finding Unread(Dossier dossier) => GitHubLogin.IsNamedIn(dossier.Request, dossier.Profile)
            ? info.NotAvailable("The GitHub account could not be read; source github says why and what to do.")
            : info.NotApplicable("No GitHub account is named; give its login in github if there is one.");
    }
}
