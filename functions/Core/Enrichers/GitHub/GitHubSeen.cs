namespace GigVet.Enrichers;

/// <summary>What was read of an account, in words for the report.</summary>
internal static class GitHubSeen
{
    public static string Words(GitHubAccount account)
    {
        string?[] parts =
        [
            account.FormerLogin is { } former ? $"Account (formerly {former})" : "Account",
            account.Repositories is { } repositories ? $"{repositories.Count} repositories" : null,
            account.Histories is { } histories ? $"{histories.Sum(history => history.Commits.Count)} commits" : null,
            account.MergedElsewhere is { } merges ? $"{merges.Count} merged pull requests" : null,
            account.Years is { Count: > 0 } years ? $"{years.Count} years of calendar" : null,
        ];

        return string.Join(", ", parts.OfType<string>());
    }
}
