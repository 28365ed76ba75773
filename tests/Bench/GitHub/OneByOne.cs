using System.Text.Json;
using GigVet.Enrichers;

namespace GigVet.Bench.GitHub;

/// <summary>
/// Reads over REST what two queries bring, one request after the other as a plain script would: a page of each list,
/// and
/// each object whose list does not show what is wanted. Offsets and calendars REST does not show at all.
/// </summary>
internal sealed class OneByOne : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public OneByOne(Uri api)
    {
        _http.BaseAddress = api;
        _http.DefaultRequestHeaders.Add("Authorization", "Bearer bench");
        _http.DefaultRequestHeaders.Add("User-Agent", "one-by-one");
    }

    public int Requests { get; private set; }

    public int Commits { get; private set; }

    /// <param name="same">Which repositories, commits, people and requests the facts to compare with are about.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ReadAsync(GitHubAccount same, CancellationToken cancellationToken)
    {
        var login = same.Login;
        string[] lists = ["", "/events/public?per_page=100", "/orgs?per_page=100", "/repos?per_page=100&sort=pushed"];
        foreach (var list in lists)
            await GetAsync($"users/{login}{list}", cancellationToken);

        await GetAsync($"search/issues?q=author:{login}+type:pr&per_page=100", cancellationToken);
        await GetAsync(
            $"search/issues?q=author:{login}+type:pr+is:merged+-user:{login}&per_page=100", cancellationToken);
        await GetAsync($"search/issues?q=author:{login}+type:issue&per_page=100", cancellationToken);
        foreach (var merge in same.MergedElsewhere!)
            await GetAsync($"repos/{merge.Repository}/pulls/{merge.Url.Segments[^1]}", cancellationToken);

        foreach (var repository in same.Repositories!)
            await GetAsync($"repos/{repository.FullName}/languages", cancellationToken);
        foreach (var fork in same.Repositories!.Where(static repository => repository.Fork))
            await GetAsync($"repos/{fork.FullName}", cancellationToken);
        foreach (var history in same.Histories!)
            await HistoryAsync(history, cancellationToken);
        foreach (var place in same.ContributedTo!)
            await GetAsync($"repos/{place.Repository}", cancellationToken);

        foreach (var list in new[] { "followers", "following" })
            await PeopleAsync($"users/{login}/{list}?per_page=100", cancellationToken);
        foreach (var stars in same.StarSamples!)
            await PeopleAsync($"repos/{stars.Repository.FullName}/stargazers?per_page=100", cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task HistoryAsync(GitHubHistory history, CancellationToken cancellationToken)
    {
        using var page = await GetAsync($"repos/{history.Repository.FullName}/commits?per_page=100", cancellationToken);
        Commits += page?.RootElement.GetArrayLength() ?? 0;

        // Lines stand only on each commit itself.
        foreach (var commit in history.Commits.Where(static commit => commit.Additions is not null))
            await GetAsync($"repos/{history.Repository.FullName}/commits/{commit.Sha}", cancellationToken);
    }

    private async Task PeopleAsync(string list, CancellationToken cancellationToken)
    {
        using var people = await GetAsync(list, cancellationToken);
        foreach (var person in people?.RootElement.EnumerateArray() ?? [])
            await GetAsync($"users/{person.GetProperty("login").GetString()}", cancellationToken);
    }

    /// <returns>Null for what is gone: a script goes on.</returns>
    private async Task<JsonDocument?> GetAsync(string path, CancellationToken cancellationToken)
    {
        Requests++;
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);

        return answer.IsSuccessStatusCode ? JsonDocument.Parse(body) : null;
    }
}
