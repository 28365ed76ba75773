using System.Globalization;
using System.Text.Json;

namespace GigVet.Enrichers;

/// <content>Commits, calendars and stars.</content>
internal static partial class GitHubGraph
{
    /// <summary>Longer messages are cut: what a signal reads stands at their beginning, or not at all.</summary>
    private const int MostMessage = 1_000;

    // Clocks and dates beyond what a time zone can be are a broken commit, not a place.
    private static readonly TimeSpan FarthestOffset = TimeSpan.FromHours(14);

    /// <returns>One history a repository whose commits came; a repository without commits has an empty one.</returns>
    public static IReadOnlyList<GitHubHistory> ToHistories(
        WorkData data, IReadOnlyDictionary<string, GitHubRepository> repositories)
    {
        var histories = new List<GitHubHistory>();
        foreach (var answered in (data.Telling ?? []).Concat(data.Others ?? []))
        {
            if (answered is { NameWithOwner: { } name } && repositories.GetValueOrDefault(name) is { } repository)
                histories.Add(ToHistory(answered, repository));
        }

        return histories;
    }

    /// <summary>The calendars of <paramref name="years"/>, oldest first; those GitHub left out are missing.</summary>
    public static IReadOnlyList<GitHubYear> ToYears(WorkData data, IEnumerable<int> years, DateTimeOffset at)
        => [.. years.Order()
            .Select(year => data.User?.TryGetValue(Alias(year), out var calendar) is true
                && calendar.ValueKind is JsonValueKind.Object
                    ? ToYear(year, calendar.Deserialize(GraphJson.Default.Year)!, at)
                    : null)
            .OfType<GitHubYear>()];

    public static IReadOnlyList<GitHubStars> ToStars(
        WorkData data, IReadOnlyDictionary<string, GitHubRepository> repositories)
        => [.. (data.Starred ?? [])
            .Select(answered => answered is { NameWithOwner: { } name, Stargazers.Edges: { } edges }
                && repositories.GetValueOrDefault(name) is { } repository
                    ? new GitHubStars(repository, [.. edges.Select(ToStar).OfType<GitHubStar>()])
                    : null)
            .OfType<GitHubStars>()];

    private static string Alias(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year}");

    private static GitHubHistory ToHistory(Repo answered, GitHubRepository repository)
    {
        var history = answered.DefaultBranchRef?.Target?.History;
        var changes = history?.Nodes ?? [];
        var commits = changes.Select(change => ToCommit(change, repository)).OfType<GitHubCommit>();
        // No default branch: nothing was ever committed.
        var complete = answered.DefaultBranchRef is null || history is { TotalCount: { } all } && changes.Length >= all;

        return new GitHubHistory(repository, [.. commits], complete);
    }

    private static GitHubCommit? ToCommit(Change? change, GitHubRepository repository)
    {
        if (change is not { Oid: { Length: > 0 } sha } || When(change.Author?.Date) is not { } authored)
            return null;

        var message = change.Message is { Length: > MostMessage } text ? text[..MostMessage] : change.Message;
        return new GitHubCommit(
            sha,
            PlaceOf(change.Url, $"{repository.FullName}/commit/{sha}"),
            Text(change.Author?.User?.Login),
            Text(change.Author?.Name),
            Text(change.Author?.Email),
            authored.ToUniversalTime(),
            When(change.CommittedDate)?.ToUniversalTime() ?? authored.ToUniversalTime(),
            message,
            // No signature is no good one: REST says it in the same word.
            change.Signature?.IsValid ?? false,
            change.Parents?.TotalCount ?? 0)
        {
            CommitterLogin = change.CommittedViaWeb is true ? "web-flow" : Text(change.Committer?.User?.Login),
            CommitterEmail = Text(change.Committer?.Email),
            Offset = authored.Offset.Duration() <= FarthestOffset ? authored.Offset : null,
            Additions = change.Additions,
            Deletions = change.Deletions,
            SigningKey = change.Signature is { IsValid: true } signature
                ? Text(signature.KeyId) ?? Text(signature.KeyFingerprint)
                : null,
        };
    }

    private static GitHubYear ToYear(int year, Year answered, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var days = (answered.ContributionCalendar?.Weeks ?? [])
            .SelectMany(week => week?.ContributionDays ?? [])
            .Select(day => DateOnly.TryParse(day?.Date, CultureInfo.InvariantCulture, out var date)
                ? (Date: date, Count: day?.ContributionCount ?? 0)
                : default)
            .Where(day => day.Date.Year == year && day.Date <= today)
            .OrderBy(day => day.Date)
            .Select(day => day.Count);
        var hidden = answered.RestrictedContributionsCount ?? 0;

        // The calendar counts private work, where the account shows it, among the rest.
        return new GitHubYear(
            year, Math.Max((answered.ContributionCalendar?.TotalContributions ?? 0) - hidden, 0), hidden, [.. days]);
    }

    private static GitHubStar? ToStar(Edge? edge)
        => When(edge?.StarredAt) is { } at && When(edge!.Node?.CreatedAt) is { } created
            ? new GitHubStar(at, created)
            {
                Followers = edge.Node!.Followers?.TotalCount,
                Repositories = edge.Node.Repositories?.TotalCount,
            }
            : null;
}
