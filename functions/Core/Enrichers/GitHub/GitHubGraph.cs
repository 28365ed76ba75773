using System.Globalization;

namespace GigVet.Enrichers;

/// <summary>Makes facts of what GitHub answers over GraphQL. What is odd or private is left out, never guessed.</summary>
internal static partial class GitHubGraph
{
    /// <returns>Null when the answer does not show a person's account.</returns>
    public static GitHubAccount? ToAccount(AccountData data, DateTimeOffset at)
    {
        if (data.RepositoryOwner is not { Type: "User", Login: { Length: > 0 } login, DatabaseId: { } id } user
            || When(user.CreatedAt) is not { } created)
        {
            return null;
        }

        var repositories = Facts(user.Repositories, ToRepository)?
            .Where(repository => repository.FullName.StartsWith(login + "/", StringComparison.OrdinalIgnoreCase));

        return new GitHubAccount
        {
            Login = login,
            Id = id,
            Url = WebAddress(user.Url) ?? new Uri($"https://github.com/{login}"),
            CreatedAt = created,
            ReadAt = at,
            Name = Text(user.Name),
            Company = Text(user.Company),
            Location = Text(user.Location),
            Email = Text(user.Email),
            Bio = Text(user.Bio),
            Blog = Text(user.WebsiteUrl),
            Twitter = Text(user.TwitterUsername),
            Photo = WebAddress(user.AvatarUrl),
            Followers = user.Followers?.TotalCount,
            Following = user.Following?.TotalCount,
            PublicRepositories = user.Repositories?.TotalCount,
            Repositories = repositories is null ? null : [.. repositories],
            MergedElsewhere = Facts(data.Merged, pull => ToMerge(pull, login)),
            SawEveryMerge = data.Merged is { IssueCount: { } count, Nodes.Length: var seen } && seen >= count,
            PullRequests = Work(user.PullRequests),
            Issues = Work(user.Issues),
            ReviewsGiven = user.ContributionsCollection?.TotalPullRequestReviewContributions,
            Organisations = Facts(user.Organizations, ToOrganisation),
            ContributedTo = Facts(user.RepositoriesContributedTo, ToContribution),
            FollowerSample = Facts(user.Followers, ToPeer),
            FollowingSample = Facts(user.Following, ToPeer),
        };
    }

    private static IReadOnlyList<TFact>? Facts<T, TFact>(Page<T>? list, Func<T, TFact?> fact)
        where T : class
        where TFact : class
        => list?.Nodes is { } nodes ? [.. nodes.OfType<T>().Select(fact).OfType<TFact>()] : null;

    private static GitHubRepository? ToRepository(Repo repository)
        => repository is not { NameWithOwner: { } name, IsFork: { } fork, IsPrivate: not true }
            || !IsFullName(name)
            || When(repository.CreatedAt) is not { } created
                ? null
                : new GitHubRepository(
                    name,
                    PlaceOf(repository.Url, name),
                    fork,
                    created,
                    When(repository.PushedAt),
                    repository.StargazerCount ?? 0,
                    repository.ForkCount ?? 0,
                    Text(repository.PrimaryLanguage?.Name),
                    Text(repository.Description),
                    WebAddress(repository.HomepageUrl))
                {
                    // GitHub rounds a small repository down to nothing; empty is a word of its own here.
                    Size = repository.IsEmpty is true ? 0 : Math.Max(repository.DiskUsage ?? 1, 1),
                    Parent = Text(repository.Parent?.NameWithOwner),
                    Languages = Facts(repository.Languages, language => Text(language.Name)),
                };

    private static GitHubMerge? ToMerge(Pull pull, string login)
        => pull.Repository is not { NameWithOwner: { } name, IsPrivate: not true }
            || !IsFullName(name)
            || name.StartsWith(login + "/", StringComparison.OrdinalIgnoreCase)
            || !login.Equals(pull.Author?.Login, StringComparison.OrdinalIgnoreCase)
            || When(pull.MergedAt) is not { } merged
                ? null
                : new GitHubMerge(name, PlaceOf(pull.Url, name + "/pulls"), pull.Title ?? "", merged)
                {
                    OpenedAt = When(pull.CreatedAt),
                    MergedBy = Text(pull.MergedBy?.Login),
                    OwnerIsOrganisation = IsOrganisation(pull.Repository),
                    AuthorHasWriteAccess = HasWriteAccess(pull.AuthorAssociation),
                };

    private static GitHubWork? Work(Page<Pull>? list)
        => Facts(list, ToThread) is { } newest ? new GitHubWork(newest, list!.TotalCount ?? newest.Count) : null;

    private static GitHubThread? ToThread(Pull thread)
        => thread.Repository is not { NameWithOwner: { } name, IsPrivate: not true }
            || !IsFullName(name)
            || When(thread.CreatedAt) is not { } opened
                ? null
                : new GitHubThread(
                    name,
                    PlaceOf(thread.Url, name),
                    thread.Title ?? "",
                    opened,
                    thread.State switch
                    {
                        "OPEN" => ThreadState.Open,
                        "MERGED" => ThreadState.Merged,
                        _ => ThreadState.Closed,
                    },
                    When(thread.MergedAt) ?? When(thread.ClosedAt))
                {
                    MergedBy = Text(thread.MergedBy?.Login),
                    RepositoryStars = thread.Repository.StargazerCount,
                    OwnerIsOrganisation = IsOrganisation(thread.Repository),
                    AuthorHasWriteAccess = HasWriteAccess(thread.AuthorAssociation),
                };

    private static GitHubOrganisation? ToOrganisation(Organisation organisation) => Text(organisation.Login) is { } login
        ? new GitHubOrganisation(
            login, Text(organisation.Name), PlaceOf(organisation.Url, login), Text(organisation.WebsiteUrl))
        : null;

    private static GitHubContribution? ToContribution(Repo repository)
        => repository is not { NameWithOwner: { } name, IsPrivate: not true }
            || !IsFullName(name)
            || When(repository.CreatedAt) is not { } created
                ? null
                : new GitHubContribution(
                    name,
                    PlaceOf(repository.Url, name),
                    created,
                    repository.StargazerCount ?? 0,
                    IsOrganisation(repository) is true);

    private static GitHubPeer? ToPeer(Peer peer)
        => Text(peer.Login) is { } login && When(peer.CreatedAt) is { } created
            ? new GitHubPeer(login, PlaceOf(peer.Url, login), created)
            {
                Followers = peer.Followers?.TotalCount,
                Following = peer.Following?.TotalCount,
            }
            : null;

    private static bool? IsOrganisation(Repo repository)
        => repository.Owner?.Type is { } type ? type is "Organization" : null;

    private static bool? HasWriteAccess(string? association) => association switch
    {
        null => null,
        "OWNER" or "MEMBER" or "COLLABORATOR" => true,
        _ => false,
    };

    private static bool IsFullName(string name) => name.Split('/') is [{ Length: > 0 }, { Length: > 0 }];

    /// <summary>With the offset its writer gave it.</summary>
    private static DateTimeOffset? When(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when)
            ? when
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Uri PlaceOf(string? text, string path) => WebAddress(text) ?? new Uri($"https://github.com/{path}");

    private static Uri? WebAddress(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
}
