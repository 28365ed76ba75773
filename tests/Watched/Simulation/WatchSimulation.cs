using GigVet.Alerts;
using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Watched.Simulation;

/// <summary>
/// Days of sweeps with changes, outages and workers that die, and the alerts they lead to up to their receivers. Seeded:
/// the same numbers give the same changes and weather; what runs side by side, and the jitter of retries, is not seeded.
/// </summary>
public sealed class WatchSimulation : IDisposable
{
    private readonly int _days;
    private readonly Random _random;
    private readonly WatchStage _stage;
    private readonly SimulatedPost _post;
    private readonly IReadOnlyList<SimulatedChange> _script;
    private readonly Dictionary<ContractorRef, List<(DateTimeOffset At, Change Change)>> _said = [];
    private readonly Dictionary<ContractorRef, List<(DateTimeOffset At, string Customer, Alert Alert)>> _alerts = [];
    private readonly Dictionary<ContractorRef, List<DateTimeOffset>> _checked = [];

    public WatchSimulation(int contractors, int customers, int days, int seed, int gitHubLimit)
    {
        (_days, _random) = (days, new Random(seed));
        _stage = new WatchStage(contractors, customers, gitHubLimit);
        _post = new SimulatedPost(_stage.Alerts, _stage.Time, new Random(seed + 1));
        _script = SimulatedChange.Script(_stage.Contractors, WatchStage.Start, days, OutageAt.AddHours(6), _random);
        _stage.Archive.Alerted = (customer, alert) => ListOf(_alerts, new ContractorRef(alert.Contractor!.Platform, alert.Contractor.Handle))
            .Add((_stage.Time.GetUtcNow(), customer, alert));
        _stage.Archive.Saved = (_, assessment) => Hear(assessment);
        _stage.Rosters.Settled = (entry, _) => ListOf(_checked, entry.Request.Contractor).Add(_stage.Time.GetUtcNow());
    }

    /// <summary>Planner and workers stand still for a day and a half.</summary>
    private static TimeSpan Outage => TimeSpan.FromDays(1.5);

    private DateTimeOffset OutageAt => WatchStage.Start.AddDays(_days * 0.4);

    public async Task<SimulatedMonth> RunAsync(CancellationToken cancellationToken)
    {
        await _stage.EnrolAsync(cancellationToken);
        await _post.SetAsync(_stage.Contractors.Select(one => one.Customer).Distinct(StringComparer.Ordinal), _days, cancellationToken);
        var (next, redelivered) = (0, 0);
        for (var hour = 1; hour <= _days * 24; hour++)
        {
            _stage.Time.AdvanceTo(WatchStage.Start.AddHours(hour));
            var now = _stage.Time.GetUtcNow();
            for (; next < _script.Count && _script[next].At <= now; next++)
                _script[next].Apply(_stage.Web);
            Weather(hour);
            if (now > OutageAt && now < OutageAt + Outage)
                continue;

            await _stage.Planner.PlanAsync(now, cancellationToken);
            while (_stage.Sweeps.Waiting.TryDequeue(out var page))
                redelivered += await WorkAsync(page, cancellationToken);
            await _post.RunAsync(WatchStage.Start.AddHours(hour + 1), cancellationToken);
        }

        var end = _stage.Time.GetUtcNow();
        await _post.EndAsync(cancellationToken);
        return Judge(redelivered, end);
    }

    public void Dispose() => _stage.Dispose();

    /// <summary>A page in fifty dies before its end is noted, and one in a hundred is delivered twice.</summary>
    private async Task<int> WorkAsync(SweepPage page, CancellationToken cancellationToken)
    {
        var dies = _random.Next(50) == 0;
        if (_random.Next(100) == 0)
            _stage.Sweeps.Waiting.Enqueue(page);

        _stage.Rosters.Meanwhile = dies ? () => throw new IOException("The worker died.") : null;
        try
        {
            await _stage.Worker.RunAsync(page, cancellationToken);
            return 0;
        }
        catch (IOException) when (dies)
        {
            _stage.Sweeps.Waiting.Enqueue(page);
            return 1;
        }
        finally
        {
            _stage.Rosters.Meanwhile = null;
        }
    }

