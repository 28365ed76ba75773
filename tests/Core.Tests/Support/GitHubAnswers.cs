using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.Core.Tests.Support;

/// <summary>What GitHub's REST interface would say about an invented account, as text.</summary>
internal static class GitHubAnswers
{
    public const string Api = "https://api.github.com/";

    public const string User = Api + "users/mira";

    public const string Repositories = Api + "users/mira/repos?per_page=100&sort=pushed&type=owner";

    public const string Merges = Api + "search/issues?q=author:mira+type:pr+is:merged+-user:mira&per_page=50";

    public const string UserJson = """
        {
          "login": "Mira", "id": 4711, "type": "User", "html_url": "https://github.com/Mira",
          "avatar_url": "https://avatars.githubusercontent.com/u/4711?v=4",
          "name": "Mira Kessler", "company": null, "blog": "mira.example", "location": "Graz", "email": "mira@mira.example",
          "bio": "Builds shops.", "twitter_username": "mirak", "public_repos": 2, "followers": 12, "following": 30,
          "created_at": "2019-03-01T08:00:00Z", "plan": { "name": "unknown member" }
        }
        """;

    public static string Commits(string repository) => $"{Api}repos/{repository}/commits?per_page=100";

    public static JsonObject Repository(
        string fullName, bool fork = false, string created = "2020-01-01T00:00:00Z", string pushed = "2024-01-01T00:00:00Z", int size = 10)
        => new()
        {
            ["full_name"] = fullName,
            ["html_url"] = $"https://github.com/{fullName}",
            ["private"] = false,
            ["fork"] = fork,
            ["created_at"] = created,
            ["pushed_at"] = pushed,
            ["size"] = size,
            ["stargazers_count"] = 3,
            ["forks_count"] = 1,
            ["language"] = "C#",
            ["description"] = null,
            ["homepage"] = "",
        };

    public static JsonObject Merge(string repository, string author = "Mira", string? merged = "2023-05-01T00:00:00Z") => new()
    {
        ["repository_url"] = $"{Api}repos/{repository}",
        ["html_url"] = $"https://github.com/{repository}/pull/7",
        ["title"] = "Fix rounding",
        ["user"] = new JsonObject { ["login"] = author },
        ["author_association"] = "CONTRIBUTOR",
        ["created_at"] = "2023-04-01T00:00:00Z",
        ["pull_request"] = new JsonObject { ["merged_at"] = merged },
    };

    public static string Found(int total, params JsonNode[] merges) => new JsonObject
    {
        ["total_count"] = total,
        ["incomplete_results"] = false,
        ["items"] = new JsonArray(merges),
    }.ToJsonString();

    /// <summary>A history of <paramref name="count"/> commits, newest first, one a day before <paramref name="newest"/>.</summary>
    /// <param name="rooted">The oldest has no parent: nothing lies before it.</param>
    public static string History(int count, bool rooted = true, string newest = "2024-01-01T10:00:00Z")
    {
        var last = DateTimeOffset.Parse(newest, CultureInfo.InvariantCulture);

        return new JsonArray([.. Enumerable.Range(0, count).Select(place => (JsonNode)new JsonObject
        {
            ["sha"] = Sha(place),
            ["commit"] = new JsonObject
            {
                ["author"] = Signature(last.AddDays(-place)),
                ["committer"] = Signature(last.AddDays(-place)),
                ["message"] = "Work",
                ["verification"] = new JsonObject { ["verified"] = true },
            },
            ["author"] = new JsonObject { ["login"] = "Mira" },
            ["committer"] = null,
            ["parents"] = place == count - 1 && rooted
                ? []
                : new JsonArray(new JsonObject { ["sha"] = Sha(place + 1) }),
        })]).ToJsonString();
    }

    private static string Sha(int place) => place.ToString("x40", CultureInfo.InvariantCulture);

    private static JsonObject Signature(DateTimeOffset date) => new()
    {
        ["name"] = "Mira Kessler",
        ["email"] = "mira@mira.example",
        ["date"] = date.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
    };
}
