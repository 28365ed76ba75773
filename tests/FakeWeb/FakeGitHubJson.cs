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
        ["type"] = account.IsOrganisation ? "Organization" : "User",
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
        ["description"] = repository.Description,
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
                ["stats"] = new JsonObject { ["additions"] = commit.Additions, ["deletions"] = commit.Deletions },
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

    public static JsonNode Login(string login) => new JsonObject { ["login"] = login };

    /// <summary>A push for every repository that was pushed to within GitHub's memory of 90 days.</summary>
    public static IEnumerable<JsonNode> Events(FakeAccount account, DateTimeOffset now) => account.Repositories
        .Where(repository => repository.Commits.Count > 0 && now - repository.PushedAt < TimeSpan.FromDays(90))
        .OrderByDescending(repository => repository.PushedAt)
        .Select(repository => new JsonObject
        {
            ["type"] = "PushEvent",
            ["repo"] = new JsonObject { ["name"] = $"{account.Login}/{repository.Name}" },
            ["payload"] = new JsonObject { ["head"] = Sha(account, repository, repository.Commits.Count - 1) },
            ["created_at"] = Instant(repository.PushedAt),
        });

    /// <summary>Most commits first.</summary>
    public static IEnumerable<JsonNode> Contributors(FakeAccount account, FakeRepository repository)
        => repository.Commits
            .Where(commit => commit.Login is not null)
            .CountBy(commit => commit.Login!)
            .Concat(repository.Contributors)
            .OrderByDescending(person => person.Value)
            .Select(person => new JsonObject { ["login"] = person.Key, ["contributions"] = person.Value });

    public static JsonNode Readme(FakeAccount account, FakeRepository repository) => new JsonObject
    {
        ["encoding"] = "base64",
        ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"# {repository.Name}\n{repository.Description}")),
    };

    public static JsonNode Pull(string repository) => new JsonObject
    {
        ["merged_by"] = new JsonObject { ["login"] = repository.Split('/')[0] + "-maintainer" },
    };

    /// <summary>The commit of this SHA as a search shows it; nothing when it is not here.</summary>
    public static IEnumerable<JsonNode> Found(FakeAccount account, FakeRepository repository, string sha)
    {
        var here = Enumerable.Range(0, repository.Commits.Count).Any(place => Sha(account, repository, place) == sha);
        if (here)
        {
            yield return new JsonObject
            {
                ["sha"] = sha,
                ["html_url"] = $"https://github.com/{account.Login}/{repository.Name}/commit/{sha}",
                ["repository"] = new JsonObject
                {
                    ["full_name"] = $"{account.Login}/{repository.Name}",
                    ["html_url"] = $"https://github.com/{account.Login}/{repository.Name}",
                    ["fork"] = repository.Fork,
                },
            };
        }
    }

    public static string Sha(FakeAccount account, FakeRepository repository, int place)
    {
        var origin = repository.Origin ?? $"{account.Login}/{repository.Name}";
        var text = string.Create(CultureInfo.InvariantCulture, $"{origin}/{place}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..40];
    }

    private static string Instant(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