    private void Weather(int hour)
    {
        _stage.Web.Silent.Clear();
        if (hour % 190 is > 60 and < 68)
            _stage.Web.Silent.Add("guru");
        if (hour % 230 is > 100 and < 124)
            _stage.Web.Silent.Add("github");
        foreach (var contractor in _stage.Contractors.Where(contractor => contractor.HasSite && _random.Next(50) == 0))
            _stage.Web.Silent.Add(contractor.Domain);
    }

    private void Hear(Assessment assessment)
    {
        var contractor = new ContractorRef(assessment.Contractor.Platform, assessment.Contractor.Handle);
        ListOf(_said, contractor).AddRange(assessment.Changes.Select(change => (_stage.Time.GetUtcNow(), change)));
    }

    private SimulatedMonth Judge(int redelivered, DateTimeOffset end)
    {
        var (missed, matched) = (0, 0);
        foreach (var change in _script.Where(change => change.What is not SimulatedChange.Seized))
        {
            var isSaid = _said.GetValueOrDefault(change.Contractor.Ref)?.Any(said => said.Change.What == change.What && said.At >= change.At) is true;
            matched += isSaid ? 1 : 0;
            missed += !isSaid && change.At + change.Allowance + Outage < end ? 1 : 0;
        }

        return new SimulatedMonth
        {
            Contractors = _stage.Contractors.Count,
            Checks = _checked.Values.Sum(times => times.Count),
            MissedChecks = _stage.Contractors.Sum(contractor => Gaps(contractor, end)),
            Changes = _script.Count,
            MissedChanges = missed,
            FalseChanges = _said.Values.Sum(said => said.Count) - matched,
            Alerts = _alerts.Values.Sum(alerts => alerts.Count),
            Told = _post.Judge([.. _alerts.Values.SelectMany(alerts => alerts).OrderBy(one => one.At).Select(one => (one.Customer, one.Alert))]),
            StillOpen = _stage.Alerts.Open.Count,
            AlertsForgotten = _stage.Forgetful.Forgotten,
            DeathsOnTheWay = _post.Deaths,
            PostsRefused = _post.Receivers.Refused,
            PostsTooFast = _post.Receivers.TooFast,
            PostsBadlySigned = _post.Receivers.BadlySigned,
            MissedAlerts = _script.Count(change => change.What is SimulatedChange.Seized && change.At + change.Allowance + Outage < end && AlertsOf(change) == 0),
            FalseAlerts = _alerts.Sum(alerts => alerts.Value.Count) - _script.Sum(change => Math.Min(1, AlertsOf(change))),
            BudgetExceeded = _stage.Web.Exceeded,
            Charged = _stage.Web.Charged,
            MostChargedInAnHour = _stage.Web.MostChargedInAnHour,
            FullAnswers = _stage.Web.FullAnswers,
            NotModified = _stage.Web.NotModified,
            Redelivered = redelivered,
            Count = _stage.Sweeps.Total,
            Assessments = _stage.Archive.Count,
            Said = [.. _alerts.SelectMany(alerts => alerts.Value.Select(one => $"{alerts.Key} {one.At:u} {one.Alert.Kind}")), .. _said.SelectMany(said => said.Value.Select(one => $"{said.Key} {one.At:u} {one.Change.What}"))],
        };
    }

    private int AlertsOf(SimulatedChange change)
        => _alerts.GetValueOrDefault(change.Contractor.Ref)?.Count(alert => alert.At >= change.At) ?? 0;

    /// <summary>Times that a contractor waited longer than one and a half of their cadence, and an outage where there was one.</summary>
    private int Gaps(SimulatedContractor contractor, DateTimeOffset end)
    {
        DateTimeOffset[] times = [WatchStage.Start, .. _checked.GetValueOrDefault(contractor.Ref) ?? [], end];
        var most = (CheckTimes.Period(contractor.Cadence) * 1.5) + Outage + TimeSpan.FromHours(2);
        return times.Zip(times.Skip(1)).Count(pair => pair.Second - pair.First > most);
    }

    private static List<T> ListOf<T>(Dictionary<ContractorRef, List<T>> all, ContractorRef contractor)
    {
        lock (all)
            return all.TryGetValue(contractor, out var known) ? known : all[contractor] = [];
    }
}
