using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GigVet.FakeWeb;

/// <summary>The invented accounts as the graph that GitHub's GraphQL interface serves.</summary>
internal sealed partial class FakeGitHubGraph(IReadOnlyList<FakeAccount> accounts, DateTimeOffset now)
{
    private const string Web = "https://github.com/";

    public GraphQlNode Root(Func<GraphQlNode> rateLimit) => new GraphQlNode("Query")
        .With("rateLimit", _ => rateLimit())
        .With("repositoryOwner", arguments => Find((string?)arguments["login"]) is { } account ? Owner(account) : null)
        .With("user", arguments => Find((string?)arguments["login"]) is { IsOrganisation: false } account
            ? Owner(account)
            : throw new GraphQlException("NOT_FOUND", $"Could not resolve to a User with the login of '{arguments["login"]}'."))
        .With("nodes", arguments => arguments["ids"]!.AsArray().Select(id => Repository((string)id!)).ToArray())
        .With("search", arguments => Search((string)arguments["query"]!, arguments));

    private static JsonValue? Text(string? text) => text is null ? null : JsonValue.Create(text);

    private static JsonValue Instant(DateTimeOffset time)
        => JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private FakeAccount? Find(string? login)
        => accounts.FirstOrDefault(account => account.Login.Equals(login, StringComparison.OrdinalIgnoreCase));

    private GraphQlNode Owner(FakeAccount account)
    {
        var node = new GraphQlNode(account.IsOrganisation ? "Organization" : "User", "RepositoryOwner", "Actor")
            .With("login", Text(account.Login))
            .With("url", Text(Web + account.Login))
            .With("avatarUrl", Text($"https://avatars.githubusercontent.com/u/{account.Id}?v=4"))
            .With("databaseId", JsonValue.Create(account.Id))
            .With("createdAt", Instant(account.CreatedAt))
            .With("name", Text(account.Name));
        if (account.IsOrganisation)
            return node;

        return node
            .Without("company")
            .With("location", Text(account.Location))
            .Without("bio")
            .With("websiteUrl", Text(account.Blog))
            .Without("twitterUsername")
            .With("email", Scoped("email", Text("")))
            .With("organizations", Scoped("organizations", new GraphQlConnection(
                "OrganizationConnection", [.. account.Organisations.Select(Organisation)])))
            .With("contributionsCollection", arguments => FakeCalendar.Of(account, arguments, now))
            .With("followers", new GraphQlConnection("FollowerConnection", People(account.Followers, account, "follower")))
            .With("following", new GraphQlConnection("FollowingConnection", People(account.Following, account, "followed")))
            .With("repositories", new GraphQlConnection("RepositoryConnection", [
                .. account.Repositories.OrderByDescending(repository => repository.PushedAt)
                    .Select(repository => Own(account, repository))]))
            .With("pullRequests", new GraphQlConnection("PullRequestConnection", [.. Pulls(account)]))
            .With("issues", new GraphQlConnection("IssueConnection", [
                .. account.Issues.OrderByDescending(issue => issue.OpenedAt).Select((issue, place) => Issue(issue, place))]))
            .With("repositoriesContributedTo", new GraphQlConnection("RepositoryConnection", [
                .. account.Merges.Select(merge => merge.Repository).Distinct(StringComparer.Ordinal).Select(Place)]));
    }

    /// <summary>Refused where the token has no scope for it: GitHub then refuses the whole query.</summary>
    private Func<JsonObject, object?> Scoped(string field, object? value) => _ => HasScopes
        ? value
        : throw new GraphQlException(
            "INSUFFICIENT_SCOPES", $"Your token has not been granted the required scopes. The '{field}' field requires more.");

    public bool HasScopes { get; init; } = true;

    private GraphQlNode Search(string query, JsonObject arguments)
    {
        var login = Author.Match(query).Groups["login"].Value;
        var found = Find(login) is { } account
            ? account.Merges.OrderByDescending(merge => merge.MergedAt)
                .Select((merge, place) => Merged(account, merge, place)).ToArray()
            : [];
        var page = new GraphQlConnection("SearchResultItemConnection", found).Page(arguments);

        return page.With("issueCount", JsonValue.Create(found.Length));
    }

    private IEnumerable<GraphQlNode> Pulls(FakeAccount account)
    {
        var merged = account.Merges.Select((merge, place) => (merge.MergedAt, Node: Merged(account, merge, place)));
        var unmerged = account.Unmerged.Select((thread, place) => (
            thread.OpenedAt,
            Node: Thread("PullRequest", thread.Repository, "pull", place + 1000, thread.Title, thread.OpenedAt)
                .With("author", Person(account.Login))
                .With("authorAssociation", Text("NONE"))
                .With("state", Text(thread.ClosedAt is null ? "OPEN" : "CLOSED"))
                .With("closedAt", thread.ClosedAt is { } closed ? Instant(closed) : null)
                .Without("mergedAt")
                .Without("mergedBy")));

        return merged.Concat(unmerged).OrderByDescending(pull => pull.Item1).Select(pull => pull.Node);
    }

    private GraphQlNode Merged(FakeAccount account, FakeMerge merge, int place)
        => Thread("PullRequest", merge.Repository, "pull", place + 1, $"Change {place + 1}", merge.MergedAt.AddDays(-2))
            .With("author", Person(account.Login))
            .With("authorAssociation", Text(merge.Association))
            .With("state", Text("MERGED"))
            .With("closedAt", Instant(merge.MergedAt))
            .With("mergedAt", Instant(merge.MergedAt))
            .With("mergedBy", Person(merge.MergedBy));

    private GraphQlNode Issue(FakeThread issue, int place)
        => Thread("Issue", issue.Repository, "issues", place + 5000, issue.Title, issue.OpenedAt)
            .With("state", Text(issue.ClosedAt is null ? "OPEN" : "CLOSED"))
            .With("closedAt", issue.ClosedAt is { } closed ? Instant(closed) : null);

    private GraphQlNode Thread(
        string type, string repository, string kind, int number, string title, DateTimeOffset openedAt)
        => new GraphQlNode(type)
            .With("url", Text($"{Web}{repository}/{kind}/{number}"))
            .With("title", Text(title))
            .With("createdAt", Instant(openedAt))
            .With("repository", _ => Place(repository));

    private static GraphQlNode Person(string login) => new GraphQlNode("User", "Actor").With("login", Text(login));

    private static GraphQlNode Organisation(string login) => new GraphQlNode("Organization")
        .With("login", Text(login))
        .With("name", Text(login.Replace('-', ' ')))
        .With("url", Text(Web + login))
        .With("websiteUrl", Text($"https://{login}.example"));

    /// <summary>People nobody invented one by one: some hundred days apart, with a few followers each.</summary>
    private static GraphQlNode[] People(int count, FakeAccount of, string kind)
        => [.. Enumerable.Range(0, count).Select(place => new GraphQlNode("User", "Actor")
            .With("login", Text($"{kind}-{place + 1}"))
            .With("url", Text($"{Web}{kind}-{place + 1}"))
            .With("createdAt", Instant(of.CreatedAt.AddDays((place * 37 % 900) - 700)))
            .With("followers", Count(3 + (place * 7 % 40)))
            .With("following", Count(5 + (place * 11 % 60))))];

    private static GraphQlNode Count(int count) => new GraphQlNode("Connection").With("totalCount", JsonValue.Create(count));

    [GeneratedRegex("author:(?<login>[A-Za-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Author { get; }
}
