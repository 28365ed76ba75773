using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace GigVet.FakeWeb;

/// <summary>
/// GitHub's REST and GraphQL interfaces over invented accounts, paged and tagged, under GitHub's limits; counts what it
/// would charge.
/// </summary>
public sealed partial class FakeGitHub(IReadOnlyList<FakeAccount> accounts, DateTimeOffset now)
{
    private const int DefaultPage = 30;
    private const int LargestPage = 100;

    /// <summary>May be changed between requests, as accounts change between looks.</summary>
    public IReadOnlyList<FakeAccount> Accounts { get; set; } = accounts;

    /// <param name="path">Below the base address, with its leading slash.</param>
    /// <param name="query">With its question mark, or empty.</param>
    /// <returns>Null for what this fake does not know; a test should hear of it.</returns>
    public FakeAnswer? Answer(string? path, string query, string? entityTag = null)
        => Answer(new FakeCall(path ?? "", query)
        {
            Headers = entityTag is null ? FakeCall.NoHeaders : Header("If-None-Match", entityTag),
        });

    /// <inheritdoc cref="Answer(string?, string, string?)"/>
    public FakeAnswer? Answer(FakeCall call)
    {
        if (Refusal(call) is { } refusal)
            return refusal;
        if (call.Path is "/graphql")
            return Graph(call);
        if (call.Path is "/rate_limit")
            return Limits();

        var resource = call.Path.StartsWith("/search/", StringComparison.Ordinal) ? "search" : "core";
        if (Exhausted(resource) is { } exhausted)
            return exhausted;

        var answer = Find(call);
        return Metered(resource, answer is { Status: 200 } ? Tagged(answer, call) : answer);
    }

