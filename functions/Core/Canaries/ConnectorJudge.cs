using GigVet.Platforms;
using GigVet.Platforms.Reading;

namespace GigVet.Canaries;

/// <summary>
/// Tells a changed layout from a changed person: somebody may take a field off their profile, but not every known person at
/// once, and nobody loses their name or a fifth of what they show in a week. The numbers are ours.
/// </summary>
public static class ConnectorJudge
{
    private const string Name = "name";
    private const int ManyFields = 2;
    private const double LargeShare = 0.2;

    /// <summary>Of 1 for data to a third for a guess, on average over the fields that are still read.</summary>
    private const double LargeFall = 0.3;

    /// <param name="before">Null at the first look.</param>
    public static ConnectorState Judge(
        ConnectorState? before, string platform, IReadOnlyList<CanaryReading> readings, DateTimeOffset now)
    {
        var known = before?.Canaries.ToDictionary(canary => canary.Handle, StringComparer.Ordinal) ?? [];
        Change[] changes =
        [
            .. readings.Where(reading => reading.Outcome is CanaryOutcome.Read or CanaryOutcome.Unreadable)
                .Select(reading => Change.Of(known.GetValueOrDefault(reading.Handle)?.LastGood ?? [], reading)),
        ];
        var missing = MissingIn(changes);
        var outcome = changes.Length == 0 ? WithoutPages(readings) : missing.Count > 0 ? ConnectorOutcome.Broken : ConnectorOutcome.Ok;
        var stays = changes.Length == 0;

        return new ConnectorState
        {
            Platform = platform,
            Outcome = outcome,
            CheckedAt = now,
            BrokenSince = outcome is ConnectorOutcome.Broken ? before?.BrokenSince ?? now : stays ? before?.BrokenSince : null,
            Missing = stays ? before?.Missing ?? [] : missing,
            Canaries = [.. readings.Select(reading => Record(known.GetValueOrDefault(reading.Handle), reading, outcome, now))],
        };
    }

    /// <summary>What the layout no longer shows; empty while it stands.</summary>
    private static IReadOnlyList<string> MissingIn(IReadOnlyList<Change> changes)
    {
        Change[] severe = [.. changes.Where(change => change.IsSevere)];
        if (severe.Length > 0 && severe.Length * 2 >= changes.Count)
            return [.. severe.SelectMany(change => change.Words).Distinct(StringComparer.Ordinal)];

        Change[] compared = [.. changes.Where(change => change.WasRead)];
        return compared.Length < 2
            ? []
            : [.. compared.Select(change => change.Lost).Aggregate((one, other) => [.. one.Intersect(other, StringComparer.Ordinal)])];
    }

    private static ConnectorOutcome WithoutPages(IReadOnlyList<CanaryReading> readings)
        => readings.Any(reading => reading.Outcome is CanaryOutcome.Blocked) ? ConnectorOutcome.Blocked
            : readings.Any(reading => reading.Outcome is CanaryOutcome.Failed) ? ConnectorOutcome.Failed
            : ConnectorOutcome.Gone;

    private static CanaryRecord Record(CanaryRecord? known, CanaryReading reading, ConnectorOutcome outcome, DateTimeOffset now)
    {
        var isGood = outcome is ConnectorOutcome.Ok && reading.Outcome is CanaryOutcome.Read;
        return new CanaryRecord(reading.Handle, reading.Outcome, reading.Fields)
        {
            LastGood = isGood ? reading.Fields : known?.LastGood ?? [],
            LastGoodAt = isGood ? now : known?.LastGoodAt,
        };
    }

    /// <summary>One profile now, beside its last good reading.</summary>
    private sealed record Change(bool IsUnreadable, int Before, IReadOnlyList<string> Lost, IReadOnlyList<string> LessSure, double Fall)
    {
        public bool WasRead => Before > 0;

        public bool IsSevere => IsUnreadable || Lost.Contains(Name, StringComparer.Ordinal) || Fall >= LargeFall
            || (Lost.Count >= ManyFields && Lost.Count >= LargeShare * Before);

        /// <summary>Never empty for a severe change.</summary>
        public IEnumerable<string> Words => (IsUnreadable && !WasRead ? [Name] : Lost)
            .Concat(Fall >= LargeFall ? LessSure.Select(name => $"{name} (less sure)") : []);

        public static Change Of(IReadOnlyList<ReadField> before, CanaryReading reading)
        {
            var now = reading.Fields.ToDictionary(field => field.Name, field => field.Sure, StringComparer.Ordinal);
            (string Name, double Fall)[] falls =
            [
                .. before.Where(field => field.Sure is not null && now.GetValueOrDefault(field.Name) is not null)
                    .Select(field => (field.Name, Weight(field.Sure!.Value) - Weight(now[field.Name]!.Value))),
            ];
            return new Change(
                reading.Outcome is CanaryOutcome.Unreadable,
                before.Count,
                [.. before.Select(field => field.Name).Where(name => !now.ContainsKey(name))],
                [.. falls.Where(field => field.Fall > 0).Select(field => field.Name)],
                falls.Length == 0 ? 0 : falls.Average(field => field.Fall));
        }

        private static double Weight(Sureness sure) => ((int)sure + 1) / 3.0;
    }
}
