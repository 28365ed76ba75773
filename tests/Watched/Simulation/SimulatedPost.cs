using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Slack;
using GigVet.Alerts.Teams;
using GigVet.Alerts.Webhooks;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Watched.Stores;
using GigVet.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Watched.Simulation;

/// <summary>
/// The way of alerts from the outbox to their receivers: desk, delivery, relay and channels are the real ones, in a process
/// that dies at seeded steps; queue and stores are in memory.
/// </summary>
public sealed class SimulatedPost
{
    private static readonly TimeSpan RelayEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Unseen = TimeSpan.FromSeconds(5);

    private readonly MemoryAlerts _alerts;
    private readonly ManualTime _time;
    private readonly Random _random;
    private readonly Killer _killer;
    private readonly MemoryDeliveries _deliveries = new();
    private readonly AlertDesk _desk;
    private readonly AlertDelivery _delivery;
    private readonly AlertRelay _relay;
    private readonly IReadOnlyList<IAlertChannel> _channels;
    private DateTimeOffset _relayAt;

    public SimulatedPost(MemoryAlerts alerts, ManualTime clock, Random random)
    {
        (_alerts, _time, _random, _relayAt) = (alerts, clock, random, clock.GetUtcNow());
        _killer = new Killer((_, call) => random.Next(call is nameof(IWeb.SendAsync) ? 30 : 150) == 0);
        Receivers = new SimulatedReceivers(clock, random);
        var time = new WaitlessTime(clock);
        var (web, addresses) = (_killer.Around<IWeb>(Receivers), new ReceiverAddress(PrivateHosts.None));
        var configuration = new ConfigurationBuilder().Build();
        _channels =
        [
            new SlackChannel(web, addresses, configuration, time),
            new TeamsChannel(web, addresses, configuration),
            new WebhookChannel(web, addresses, time),
        ];
        var open = _killer.Around<IOpenAlerts>(alerts.Open);
        var destinations = _killer.Around<IDestinationStore>(Destinations);
        var deliveries = _killer.Around<IDeliveryStore>(_deliveries);
        var queue = _killer.Around<IAlertQueue>(alerts.Queue);
        _desk = new AlertDesk(
            _killer.Around<IAlertOutbox>(alerts.Outbox), open, destinations, deliveries, queue, _channels, time, NullLogger<AlertDesk>.Instance);
        _delivery = new AlertDelivery(_desk, destinations, deliveries, open, queue, time, NullLogger<AlertDelivery>.Instance);
        _relay = new AlertRelay(open, queue, time, NullLogger<AlertRelay>.Instance);
    }

    public MemoryDestinations Destinations { get; } = new();

    public SimulatedReceivers Receivers { get; }

    /// <summary>Processes that died on the way of an alert.</summary>
    public int Deaths { get; private set; }

    /// <summary>Everybody has Slack and a program, every third also Teams; some want only the worse.</summary>
    public async Task SetAsync(IEnumerable<string> customers, int days, CancellationToken cancellationToken)
    {
        foreach (var (number, customer) in customers.Index())
        {
            var gathersAbove = 1 + (number % AlertDestination.DefaultDigestAbove);
            await SetAsync(customer, "slack", number % 5 == 4 ? RiskBand.Critical : RiskBand.Medium, gathersAbove, days, cancellationToken);
            await SetAsync(customer, "webhook", number % 7 == 3 ? RiskBand.Low : RiskBand.Medium, gathersAbove, days, cancellationToken);
            if (number % 3 == 0)
                await SetAsync(customer, "teams", RiskBand.High, gathersAbove, days, cancellationToken);
        }
    }

    /// <summary>By channel, what the receivers heard of these alerts.</summary>
    public IReadOnlyList<ToldCount> Judge(IReadOnlyList<(string Customer, Alert Alert)> alerts) =>
    [
        .. _channels.Select(channel => ToldJudge.Count(alerts, Destinations.All, [.. Receivers.Heard], channel.Name)),
    ];

    /// <summary>Works on what comes up until a moment: messages as they can be seen, and the relay by its schedule.</summary>
    public async Task RunAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (NextAt() is { } next && next < until)
        {
            _time.AdvanceTo(next);
            if (_time.GetUtcNow() >= _relayAt)
            {
                _relayAt = _time.GetUtcNow() + RelayEvery;
                await LiveAsync(() => _relay.RunAsync(cancellationToken));
            }

            while (_alerts.Queue.Take() is { } taken)
                await WorkAsync(taken, cancellationToken);
        }
    }

    /// <summary>Everybody answers, and there is longer than deliveries are tried.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        Receivers.Recover();
        await RunAsync(_time.GetUtcNow().AddHours(26), cancellationToken);
    }

    private DateTimeOffset? NextAt()
    {
        var queued = _alerts.Queue.NextAt;
        return _alerts.Open.Count == 0 || queued < _relayAt ? queued : _relayAt;
    }

    /// <summary>One message in fifty is delivered twice; of a dead worker's, one in four never comes back.</summary>
    private async Task WorkAsync(QueuedAlert taken, CancellationToken cancellationToken)
    {
        var message = taken.Message;
        if (_random.Next(50) == 0)
            _alerts.Queue.GiveBack(taken, TimeSpan.Zero);

        var before = Receivers.Heard.Count;
        var lived = await LiveAsync(() => message.Channel is null
            ? _desk.HandOnAsync(message, cancellationToken)
            : _delivery.RunAsync(message, cancellationToken));
        if (lived)
            return;

        if (message.Channel is { } channel && await _deliveries.FindAsync(message.Customer, channel, message.Id, cancellationToken) is not null)
        {
            foreach (var heard in Receivers.Heard.Skip(before))
                heard.IsUnmarked = true;
        }

        if (_random.Next(4) != 0)
            _alerts.Queue.GiveBack(taken, Unseen);
    }

    private async Task<bool> LiveAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (KilledException)
        {
            Deaths++;
            return false;
        }
        finally
        {
            _killer.Revive();
        }
    }

    private async Task SetAsync(
        string customer, string channel, RiskBand minimum, int digestAbove, int days, CancellationToken cancellationToken)
    {
        var url = SimulatedReceivers.AddressOf(customer, channel);
        var secret = WebhookSecret.New();
        Receivers.Secrets[url.AbsoluteUri] = secret;
        var body = channel is "webhook"
            ? JsonSerializer.SerializeToElement(new { url, secret })
            : JsonSerializer.SerializeToElement(new { webhookUrl = url });
        await Destinations.SaveAsync(
            new AlertDestination
            {
                Customer = customer,
                Channel = channel,
                Settings = _channels.Single(one => one.Name == channel).Read(body, null),
                MinimumBand = minimum,
                DigestAbove = digestAbove,
                ChangedAt = _time.GetUtcNow(),
            },
            cancellationToken);
        Receivers.PlanDown(customer, channel, _time.GetUtcNow(), days);
    }
}
