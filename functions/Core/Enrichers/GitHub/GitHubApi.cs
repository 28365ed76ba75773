using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Asks GitHub's REST interface one question at a time. However it ends, it ends as an answer.</summary>
internal sealed partial class GitHubApi(GitHubOptions options, IWeb web)
{
    /// <summary>What one page of the lists below holds at most.</summary>
    public const int PageSize = 100;

    // A page of 100 long signed commits goes beyond a web page's limit.
    private const int AnswerBytes = 4 << 20;

    public async Task<GitHubAnswer<GitHubAccount>> AccountAsync(string login, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"users/{login}", GitHubJson.Default.User, cancellationToken);
        if (answer.Value is not { } user)
            return new(null, answer.At, answer.Trouble);
        if (user.Type is "Organization")
        {
            return new(null, answer.At, new GitHubTrouble(
                SourceState.Failed, "The login belongs to an organisation; give the login of the person."));
        }

        return ToAccount(user, answer.At) is { } account && account.IsLogin(login)
            ? new(account, answer.At, null)
            : new(null, answer.At, Unreadable("the answer is not this account"));
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
            return new(null, at, Unreadable("the search answer has no list"));

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
                Accept = "application/vnd.github+json",
                Headers = Headers(),
                // GitHub allows a hundred at once.
                Manners = Manners.Parallel,
                MaximumBytes = AnswerBytes,
            },
            cancellationToken);

        return answer switch
        {
            WebAnswer.Answered { IsSuccess: true } read => Parse(read, type),
            WebAnswer.Answered refused => new(null, refused.At, TroubleOf(refused)),
            WebAnswer.Refused ours => new(null, default, new(
                SourceState.Blocked, $"Not asked: {ours.Reason}", StopAsking: true)),
            WebAnswer.TooLarge => new(null, default, Unreadable("the answer is too large")),
            WebAnswer.Unreachable gone => new(null, default, new(
                SourceState.Failed,
                $"GitHub could not be reached ({gone.Reason}); try again later.",
                StopAsking: true)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static GitHubAnswer<T> Parse<T>(WebAnswer.Answered read, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(read.Body.Span, type) is { } value
                ? new(value, read.At, null)
                : new(null, read.At, Unreadable("the answer is empty"));
        }
        catch (JsonException)
        {
            // A page of a proxy, or half an answer: nothing in it can be trusted.
            return new(null, read.At, Unreadable("the answer is not the JSON that GitHub documents"));
        }
    }

    private GitHubTrouble TroubleOf(WebAnswer.Answered answer) => answer.Status switch
    {
        401 => new(
            SourceState.Blocked,
            $"GitHub refused the token; set a valid {GitHubOptions.Section}:Token.",
            401,
            StopAsking: true),
        404 => new(SourceState.Failed, "GitHub answered 404.", 404),
        409 => new(SourceState.Failed, "GitHub answered 409.", 409),
        429 => RateLimited(answer),
        403 when answer.Headers.ContainsKey("retry-after")
            || answer.Headers.GetValueOrDefault("x-ratelimit-remaining") is "0" => RateLimited(answer),
        403 => new(SourceState.Blocked, "GitHub refused to answer (403).", 403),
        451 => new(SourceState.Blocked, "GitHub withholds it for legal reasons (451).", 451),
        >= 500 and var status => new(
            SourceState.Failed, $"GitHub failed ({status}); try again later.", status),
        var status => new(SourceState.Failed, $"GitHub answered {status}.", status),
    };

    private GitHubTrouble RateLimited(WebAnswer.Answered answer)
    {
        var until = answer.Headers.TryGetValue("retry-after", out var wait)
            && int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? $" for {seconds} s"
                : answer.Headers.TryGetValue("x-ratelimit-reset", out var reset)
                    && long.TryParse(reset, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
                    && epoch <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                        ? $" until {DateTimeOffset.FromUnixTimeSeconds(epoch):yyyy-MM-dd HH:mm} UTC"
                        : "";
        var advice = options.Token is null ? $"; set {GitHubOptions.Section}:Token for a higher one" : "";

        return new(
            SourceState.Blocked, $"GitHub's rate limit is used up{until}{advice}.", answer.Status, StopAsking: true);
    }

    private static GitHubTrouble Unreadable(string why) => new(SourceState.Failed, $"GitHub could not be read: {why}.");

    /// <summary>GitHub ignores case; one spelling in every address keeps captures and caches simple.</summary>
    private static string Canonical(GitHubAccount account) => account.Login.ToLowerInvariant();

    private Uri Address(string path) => new($"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    private Dictionary<string, string> Headers()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-GitHub-Api-Version"] = "2022-11-28",
        };
        if (!string.IsNullOrWhiteSpace(options.Token))
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

/// <param name="Why">One sentence for the report.</param>
/// <param name="StopAsking">The next question would end the same way.</param>
internal sealed record GitHubTrouble(SourceState State, string Why, int? Status = null, bool StopAsking = false);

internal sealed record GitHubMerges(IReadOnlyList<GitHubMerge> Merges, bool Complete);
