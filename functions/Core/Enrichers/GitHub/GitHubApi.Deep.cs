using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using GigVet.Model;

namespace GigVet.Enrichers;

/// <content>What is asked only where something looks odd, or was claimed.</content>
internal sealed partial class GitHubApi
{
    private static readonly GitHubTrouble IsPrivate = new(
        SourceState.Failed, "The repository is not public.", 404);

    /// <summary>The commits before those that were read.</summary>
    public async Task<GitHubAnswer<GitHubHistory>> OlderAsync(
        GitHubRepository repository, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var time = until.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var answer = await GetAsync(
            $"repos/{repository.FullName}/commits?per_page={PageSize}&until={time}",
            GitHubJson.Default.CommitEntryArray,
            cancellationToken);

        return answer.Select(entries => ToHistory(repository, entries));
    }

    /// <summary>Where else on GitHub this very commit stands; forks are not searched.</summary>
    public async Task<GitHubAnswer<IReadOnlyList<GitHubSighting>>> PlacesOfAsync(
        string sha, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            $"search/commits?q=hash:{sha}&per_page=20", DeepJson.Default.CommitPage, cancellationToken);
        if (answer is { Value.Items: null, At: var at, Trouble: null })
            return new(null, at, GitHubTrouble.Unreadable("the search answer has no list"));

        return answer.Select<IReadOnlyList<GitHubSighting>>(page =>
            [.. page.Items!
                // A token sees private repositories of its owner too: they are nobody's business here.
                .Where(found => found is { Repository: { Fork: not true, Private: not true, FullName.Length: > 0 } }
                    && found.Sha == sha)
                .Select(found => new GitHubSighting(
                    found!.Repository!.FullName!,
                    Address(found.Repository.HtmlUrl, found.Repository.FullName!),
                    Address(found.HtmlUrl, $"{found.Repository.FullName}/commit/{sha}")))]);
    }

    public async Task<GitHubAnswer<GitHubContribution>> RepositoryAsync(
        string fullName, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"repos/{fullName}", DeepJson.Default.Described, cancellationToken);
        if (answer.Value is not { } described)
            return new(null, answer.At, answer.Trouble);
        if (described.Private is true)
            return new(null, answer.At, IsPrivate);

        return When(described.CreatedAt) is { } created
            ? new(
                new GitHubContribution(
                    described.FullName ?? fullName,
                    Address(described.HtmlUrl, fullName),
                    created,
                    described.StargazersCount ?? 0,
                    described.Owner?.Type is "Organization"),
                answer.At,
                null)
            : new(null, answer.At, GitHubTrouble.Unreadable("the answer is not this repository"));
    }

    /// <summary>The hundred who contributed most, most first, with the number of their commits.</summary>
    public async Task<GitHubAnswer<IReadOnlyList<GitHubShare>>> ContributorsAsync(
        string fullName, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            $"repos/{fullName}/contributors?per_page={PageSize}", DeepJson.Default.ContributorArray, cancellationToken);

        return answer.Select<IReadOnlyList<GitHubShare>>(people =>
            [.. people
                .Select(person => person is { Login: { } login, Contributions: { } commits }
                    ? new GitHubShare(login, commits)
                    : null)
                .OfType<GitHubShare>()
                .OrderByDescending(share => share.Commits)]);
    }

    /// <summary>The text of the readme; empty when there is none.</summary>
    public async Task<GitHubAnswer<string>> ReadmeAsync(string fullName, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"repos/{fullName}/readme", DeepJson.Default.Readme, cancellationToken);

        return answer.Trouble is { Status: 404 } ? new("", answer.At, null) : answer.Select(TextOf);
    }

    private static string TextOf(Readme readme)
    {
        var bytes = new byte[(readme.Content?.Length ?? 0) + 1];
        return Convert.TryFromBase64String((readme.Content ?? "").ReplaceLineEndings(""), bytes, out var written)
            ? Encoding.UTF8.GetString(bytes, 0, written)
            : "";
    }

    private sealed record CommitPage(FoundCommit?[]? Items);

    private sealed record FoundCommit(string? Sha, string? HtmlUrl, FoundIn? Repository);

    private sealed record FoundIn(string? FullName, string? HtmlUrl, bool? Fork, bool? Private);

    private sealed record Described(
        string? FullName, string? HtmlUrl, bool? Private, string? CreatedAt, int? StargazersCount, OwnerOf? Owner);

    private sealed record OwnerOf(string? Type);

    private sealed record Contributor(string? Login, int? Contributions);

    private sealed record Readme(string? Content);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(CommitPage))]
    [JsonSerializable(typeof(Described))]
    [JsonSerializable(typeof(Contributor[]))]
    [JsonSerializable(typeof(Readme))]
    private sealed partial class DeepJson : JsonSerializerContext;
}

/// <summary>A repository in which a commit stands.</summary>
internal sealed record GitHubSighting(string Repository, Uri Url, Uri Commit)
{
    public string Owner => Repository[..Repository.IndexOf('/', StringComparison.Ordinal)];
}

internal sealed record GitHubShare(string Login, int Commits);
