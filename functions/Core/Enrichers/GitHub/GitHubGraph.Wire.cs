using System.Text.Json;
using System.Text.Json.Serialization;

namespace GigVet.Enrichers;

/// <content>What GitHub answers to the two queries. Every member may be missing: an answer with errors is partial.</content>
internal static partial class GitHubGraph
{
    internal sealed record Reply<T>(T? Data, Error?[]? Errors);

    internal sealed record Error(string? Type, string? Message, JsonElement[]? Path);

    internal sealed record AccountData(Limit? RateLimit, Owner? RepositoryOwner, Page<Pull>? Merged);

    internal sealed record WorkData(
        Limit? RateLimit, Dictionary<string, JsonElement>? User, Repo?[]? Telling, Repo?[]? Others, Repo?[]? Starred);

    internal sealed record Limit(int? Cost);

    internal sealed record Page<T>(int? TotalCount, int? IssueCount, T?[]? Nodes);

    internal sealed record Count(int? TotalCount);

    internal sealed record Named(string? Name);

    internal sealed record Person(string? Login);

    internal sealed record Owner(
        [property: JsonPropertyName("__typename")] string? Type, string? Login, long? DatabaseId, string? Url,
        string? AvatarUrl, string? CreatedAt, string? Name, string? Company, string? Location, string? Bio,
        string? WebsiteUrl, string? TwitterUsername, string? Email, Page<Organisation>? Organizations,
        Contributions? ContributionsCollection, Page<Peer>? Followers, Page<Peer>? Following, Page<Repo>? Repositories,
        Page<Pull>? PullRequests, Page<Pull>? Issues, Page<Repo>? RepositoriesContributedTo);

    internal sealed record Organisation(string? Login, string? Name, string? Url, string? WebsiteUrl);

    internal sealed record Contributions(int[]? ContributionYears, int? TotalPullRequestReviewContributions);

    internal sealed record Peer(string? Login, string? Url, string? CreatedAt, Count? Followers, Count? Following);

    internal sealed record Repo(
        string? Id, string? NameWithOwner, string? Url, string? Description, string? HomepageUrl, bool? IsFork,
        bool? IsPrivate, bool? IsEmpty, string? CreatedAt, string? PushedAt, int? DiskUsage, int? StargazerCount,
        int? ForkCount, Repo? Parent, Named? PrimaryLanguage, Page<Named>? Languages, Kind? Owner, Branch? DefaultBranchRef,
        Stars? Stargazers);

    internal sealed record Kind([property: JsonPropertyName("__typename")] string? Type);

    internal sealed record Pull(
        string? Url, string? Title, string? CreatedAt, string? ClosedAt, string? MergedAt, string? State,
        string? AuthorAssociation, Person? Author, Person? MergedBy, Repo? Repository);

    internal sealed record Branch(Target? Target);

    internal sealed record Target(Page<Change>? History);

    internal sealed record Change(
        string? Oid, string? Url, string? Message, bool? CommittedViaWeb, string? CommittedDate, Actor? Author,
        Actor? Committer, Count? Parents, Signature? Signature, int? Additions, int? Deletions);

    internal sealed record Actor(string? Name, string? Email, string? Date, Person? User);

    internal sealed record Signature(bool? IsValid, string? KeyId, string? KeyFingerprint);

    internal sealed record Stars(Edge?[]? Edges);

    internal sealed record Edge(string? StarredAt, Stargazer? Node);

    internal sealed record Stargazer(string? CreatedAt, Count? Followers, Count? Repositories);

    internal sealed record Year(int? RestrictedContributionsCount, Calendar? ContributionCalendar);

    internal sealed record Calendar(int? TotalContributions, Week?[]? Weeks);

    internal sealed record Week(Day?[]? ContributionDays);

    internal sealed record Day(string? Date, int? ContributionCount);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Reply<AccountData>))]
    [JsonSerializable(typeof(Reply<WorkData>))]
    [JsonSerializable(typeof(Year))]
    internal sealed partial class GraphJson : JsonSerializerContext;
}
