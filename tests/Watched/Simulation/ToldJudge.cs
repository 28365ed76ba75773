using GigVet.Alerts;
using GigVet.Model;

namespace GigVet.Watched.Simulation;

/// <summary>What arrived by one channel, against what should have.</summary>
public sealed record ToldCount(string Channel)
{
    /// <summary>Alerts that should arrive, one a destination that wants them.</summary>
    public required int Expected { get; init; }

    public required int Missed { get; init; }

    /// <summary>Told again, after the receiver has told repeats by their id where there is one, beyond what a death explains.</summary>
    public required int Doubled { get; init; }

    /// <summary>
    /// Messages that said again what was said before because a process died between the post and the note of it; a program
    /// drops them by their id.
    /// </summary>
    public required int Repeats { get; init; }

    /// <summary>Processes that died between the two.</summary>
    public required int Kills { get; init; }

    /// <summary>Told although nothing like it should have been told there.</summary>
    public required int Unfounded { get; init; }

    /// <summary>Messages that held more than one alert.</summary>
    public required int Digests { get; init; }
}

/// <summary>
/// Compares what the receivers heard with the alerts that were made. It reads the messages, not the stores: what is marked
/// as delivered and never arrived is missed.
/// </summary>
public static class ToldJudge
{
    public static ToldCount Count(
        IReadOnlyList<(string Customer, Alert Alert)> alerts,
        IReadOnlyList<AlertDestination> destinations,
        IReadOnlyList<Heard> heard,
        string channel)
    {
        var wanting = destinations.Where(one => one.Channel == channel).ToDictionary(one => one.Customer, StringComparer.Ordinal);
        ExpectedAlert[] expected =
        [
            .. alerts.Where(one => wanting.TryGetValue(one.Customer, out var destination) && IsWorth(one.Alert, destination.MinimumBand))
                .Select(one => new ExpectedAlert(one.Customer, one.Alert)),
        ];
        var byCustomer = expected.ToLookup(one => one.Customer, StringComparer.Ordinal);
        var messages = heard.Where(one => one.Channel == channel).ToArray();
        var (unfounded, repeats, seen) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var message in messages)
        {
            if (message.MessageId is { } id && !seen.Add(id))
            {
                repeats++;
                continue;
            }

            ExpectedAlert?[] about = [.. message.Lines.Select(line => Find(byCustomer[message.Customer], line))];
            unfounded += about.Count(one => one is null);
            var again = about.Count(one => one?.Hear(message.IsUnmarked) is true);
            repeats += again > 0 ? 1 : 0;
        }

        return new ToldCount(channel)
        {
            Expected = expected.Length,
            Missed = expected.Count(one => one.Times == 0),
            Doubled = expected.Sum(one => one.Doubled),
            Repeats = repeats,
            Kills = messages.Count(message => message.IsUnmarked),
            Unfounded = unfounded,
            Digests = messages.Count(message => message.Lines.Count > 1),
        };
    }

    /// <summary>As the README says it: a band that is inconclusive ranks as low.</summary>
    private static bool IsWorth(Alert alert, RiskBand minimum)
        => alert.Kind is not (AlertKind.BandRose or AlertKind.NewStrongFinding or AlertKind.FirstLook)
            || minimum is RiskBand.Low or RiskBand.Inconclusive
            || (alert.Now!.Band is not RiskBand.Inconclusive && alert.Now.Band >= minimum);

    /// <summary>A message without an id is about the first alert with its title and contractor that was not heard of.</summary>
    private static ExpectedAlert? Find(IEnumerable<ExpectedAlert> expected, HeardLine line)
    {
        var fitting = expected.Where(one => line.About is { } about
                ? about == one.Alert.Id || about == one.Alert.Assessment
                : line.Title == one.Alert.Title && line.Url == one.Alert.Contractor!.Url)
            .ToArray();
        return Array.Find(fitting, one => one.Times == 0) ?? fitting.LastOrDefault();
    }

    private sealed record ExpectedAlert(string Customer, Alert Alert)
    {
        private int _excused;

        public int Times { get; private set; }

        public int Doubled { get; private set; }

        /// <returns>Whether it was told again, and a death explains it.</returns>
        public bool Hear(bool isUnmarked)
        {
            var isExcused = Times > 0 && _excused > 0;
            if (isExcused)
                _excused--;
            else if (Times > 0)
                Doubled++;

            Times++;
            _excused += isUnmarked ? 1 : 0;
            return isExcused;
        }
    }
}
