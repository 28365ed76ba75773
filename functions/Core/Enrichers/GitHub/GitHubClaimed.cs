using System.Text.RegularExpressions;
using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>
/// Projects of others that a contractor names, and the place GitHub gives the contractor among their people.
/// </summary>
internal static partial class GitHubClaimed
{
    /// <summary>More are not looked up: each costs one or two requests.</summary>
    public const int MostProjects = 2;

    /// <summary><c>owner/name</c> of repositories named in the profile, the claims and the messages.</summary>
    public static IReadOnlyList<string> Projects(VetRequest request, ContractorProfile profile, string login)
    {
        var texts = new[] { profile.Headline, profile.Overview }
            .Concat((profile.Links ?? []).Select(link => link.AbsoluteUri))
            .Concat(request.Portfolio.Select(link => link.AbsoluteUri))
            .Concat((request.Claims.WorkHistory ?? []).SelectMany(job => new[] { job.Title, job.Employer }))
            .Concat(request.Messages.Select(message => message.Text));

        return [.. texts.OfType<string>()
            .SelectMany(text => Repository.Matches(text))
            .Where(match => GitHubLogin.Canonical(match.Groups["owner"].Value) is { } owner
                && !owner.Equals(login, StringComparison.OrdinalIgnoreCase))
            .Select(match => $"{match.Groups["owner"].Value}/{match.Groups["name"].Value.TrimEnd('.')}")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostProjects)];
    }

    /// <returns>The account with rank and share for each project; one that could not be read stays as it was.</returns>
    public static async Task<GitHubAccount> LookUpAsync(
        GitHubApi api, GitHubAccount account, IReadOnlyList<string> projects, CancellationToken cancellationToken)
    {
        var contributions = (account.ContributedTo ?? []).ToList();
        foreach (var project in projects)
        {
            var place = contributions.FindIndex(
                known => known.Repository.Equals(project, StringComparison.OrdinalIgnoreCase));
            var known = place >= 0
                ? contributions[place]
                : (await api.RepositoryAsync(project, cancellationToken)).Value;
            // Of a repository that is not public, its people are not either.
            if (known is null
                || (await api.ContributorsAsync(project, cancellationToken)).Value is not { } shares)
            {
                continue;
            }

            var rank = shares.Index().FirstOrDefault(share => account.IsLogin(share.Item.Login));
            var ranked = known with
            {
                // Beyond the first hundred GitHub names nobody: then there is work without a rank, or none.
                Rank = rank.Item is null ? null : rank.Index + 1,
                Commits = rank.Item?.Commits ?? (shares.Count < GitHubApi.PageSize ? 0 : null),
                AllCommits = shares.Sum(share => share.Commits),
            };
            if (place >= 0)
                contributions[place] = ranked;
            else
                contributions.Add(ranked);
        }

        return contributions.Count == 0 ? account : account with { ContributedTo = contributions };
    }

    [GeneratedRegex(
        @"github\.com/(?<owner>[A-Za-z0-9-]{1,39})/(?<name>[A-Za-z0-9._-]{1,100})",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Repository { get; }
}
