using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace GigVet.FakeWeb;

/// <summary>GitHub's REST interface over invented accounts, paged and tagged; counts what it would charge.</summary>
public sealed partial class FakeGitHub(IReadOnlyList<FakeAccount> accounts)
{
    private const int DefaultPage = 30;
    private const int LargestPage = 100;

    private int _charged;

    public IReadOnlyList<FakeAccount> Accounts => accounts;

    /// <summary>Answers that count against a caller's limit: all but "not modified".</summary>
    public int Charged => _charged;

    /// <param name="path">Below the base address, with its leading slash.</param>
    /// <param name="query">With its question mark, or empty.</param>
    /// <returns>Null for what this fake does not know; a test should hear of it.</returns>
    public FakeAnswer? Answer(string? path, string query, string? entityTag = null)
    {
        var parameters = HttpUtility.ParseQueryString(query);
        var parts = (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var answer = parts switch
        {
            ["users", var login] => Find(login) is { } account
                ? FakeAnswer.Json(FakeGitHubJson.User(account))
                : FakeAnswer.NotFound,
            ["users", var login, "repos"] => Find(login) is { } account
                ? Page(account.Repositories.OrderByDescending(repository => repository.PushedAt)
                    .Select(repository => FakeGitHubJson.Repository(account, repository)))
                : FakeAnswer.NotFound,
            ["repos", var owner, var name, "commits"] => Commits(owner, name),
            ["search", "issues"] => Search(parameters["q"] ?? ""),
            _ => null,
        };

        return answer is { Status: 200 } ? Tagged(answer, entityTag) : Charge(answer);

        FakeAnswer Commits(string owner, string name)
        {
            var account = Find(owner);
            var repository = account?.Repositories.FirstOrDefault(
                repository => repository.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

            return repository switch
            {
                null => FakeAnswer.NotFound,
                { Commits: [] } => FakeAnswer.Json("""{"message":"Git Repository is empty."}""", 409),
                _ => Page(FakeGitHubJson.Commits(account!, repository)),
            };
        }

        FakeAnswer Search(string words)
        {
            if (Find(Author.Match(words).Groups["login"].Value) is not { } account)
                return FakeAnswer.Json("""{"message":"Validation Failed"}""", 422);

            return FakeAnswer.Json(new JsonObject
            {
                ["total_count"] = account.Merges.Count,
                ["incomplete_results"] = false,
                ["items"] = new JsonArray(
                [
                    .. account.Merges.Take(PageSize())
                        .Select((merge, place) => FakeGitHubJson.Merge(account, merge, place)),
                ]),
            });
        }

        FakeAnswer Page(IEnumerable<JsonNode> items)
        {
            var page = Number("page", 1);
            var rest = items.Skip((page - 1) * PageSize()).Take(PageSize() + 1).ToArray();
            var list = FakeAnswer.Json(new JsonArray(rest[..Math.Min(rest.Length, PageSize())]));

            return rest.Length <= PageSize()
                ? list
                : list with { Headers = Header("Link", $"<https://fake.example{path}?page={page + 1}>; rel=\"next\"") };
        }

        int PageSize() => Math.Clamp(Number("per_page", DefaultPage), 1, LargestPage);

        int Number(string name, int otherwise)
            => int.TryParse(parameters[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : otherwise;
    }

    private FakeAnswer Tagged(FakeAnswer answer, string? entityTag)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(answer.Body))[..16]}\"";
        if (tag == entityTag)
            return new FakeAnswer(304, [], "") { Headers = Header("ETag", tag) };

        var headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["ETag"] = tag,
        };
        return Charge(answer with { Headers = headers })!;
    }

    private FakeAnswer? Charge(FakeAnswer? answer)
    {
        Interlocked.Increment(ref _charged);
        return answer;
    }

    private FakeAccount? Find(string login)
        => accounts.FirstOrDefault(account => account.Login.Equals(login, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Header(string name, string value)
        => new(StringComparer.OrdinalIgnoreCase) { [name] = value };

    [GeneratedRegex("author:(?<login>[A-Za-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Author { get; }
}
