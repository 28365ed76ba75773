using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Asks GitHub one question at a time. However it ends, it ends as an answer.</summary>
internal sealed partial class GitHubApi(GitHubOptions options, IWeb web)
{
    /// <summary>What one page of the lists below holds at most.</summary>
    public const int PageSize = 100;

    private const string Json = "application/vnd.github+json";

    // Our clock and GitHub's: what changed within it is read again rather than missed.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static readonly GitHubTrouble IsOrganisation = new(
        SourceState.Failed, "The login belongs to an organisation; give the login of the person.");

    public static readonly GitHubTrouble NoSuchAccount = new(
        SourceState.Failed,
        "GitHub has no public account of this login; check its spelling. A suspended or deleted account looks the same.",
        404);

    // A page of 100 long signed commits goes beyond a web page's limit.
    private const int AnswerBytes = 4 << 20;

    public async Task<GitHubAnswer<GitHubAccount>> AccountAsync(string login, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"users/{login}", GitHubJson.Default.User, cancellationToken);
        if (answer.Value is not { } user)
            return new(null, answer.At, answer.Trouble);
        if (user.Type is "Organization")
            return new(null, answer.At, IsOrganisation);

        return ToAccount(user, answer.At) is { } account && account.IsLogin(login)
            ? new(account, answer.At, null)
            : new(null, answer.At, GitHubTrouble.Unreadable("the answer is not this account"));
    }

    public async Task<GitHubAnswer<IReadOnlyList<GitHubRepository>>> RepositoriesAsync(
        GitHubAccount account, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            $"users/{Canonical(account)}/repos?per_page={PageSize}&sort=pushed&type=owner",
            GitHubJson.Default.RepoArray,
            cancellationToken);

        return answer.Select<IReadOnlyList<GitHubRepository>>(repositories =>
            [.. repositories.Select(repository => ToRepository(repository, account)).OfType<GitHubRepository>()]);
    }

    /// <summary>Merged pull requests in repositories of others, and whether those are all.</summary>
    public async Task<GitHubAnswer<GitHubMerges>> MergedElsewhereAsync(
        GitHubAccount account, CancellationToken cancellationToken)
    {
        var login = Canonical(account);
        var answer = await GetAsync(
            $"search/issues?q=author:{login}+type:pr+is:merged+-user:{login}&per_page=50",
            GitHubJson.Default.SearchPage,
            cancellationToken);
        if (answer is { Value: { Items: null }, At: var at })
            return new(null, at, GitHubTrouble.Unreadable("the search answer has no list"));

        return answer.Select(page => new GitHubMerges(
            [.. page.Items!.Select(issue => ToMerge(issue, account)).OfType<GitHubMerge>()],
            page is { IncompleteResults: false, TotalCount: { } total } && page.Items!.Length >= total));
    }

    public async Task<GitHubAnswer<GitHubHistory>> HistoryAsync(
        GitHubRepository repository, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            $"repos/{repository.FullName}/commits?per_page={PageSize}",
            GitHubJson.Default.CommitEntryArray,
            cancellationToken);

        // 409: the repository has no commit yet.
        return answer.Trouble is { Status: 409 }
            ? new(new GitHubHistory(repository, [], Complete: true), answer.At, null)
            : answer.Select(entries => ToHistory(repository, entries));
    }

    private async Task<GitHubAnswer<T>> GetAsync<T>(
        string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await web.SendAsync(
            new WebRequest(Address(path))
            {
                Accept = Json,
                Headers = Headers(),
                // GitHub allows a hundred at once.
                Manners = Manners.Parallel,
                MaximumBytes = AnswerBytes,
            },
            cancellationToken);

        return answer is WebAnswer.Answered { IsSuccess: true } read
            ? Parse(read, type)
            : new(null, (answer as WebAnswer.Answered)?.At ?? default, GitHubTrouble.Of(answer, options.HasToken));
    }

    internal static GitHubAnswer<T> Parse<T>(WebAnswer.Answered read, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(read.Body.Span, type) is { } value
                ? new(value, read.At, null)
                : new(null, read.At, GitHubTrouble.Unreadable("the answer is empty"));
        }
        catch (JsonException)
        {
            // A page of a proxy, or half an answer: nothing in it can be trusted.
            return new(null, read.At, GitHubTrouble.Unreadable("the answer is not the JSON that GitHub documents"));
        }
    }

    /// <summary>GitHub ignores case; one spelling in every address keeps captures and caches simple.</summary>
    private static string Canonical(GitHubAccount account) => account.Login.ToLowerInvariant();

    private Uri Address(string path) => new($"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    private Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-GitHub-Api-Version"] = "2022-11-28",
        };
        if (options.HasToken)
            headers["Authorization"] = $"Bearer {options.Token}";

        return headers;
    }
}

/// <summary>One question's answer: a value, or the trouble that stood in its way.</summary>
internal readonly record struct GitHubAnswer<T>(T? Value, DateTimeOffset At, GitHubTrouble? Trouble)
    where T : class
{
    public GitHubAnswer<TResult> Select<TResult>(Func<T, TResult> map)
        where TResult : class
        => new(Value is null ? null : map(Value), At, Trouble);
}

internal sealed record GitHubMerges(IReadOnlyList<GitHubMerge> Merges, bool Complete);
