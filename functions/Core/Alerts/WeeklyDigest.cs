using System.Globalization;
using GigVet.Model;

namespace GigVet.Alerts;

/// <summary>Once a week, to every destination: the roster by band, what changed, what could not be checked, what to do.</summary>
public sealed class WeeklyDigest(
    IDestinationStore destinations, IRosterStandings rosters, IOpenAlerts open, IAlertQueue queue, AlertDesk desk, TimeProvider time)
{
    private const int MostLines = 30;
    private const int MostChanges = 8;
    private const int MostUnchecked = 5;

    private static readonly TimeSpan Period = TimeSpan.FromDays(7);

    /// <summary>Plans only, and safe to run twice: a customer's digest of one week has one id.</summary>
    public async Task PlanAsync(DateTimeOffset week, CancellationToken cancellationToken)
    {
        await foreach (var customer in destinations.CustomersAsync(cancellationToken))
        {
            var id = AlertId.Derived($"weekly|{customer}|{week.UtcDateTime:yyyy-MM-dd}");
            var message = new AlertMessage(customer, id, Week: week);
            await open.AddAsync(message, time.GetUtcNow(), cancellationToken);
            await queue.EnqueueAsync(message, TimeSpan.Zero, cancellationToken);
        }
    }

    public async Task MakeAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var week = message.Week!.Value;
        List<RosterStanding> roster = [];
        await foreach (var standing in rosters.OfAsync(message.Customer, week - Period, cancellationToken))
            roster.Add(standing);

        // Nobody on the roster: nothing to say, and no message that says so every week.
        if (roster.Count > 0)
            await desk.HandOnAsync(message.Customer, Of(message.Id, week, roster), _ => true, cancellationToken);

        await open.RemoveAsync(message, cancellationToken);
    }

    public static Alert Of(string id, DateTimeOffset week, IReadOnlyList<RosterStanding> roster)
    {
        var worst = roster
            .Where(one => one.Latest is { } latest && AlertRules.Rank(latest.Band) >= AlertRules.Rank(RiskBand.Medium))
            .OrderByDescending(one => one.Latest!.Band)
            .ThenByDescending(one => one.Latest!.Score)
            .ToArray();
        var changed = roster.Where(HasMoved).ToArray();
        var unanswered = Unchecked(roster).ToArray();

        return new Alert
        {
            Id = id,
            Kind = AlertKind.WeeklyDigest,
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"Your week: {roster.Count} contractors, {worst.Length} to review, {changed.Length} changed"),
            At = week,
            Causes = [new AlertCause(AlertKind.WeeklyDigest, "roster", ByBand(roster))],
            Lines = [.. worst.Take(MostLines).Select(Line), .. More(worst.Length - MostLines)],
            Changes = [.. changed.Take(MostChanges).Select(Moved), .. MoreChanged(changed.Length - MostChanges)],
            Unchecked = [.. unanswered.Take(MostUnchecked)],
            NextStep = NextStep(worst, unanswered),
        };
    }

    private static string ByBand(IReadOnlyList<RosterStanding> roster)
    {
        var counts = roster
            .GroupBy(one => one.Latest?.Band)
            .OrderByDescending(group => group.Key ?? (RiskBand)(-1))
            .Select(group => string.Create(
                CultureInfo.InvariantCulture, $"{group.Count()} {(group.Key is { } band ? Words.Of(band) : "not assessed yet")}"));

        return $"By risk: {string.Join(", ", counts)}.";
    }

    private static AlertLine Line(RosterStanding one) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Words.Name(one.Latest!.Contractor)}: {one.Latest.Score} of 100"),
        one.Latest.Contractor.Url,
        one.Latest.Band,
        string.Create(CultureInfo.InvariantCulture, $"Risk {Words.Of(one.Latest.Band)}"));

    private static IEnumerable<AlertLine> More(int left)
        => left > 0 ? [new AlertLine($"and {left} more; see the roster.", null, null, "More")] : [];

    private static bool HasMoved(RosterStanding one)
        => one is { Latest: { } latest, Before: { } before } && (latest.Band != before.Band || latest.Score != before.Score);

    private static Change Moved(RosterStanding one) => new(
        Words.Name(one.Latest!.Contractor),
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of(one.Before!.Band)} ({one.Before.Score})"),
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of(one.Latest.Band)} ({one.Latest.Score})"));

    private static IEnumerable<Change> MoreChanged(int left)
        => left > 0 ? [new Change($"and {left} more", null, null)] : [];

    /// <summary>By source: one that is down is one line, however many contractors it concerns.</summary>
    private static IEnumerable<string> Unchecked(IReadOnlyList<RosterStanding> roster)
    {
        var never = roster.Count(one => one.Latest is null);
        if (never > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{never} not assessed yet");

        var sources = roster
            .SelectMany(one => one.Latest?.Sources ?? [])
            .Where(source => source.State is SourceState.Blocked or SourceState.Failed)
            .GroupBy(source => source.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count());
        foreach (var source in sources)
            yield return string.Create(CultureInfo.InvariantCulture, $"{source.Key}: of {source.Count()} contractors. {source.First().Detail}");
    }

    private static string NextStep(RosterStanding[] worst, string[] unanswered) => (worst, unanswered) switch
    {
        ([var first, ..], _) => first.Latest!.NextSteps is [var step, ..] ? $"{Words.Name(first.Latest.Contractor)}: {step}" : "Start at the top of the list.",
        (_, [_, ..]) => "Nothing to review. Supply what could not be checked where the access or a role is sensitive.",
        _ => "Nothing to do.",
    };
}
