using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <content>What GitHub sends, and what of it becomes a fact. Every member may be missing; dates and addresses are read
/// one by one, so that a single odd one does not cost the whole list.</content>
internal sealed partial class GitHubApi
{
    private static GitHubAccount? ToAccount(User user, DateTimeOffset at)
    {
        if (user is not { Login: { Length: > 0 } login, Id: { } id } || When(user.CreatedAt) is not { } created)
            return null;

        return new GitHubAccount
        {
            Login = login,
            Id = id,
            Url = Address(user.HtmlUrl, login),
            CreatedAt = created,
            ReadAt = at,
            Name = Text(user.Name),
            Company = Text(user.Company),
            Location = Text(user.Location),
            Email = Text(user.Email),
            Bio = Text(user.Bio),
            Blog = Text(user.Blog),
            Twitter = Text(user.TwitterUsername),
            Photo = WebAddress(user.AvatarUrl),
            Followers = user.Followers,
            Following = user.Following,
            PublicRepositories = user.PublicRepos,
            SuspendedAt = When(user.SuspendedAt),
            SawSuspension = user.SawSuspension ?? true,
        };
    }

    /// <summary>
    /// The profile as REST would give it, to be asked for again only if it changed since it was read.
    /// </summary>
    public RememberedPage ProfilePage(GitHubAccount account)
    {
        var user = new User(
            account.Login, account.Id, "User", account.Url.AbsoluteUri, account.Photo?.AbsoluteUri, account.Name,
            account.Company, account.Blog, account.Location, account.Email, account.Bio, account.Twitter,
            account.PublicRepositories, account.Followers, account.Following,
            account.CreatedAt.ToString("O", CultureInfo.InvariantCulture),
            account.SuspendedAt?.ToString("O", CultureInfo.InvariantCulture))
        {
            SawSuspension = account.SawSuspension,
        };

        return RememberedPage.Since(
            Address($"users/{Canonical(account)}"),
            Json,
            account.ReadAt - ClockSkew,
            JsonSerializer.SerializeToUtf8Bytes(user, GitHubJson.Default.User));
    }

    private static GitHubRepository? ToRepository(Repo? repository, GitHubAccount account)
    {
        // A recorded or cached server may answer with other people's repositories; a token may see private ones.
        if (repository is not { FullName: { } name, Fork: { } fork, Private: not true }
            || name.Split('/') is not [var owner, { Length: > 0 }]
            || !account.IsLogin(owner)
            || When(repository.CreatedAt) is not { } created)
        {
            return null;
        }

        return new GitHubRepository(
            name,
            Address(repository.HtmlUrl, name),
            fork,
            created,
            When(repository.PushedAt),
            repository.StargazersCount ?? 0,
            repository.ForksCount ?? 0,
            Text(repository.Language),
            Text(repository.Description),
            WebAddress(repository.Homepage))
        {
            Size = repository.Size,
        };
    }

    private static GitHubMerge? ToMerge(Issue? issue, GitHubAccount account)
    {
        if (issue is not { RepositoryUrl: { } place, Title: { } title, User.Login: { } author }
            || !account.IsLogin(author)
            || When(issue.PullRequest?.MergedAt) is not { } merged
            || place.TrimEnd('/').Split('/') is not [.., { Length: > 0 } owner, { Length: > 0 } name]
            || account.IsLogin(owner))
        {
            return null;
        }

        return new GitHubMerge($"{owner}/{name}", Address(issue.HtmlUrl, $"{owner}/{name}/pulls"), title, merged)
        {
            OpenedAt = When(issue.CreatedAt),
            AuthorHasWriteAccess = issue.AuthorAssociation switch
            {
                null => null,
                "OWNER" or "MEMBER" or "COLLABORATOR" => true,
                _ => false,
            },
        };
    }

    private static GitHubHistory ToHistory(GitHubRepository repository, CommitEntry?[] entries)
    {
        var shas = entries.Select(entry => entry?.Sha).ToHashSet(StringComparer.Ordinal);
        var closed = entries.All(entry =>
            entry?.Parents is { } parents && parents.All(parent => shas.Contains(parent?.Sha)));

        // Complete when no parent is missing: that holds whatever page size the server chose to give.
        return new GitHubHistory(
            repository, [.. entries.Select(entry => ToCommit(entry, repository)).OfType<GitHubCommit>()], closed);
    }

    private static GitHubCommit? ToCommit(CommitEntry? entry, GitHubRepository repository)
    {
        if (entry is not { Sha: { Length: > 0 } sha, Commit: { } commit }
            || When(commit.Author?.Date) is not { } authored)
        {
            return null;
        }

        return new GitHubCommit(
            sha,
            Address(entry.HtmlUrl, $"{repository.FullName}/commit/{sha}"),
            Text(entry.Author?.Login),
            Text(commit.Author?.Name),
            Text(commit.Author?.Email),
            authored,
            When(commit.Committer?.Date) ?? authored,
            commit.Message,
            commit.Verification?.Verified,
            entry.Parents?.Length ?? 0)
        {
            CommitterLogin = Text(entry.Committer?.Login),
            CommitterEmail = Text(commit.Committer?.Email),
        };
    }

    private static DateTimeOffset? When(string? text) => DateTimeOffset.TryParse(
        text,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var when)
            ? when
            : null;

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static Uri Address(string? text, string path) => WebAddress(text) ?? new Uri($"https://github.com/{path}");

    private static Uri? WebAddress(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    private sealed record User(
        string? Login, long? Id, string? Type, string? HtmlUrl, string? AvatarUrl, string? Name, string? Company,
        string? Blog, string? Location, string? Email, string? Bio, string? TwitterUsername, int? PublicRepos,
        int? Followers, int? Following, string? CreatedAt, string? SuspendedAt)
    {
        /// <summary>Never sent by GitHub: false in a page that was made of what GraphQL told.</summary>
        public bool? SawSuspension { get; init; }
    }

    private sealed record Repo(
        string? FullName, string? HtmlUrl, string? Description, bool? Fork, bool? Private, string? CreatedAt,
        string? PushedAt, string? Homepage, int? Size, int? StargazersCount, int? ForksCount, string? Language);

    private sealed record SearchPage(int? TotalCount, bool? IncompleteResults, Issue?[]? Items);

    private sealed record Issue(
        string? RepositoryUrl, string? HtmlUrl, string? Title, Person? User, string? AuthorAssociation,
        string? CreatedAt, PullRequest? PullRequest);

    private sealed record PullRequest(string? MergedAt);

    private sealed record Person(string? Login);

    private sealed record CommitEntry(
        string? Sha, string? HtmlUrl, Commit? Commit, Person? Author, Person? Committer, Parent?[]? Parents);

    private sealed record Parent(string? Sha);

    private sealed record Commit(Signature? Author, Signature? Committer, string? Message, Verification? Verification);

    private sealed record Signature(string? Name, string? Email, string? Date);

    private sealed record Verification(bool? Verified);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(User))]
    [JsonSerializable(typeof(Repo[]))]
    [JsonSerializable(typeof(SearchPage))]
    [JsonSerializable(typeof(CommitEntry[]))]
    private sealed partial class GitHubJson : JsonSerializerContext;
}
