using System.Globalization;
using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <summary>The contribution calendar of an invented account: its commits, merges and private work by day.</summary>
internal static class FakeCalendar
{
    public static GraphQlNode Of(FakeAccount account, JsonObject arguments, DateTimeOffset now)
    {
        var from = When(arguments["from"]) ?? now.AddYears(-1);
        var to = When(arguments["to"]) ?? now;
        if (to - from > TimeSpan.FromDays(366))
            throw new GraphQlException(null, "The total time spanned by 'from' and 'to' must not exceed 1 year");

        var open = Public(account).Where(day => day >= Day(from) && day <= Day(to)).CountBy(day => day)
            .ToDictionary(day => day.Key, day => day.Value);
        var hidden = Private(account, from.Year, now).Where(day => day >= Day(from) && day <= Day(to)).CountBy(day => day)
            .ToDictionary(day => day.Key, day => day.Value);
        var last = Day(to) < Day(now) ? Day(to) : Day(now);
        var days = new List<GraphQlNode>();
        for (var day = Day(from); day <= last; day = day.AddDays(1))
        {
            days.Add(new GraphQlNode("ContributionCalendarDay")
                .With("date", JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))
                .With("contributionCount", JsonValue.Create(open.GetValueOrDefault(day) + hidden.GetValueOrDefault(day))));
        }

        return new GraphQlNode("ContributionsCollection")
            .With("contributionYears", new JsonArray([.. Years(account, now).Select(year => (JsonNode)year)]))
            .With("totalPullRequestReviewContributions", JsonValue.Create(account.Reviews))
            .With("restrictedContributionsCount", JsonValue.Create(hidden.Values.Sum()))
            .With("contributionCalendar", new GraphQlNode("ContributionCalendar")
                .With("totalContributions", JsonValue.Create(open.Values.Sum() + hidden.Values.Sum()))
                .With("weeks", days.Chunk(7).Select(week => new GraphQlNode("ContributionCalendarWeek")
                    .With("contributionDays", week)).ToArray()));
    }

    /// <summary>Newest first, as GitHub lists them; the present year always.</summary>
    private static IEnumerable<int> Years(FakeAccount account, DateTimeOffset now) => Public(account)
        .Select(day => day.Year)
        .Concat(account.PrivateWork.Keys)
        .Append(now.Year)
        .Distinct()
        .OrderDescending();

    private static IEnumerable<DateOnly> Public(FakeAccount account) => account.Repositories
        .Where(repository => !repository.Fork)
        .SelectMany(repository => repository.Commits)
        .Where(commit => commit.Login == account.Login)
        .Select(commit => DateOnly.FromDateTime(commit.Date.Date))
        .Concat(account.Merges.Select(merge => Day(merge.MergedAt.AddDays(-2))))
        .Concat(account.Issues.Select(issue => Day(issue.OpenedAt)));

    /// <summary>Spread over the working days of the year.</summary>
    private static IEnumerable<DateOnly> Private(FakeAccount account, int year, DateTimeOffset now)
    {
        var days = Enumerable.Range(0, 365)
            .Select(day => new DateOnly(year, 1, 1).AddDays(day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day <= Day(now))
            .ToArray();

        return Enumerable.Range(0, account.PrivateWork.GetValueOrDefault(year)).Select(place => days[place * 7 % days.Length]);
    }

    private static DateTimeOffset? When(JsonNode? text)
        => text is null ? null : DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture);

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
