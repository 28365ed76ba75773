using System.Text.Json;
using GigVet.Alerts;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Storage.Tests.Alerts;

/// <summary>Saving, handing on, delivering and relaying on real tables, with a queue and channels of the tests.</summary>
internal sealed class AlertWork
{
    private readonly JumpingTime _time;
    private readonly MemoryQueue _queue;
    private readonly Func<Killer?, Workers> _workers;
    private int _saved;

    public AlertWork(StorageTables tables, string customer, params IAlertChannel[] channels)
    {
        (Tables, Customer) = (tables, customer);
        _time = new JumpingTime(Some.Now);
        _queue = new MemoryQueue(_time);
        _workers = killer => new Workers(this, channels, killer);
    }

    /// <summary>A customer with Slack and a webhook.</summary>
    public static async Task<(AlertWork Work, NotingChannel Slack, NotingChannel Webhook)> StartAsync(
        StorageTables tables, int digestAbove = 100, RiskBand minimum = RiskBand.Medium)
    {
        AlertWork? work = null;
        var clock = new LateClock(() => work!.Now);
        var slack = new NotingChannel("slack", clock, gathers: true, TimeSpan.FromSeconds(1.1));
        var webhook = new NotingChannel("webhook", clock);
        work = new AlertWork(tables, Some.Customer(), slack, webhook);
        await work.SetAsync("slack", digestAbove, minimum);
        await work.SetAsync("webhook");

        return (work, slack, webhook);
    }

    public StorageTables Tables { get; }

    public string Customer { get; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public DeliveryTable Deliveries => new(Tables);

    public AlertTable Destinations => new(Tables);

    public void Advance(TimeSpan by) => _time.Advance(by);

    public async Task SetAsync(string channel, int digestAbove = 100, RiskBand minimum = RiskBand.Medium)
        => await Destinations.SaveAsync(
            new AlertDestination
            {
                Customer = Customer,
                Channel = channel,
                Settings = JsonSerializer.SerializeToElement(new { channel }),
                MinimumBand = minimum,
                DigestAbove = digestAbove,
                ChangedAt = Some.Now,
            },
            CancellationToken.None);

    /// <summary>One contractor is looked at for the first time by a timer, and there is something to tell.</summary>
    public async Task<Alert?> AssessAsync(
        string handle = "~01a2b3", RiskBand band = RiskBand.High, int score = 60, Killer? killer = null)
    {
        var place = ++_saved;
        var assessment = Some.Assessment($"asm_{place:D26}", score) with
        {
            Band = band,
            Contractor = new Subject("upwork", handle, new Uri("https://www.upwork.com/"), handle),
            AssessedAt = Now,
        };
        return await _workers(killer).SaveAsync(assessment, Now.AddSeconds(place));
    }

    /// <summary>Works on every message that is visible, and on those that become so within a time.</summary>
    public async Task WorkAsync(TimeSpan? over = null, Killer? killer = null)
    {
        var until = Now + (over ?? TimeSpan.FromSeconds(30));
        while (_queue.Take(until) is { } message)
            await _workers(killer).WorkAsync(message);
    }

    public Task PlanWeekAsync(DateTimeOffset week) => _workers(null).PlanWeekAsync(week);

    /// <summary>The next process: leases end, the relay looks, everything visible is done.</summary>
    public async Task RecoverAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            Advance(AlertRelay.Patience + TimeSpan.FromSeconds(5));
            await _workers(null).RelayAsync();
            await WorkAsync();
        }
    }

    public async Task<int> OpenAsync()
    {
        var open = 0;
        await foreach (var row in (await Tables.OpenAlertsAsync()).QueryAsync<Azure.Data.Tables.TableEntity>())
            open += row.GetString("Customer") == Customer ? 1 : 0;

        return open;
    }

    private sealed class Workers
    {
        private readonly AlertWork _work;
        private readonly AssessmentTable _assessments;
        private readonly IAlertQueue _queue;
        private readonly AlertDesk _desk;
        private readonly AlertDelivery _delivery;
        private readonly AlertRelay _relay;
        private readonly WeeklyDigest _weekly;

        public Workers(AlertWork work, IAlertChannel[] channels, Killer? killer)
        {
            _work = work;
            IOpenAlerts open = new OwnOpenAlerts(new OpenAlertTable(work.Tables, work._time), work.Customer);
            IAlertOutbox outbox = new OutboxTable(work.Tables);
            IDestinationStore destinations = new AlertTable(work.Tables);
            IDeliveryStore deliveries = new DeliveryTable(work.Tables);
            _queue = work._queue;
            if (killer is not null)
            {
                open = killer.Around(open);
                outbox = killer.Around(outbox);
                destinations = killer.Around(destinations);
                deliveries = killer.Around(deliveries);
                _queue = killer.Around(_queue);
                channels = [.. channels.Select(killer.Around)];
            }

            _assessments = new AssessmentTable(
                work.Tables, new AlertRules(RiskPolicy.Default()), new SilenceTable(work.Tables), open, work._time);
            _desk = new AlertDesk(
                outbox, open, destinations, deliveries, _queue, channels, work._time, NullLogger<AlertDesk>.Instance);
            _delivery = new AlertDelivery(
                _desk, destinations, deliveries, open, _queue, work._time, NullLogger<AlertDelivery>.Instance);
            _weekly = new WeeklyDigest(
                new OneCustomer(destinations, work.Customer), new RosterStandings(work.Tables), open, _queue, _desk, work._time);
            _relay = new AlertRelay(open, _queue, work._time, NullLogger<AlertRelay>.Instance);
        }

        public async Task<Alert?> SaveAsync(Assessment assessment, DateTimeOffset acceptedAt)
        {
            var alert = await _assessments.SaveAsync(
                _work.Customer, acceptedAt, assessment, Occasion.Sweep, CancellationToken.None);
            if (alert is not null)
                await _queue.EnqueueAsync(AlertMessage.Of(_work.Customer, alert), TimeSpan.Zero, CancellationToken.None);

            return alert;
        }

        public Task PlanWeekAsync(DateTimeOffset week) => _weekly.PlanAsync(week, CancellationToken.None);

        public Task WorkAsync(AlertMessage message) => message switch
        {
            { Channel: not null } => _delivery.RunAsync(message, CancellationToken.None),
            { Week: not null } => _weekly.MakeAsync(message, CancellationToken.None),
            _ => _desk.HandOnAsync(message, CancellationToken.None),
        };

        public Task RelayAsync() => _relay.RunAsync(CancellationToken.None);
    }

    /// <summary>Tests share one account; each sees what is its own.</summary>
    private sealed class OwnOpenAlerts(OpenAlertTable inner, string customer) : IOpenAlerts
    {
        public Task AddAsync(AlertMessage message, DateTimeOffset dueAt, CancellationToken cancellationToken)
            => inner.AddAsync(message, dueAt, cancellationToken);

        public Task RemoveAsync(AlertMessage message, CancellationToken cancellationToken)
            => inner.RemoveAsync(message, cancellationToken);

        public async IAsyncEnumerable<AlertMessage> OverdueAsync(
            DateTimeOffset before,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var message in inner.OverdueAsync(before, cancellationToken))
            {
                if (message.Customer == customer)
                    yield return message;
            }
        }
    }
}