    private FakeAnswer? Find(FakeCall call)
    {
        var parameters = HttpUtility.ParseQueryString(call.Query);
        var parts = call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

        return parts switch
        {
            ["users", var login] => Of(login, Profile),
            ["user", var id] => Accounts.FirstOrDefault(account =>
                account.Id.ToString(CultureInfo.InvariantCulture) == id) is { } account ? Profile(account) : FakeAnswer.NotFound,
            ["users", var login, "repos"] => Of(login, account => Page(
                account.Repositories.OrderByDescending(repository => repository.PushedAt)
                    .Select(repository => FakeGitHubJson.Repository(account, repository)))),
            ["users", var login, "orgs"] => Of(login, account => Page(account.Organisations.Select(FakeGitHubJson.Login))),
            ["users", var login, "events", "public"] => Of(login, account => Page(FakeGitHubJson.Events(account, now))),
            ["users", var login, ("followers" or "following") and var kind] => Of(login, account => Page(
                Enumerable.Range(1, kind is "followers" ? account.Followers : account.Following)
                    .Select(place => FakeGitHubJson.Login($"{kind}-{place}")))),
            ["repos", var owner, var name] => Repository(owner, name, (account, repository) =>
                FakeAnswer.Json(FakeGitHubJson.Repository(account, repository))),
            ["repos", var owner, var name, "commits"] => Repository(owner, name, (account, repository) => repository.Commits is []
                ? FakeAnswer.Json("""{"message":"Git Repository is empty."}""", 409)
                : Page(FakeGitHubJson.Commits(account, repository).Where(IsWanted))),
            ["repos", var owner, var name, "commits", var sha] => Repository(owner, name, (account, repository) =>
                FakeGitHubJson.Commits(account, repository).FirstOrDefault(commit => (string?)commit["sha"] == sha) is { } commit
                    ? FakeAnswer.Json(commit)
                    : FakeAnswer.NotFound),
            ["repos", var owner, var name, "contributors"] => Repository(owner, name, (account, repository) =>
                Page(FakeGitHubJson.Contributors(account, repository))),
            ["repos", var owner, var name, "readme"] => Repository(owner, name, (account, repository) =>
                FakeAnswer.Json(FakeGitHubJson.Readme(account, repository))),
            ["repos", var owner, var name, "pulls", _] => FakeAnswer.Json(FakeGitHubJson.Pull($"{owner}/{name}")),
            ["repos", var owner, var name, "stargazers"] => Repository(owner, name, (_, repository) => Page(
                Enumerable.Range(1, repository.Stars).Select(place => FakeGitHubJson.Login($"fan-{place}")))),
            ["repos", var owner, var name, "languages"] => Repository(owner, name, (_, _) =>
                FakeAnswer.Json("""{"C#":9000,"HTML":800}""")),
            ["search", "issues"] => SearchIssues(parameters["q"] ?? ""),
            ["search", "commits"] => SearchCommits(parameters["q"] ?? ""),
            _ => null,
        };

        bool IsWanted(JsonNode commit) => parameters["until"] is not { } until
            || string.CompareOrdinal((string?)commit["commit"]!["committer"]!["date"], until) <= 0;

        FakeAnswer SearchIssues(string words) => Find(Author.Match(words).Groups["login"].Value) is not { } account
            ? FakeAnswer.Json("""{"message":"Validation Failed"}""", 422)
            : Found(
                account.Merges.Count,
                account.Merges.Take(PageSize()).Select((merge, place) => FakeGitHubJson.Merge(account, merge, place)));

        FakeAnswer SearchCommits(string words)
        {
            var sha = Hash.Match(words).Groups["sha"].Value;
            var found = Accounts
                .SelectMany(account => account.Repositories.Where(repository => !repository.Fork)
                    .SelectMany(repository => FakeGitHubJson.Found(account, repository, sha)))
                .ToArray();
            return Found(found.Length, found.Take(PageSize()));
        }

        FakeAnswer Page(IEnumerable<JsonNode> items)
        {
            var page = Number("page", 1);
            var rest = items.Skip((page - 1) * PageSize()).Take(PageSize() + 1).ToArray();
            var list = FakeAnswer.Json(new JsonArray(rest[..Math.Min(rest.Length, PageSize())]));

            return rest.Length <= PageSize()
                ? list
                : list with
                {
                    Headers = Header("Link", $"<https://fake.example{call.Path}?page={page + 1}>; rel=\"next\""),
                };
        }

        int PageSize() => Math.Clamp(Number("per_page", DefaultPage), 1, LargestPage);

        int Number(string name, int otherwise)
            => int.TryParse(parameters[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : otherwise;
    }

    private static FakeAnswer Profile(FakeAccount account) => FakeAnswer.Json(FakeGitHubJson.User(account)) with
    {
        Headers = Header(
            "Last-Modified", (account.UpdatedAt ?? account.CreatedAt).ToString("R", CultureInfo.InvariantCulture)),
    };

    private static FakeAnswer Found(int total, IEnumerable<JsonNode> items) => FakeAnswer.Json(new JsonObject
    {
        ["total_count"] = total,
        ["incomplete_results"] = false,
        ["items"] = new JsonArray([.. items]),
    });

    private FakeAnswer Of(string login, Func<FakeAccount, FakeAnswer> answer)
        => Find(login) is { } account ? answer(account) : FakeAnswer.NotFound;

    private FakeAnswer Repository(string owner, string name, Func<FakeAccount, FakeRepository, FakeAnswer> answer)
        => Find(owner) is { } account && account.Repositories.FirstOrDefault(repository =>
            repository.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } repository
                ? answer(account, repository)
                : FakeAnswer.NotFound;

    /// <summary>By the tag where one is sent, else by the time, as HTTP has it.</summary>
    private static FakeAnswer Tagged(FakeAnswer answer, FakeCall call)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body))[..16]}\"";
        var headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase) { ["ETag"] = tag };
        var isKnown = call.Headers.TryGetValue("If-None-Match", out var known) && known.Length > 0
            ? known == tag
            : When(headers, "Last-Modified") <= When(call.Headers, "If-Modified-Since");

        return isKnown ? new FakeAnswer(304, [], "") { Headers = headers } : answer with { Headers = headers };
    }

    private static DateTimeOffset? When(IReadOnlyDictionary<string, string> headers, string name)
        => DateTimeOffset.TryParse(headers.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var when) ? when : null;

    private FakeAccount? Find(string login)
        => Accounts.FirstOrDefault(account => account.Login.Equals(login, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Header(string name, string value)
        => new(StringComparer.OrdinalIgnoreCase) { [name] = value };

    [GeneratedRegex("author:(?<login>[A-Za-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Author { get; }

    [GeneratedRegex("hash:(?<sha>[0-9a-f]{40})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Hash { get; }
}

/// <summary>One request to the fake GitHub.</summary>
/// <param name="Query">With its question mark, or empty.</param>
public sealed record FakeCall(string Path, string Query)
{
    internal static readonly IReadOnlyDictionary<string, string> NoHeaders =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    public string? Body { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;
}
