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

    /// <returns>
    /// One history a repository whose commits came, an empty one where there are no commits; null when none came.
    /// </returns>
    public static IReadOnlyList<GitHubHistory>? ToHistories(
        WorkData data, IReadOnlyDictionary<string, GitHubRepository> repositories)
    {
        var histories = new List<GitHubHistory>();
        // The same few people stand in thousands of commits.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var answered in (data.Telling ?? []).Concat(data.Others ?? []))
        {
            if (answered is { NameWithOwner: { } name } && repositories.GetValueOrDefault(name) is { } repository)
                histories.Add(ToHistory(answered, repository, texts));
        }

        return histories.Count == 0 ? null : histories;
    }

    /// <summary>
    /// The calendars of <paramref name="years"/>, oldest first; null when one is missing, as a year left out is no year
    /// without work.
    /// </summary>
    public static IReadOnlyList<GitHubYear>? ToYears(WorkData data, IReadOnlyList<int> years, DateTimeOffset at)
    {
        GitHubYear[] read = [.. years.Order()
            .Select(year => data.User?.TryGetValue(Alias(year), out var calendar) is true
                && calendar.ValueKind is JsonValueKind.Object
                    ? ToYear(year, calendar.Deserialize(GraphJson.Default.Year)!, at)
                    : null)
            .OfType<GitHubYear>()];

        return read.Length < years.Count ? null : read;
    }

    public static IReadOnlyList<GitHubStars> ToStars(
        WorkData data, IReadOnlyDictionary<string, GitHubRepository> repositories)
        => [.. (data.Starred ?? [])
            .Select(answered => answered is { NameWithOwner: { } name, Stargazers.Edges: { } edges }
                && repositories.GetValueOrDefault(name) is { } repository
                    ? new GitHubStars(repository, [.. edges.Select(ToStar).OfType<GitHubStar>()])
                    : null)
            .OfType<GitHubStars>()];

    private static string Alias(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year}");

    private static GitHubHistory ToHistory(
        Repo answered, GitHubRepository repository, Dictionary<string, string> texts)
    {
        var history = answered.DefaultBranchRef?.Target?.History;
        var changes = history?.Nodes ?? [];
        var commits = changes.Select(change => ToCommit(change, repository, texts)).OfType<GitHubCommit>();
        // No default branch: nothing was ever committed.
        var complete = answered.DefaultBranchRef is null || history is { TotalCount: { } all } && changes.Length >= all;

        return new GitHubHistory(repository, [.. commits], complete);
    }

    private static GitHubCommit? ToCommit(
        Change? change, GitHubRepository repository, Dictionary<string, string> texts)
    {
        if (change is not { Oid: { Length: > 0 } sha } || When(change.Author?.Date) is not { } authored)
            return null;

        var message = change.Message is { Length: > MostMessage } text ? text[..MostMessage] : change.Message;
        return new GitHubCommit(
            sha,
            PlaceOf(change.Url, $"{repository.FullName}/commit/{sha}"),
            Once(change.Author?.User?.Login),
            Once(change.Author?.Name),
            Once(change.Author?.Email),
            authored.ToUniversalTime(),
            When(change.CommittedDate)?.ToUniversalTime() ?? authored.ToUniversalTime(),
            message,
            // No signature is no good one: REST says it in the same word.
            change.Signature?.IsValid ?? false,
            change.Parents?.TotalCount ?? 0)
        {
            CommitterLogin = change.CommittedViaWeb is true ? "web-flow" : Once(change.Committer?.User?.Login),
            CommitterEmail = Once(change.Committer?.Email),
            Offset = authored.Offset.Duration() <= FarthestOffset ? authored.Offset : null,
            Additions = change.Additions,
            Deletions = change.Deletions,
            SigningKey = change.Signature is { IsValid: true } signature
                ? Once(signature.KeyId) ?? Once(signature.KeyFingerprint)
                : null,
        };

        string? Once(string? text)
        {
            if (Text(text) is not { } trimmed)
                return null;
            if (!texts.TryGetValue(trimmed, out var known))
                texts[trimmed] = known = trimmed;
            return known;
        }
    }

    private static GitHubYear ToYear(int year, Year answered, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var first = new DateOnly(year, 1, 1);
        var days = (answered.ContributionCalendar?.Weeks ?? [])
            .SelectMany(week => week?.ContributionDays ?? [])
            .Select(day => DateOnly.TryParse(day?.Date, CultureInfo.InvariantCulture, out var date)
                ? (Date: date, Count: day?.ContributionCount ?? 0)
                : default)
            .Where(day => day.Date.Year == year && day.Date <= today)
            .DistinctBy(day => day.Date)
            .ToDictionary(day => day.Date, day => day.Count);
        var shown = days.Count == 0 ? 0 : days.Keys.Max().DayNumber - first.DayNumber + 1;
        var hidden = answered.RestrictedContributionsCount ?? 0;

        // The calendar counts private work, where the account shows it, among the rest.
        return new GitHubYear(
            year,
            Math.Max((answered.ContributionCalendar?.TotalContributions ?? 0) - hidden, 0),
            hidden,
            [.. Enumerable.Range(0, shown).Select(place => days.GetValueOrDefault(first.AddDays(place)))]);
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
