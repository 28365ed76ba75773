using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <summary>How GitHub spells what an invented account is.</summary>
internal static class FakeGitHubJson
{
    public static JsonObject User(FakeAccount account) => new()
    {
        ["login"] = account.Login,
        ["id"] = account.Id,
        ["type"] = "User",
        ["html_url"] = $"https://github.com/{account.Login}",
        ["name"] = account.Name,
        ["company"] = null,
        ["blog"] = account.Blog ?? "",
        ["location"] = account.Location,
        ["email"] = null,
        ["bio"] = null,
        ["twitter_username"] = null,
        ["public_repos"] = account.Repositories.Count,
        ["followers"] = account.Followers,
        ["following"] = account.Following,
        ["created_at"] = Instant(account.CreatedAt),
    };

    public static JsonObject Repository(FakeAccount account, FakeRepository repository) => new()
    {
        ["full_name"] = $"{account.Login}/{repository.Name}",
        ["html_url"] = $"https://github.com/{account.Login}/{repository.Name}",
        ["private"] = false,
        ["fork"] = repository.Fork,
        ["description"] = null,
        ["homepage"] = null,
        ["language"] = "C#",
        ["size"] = repository.Fork ? 500 : repository.Commits.Count * 4,
        ["stargazers_count"] = repository.Stars,
        ["forks_count"] = repository.Stars / 4,
        ["created_at"] = Instant(repository.CreatedAt),
        ["pushed_at"] = Instant(repository.PushedAt),
    };

    public static JsonObject Merge(FakeAccount account, FakeMerge merge, int place) => new()
    {
        ["repository_url"] = $"https://api.github.com/repos/{merge.Repository}",
        ["html_url"] = $"https://github.com/{merge.Repository}/pull/{place + 1}",
        ["title"] = $"Change {place + 1}",
        ["user"] = new JsonObject { ["login"] = account.Login },
        ["author_association"] = merge.Association,
        ["created_at"] = Instant(merge.MergedAt.AddDays(-2)),
        ["pull_request"] = new JsonObject { ["merged_at"] = Instant(merge.MergedAt) },
    };

    /// <summary>Newest first, each with its parent.</summary>
    public static IEnumerable<JsonNode> Commits(FakeAccount account, FakeRepository repository)
    {
        for (var place = repository.Commits.Count - 1; place >= 0; place--)
        {
            var commit = repository.Commits[place];
            var sha = Sha(account, repository, place);
            var signature = new JsonObject
            {
                ["name"] = commit.Name,
                ["email"] = commit.Email,
                ["date"] = Instant(commit.Date),
            };
            var person = commit.Login is null ? null : new JsonObject { ["login"] = commit.Login };

            yield return new JsonObject
            {
                ["sha"] = sha,
                ["html_url"] = $"https://github.com/{account.Login}/{repository.Name}/commit/{sha}",
                ["commit"] = new JsonObject
                {
                    ["author"] = signature,
                    ["committer"] = signature.DeepClone(),
                    ["message"] = $"Change {place + 1}",
                    ["verification"] = new JsonObject { ["verified"] = commit.Verified },
                },
                ["author"] = person,
                ["committer"] = person?.DeepClone(),
                ["parents"] = place == 0
                    ? []
                    : new JsonArray(new JsonObject { ["sha"] = Sha(account, repository, place - 1) }),
            };
        }
    }

    private static string Sha(FakeAccount account, FakeRepository repository, int place)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{account.Login}/{repository.Name}/{place}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }

    private static string Instant(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
