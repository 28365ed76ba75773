using System.Globalization;
using GigVet.Alerts;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watched.Stores;

namespace GigVet.Watched.Simulation;

/// <summary>Days on which alerts come one by one and in bursts, on their way to receivers that fail, by a process that dies.</summary>
public sealed class PostSimulation
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ManualTime _time = new(Start);
    private readonly Random _random;
    private readonly MemoryAlerts _stores;
    private readonly List<(string Customer, Alert Alert)> _alerts = [];

    public PostSimulation(int seed)
    {
        _random = new Random(seed);
        _stores = new MemoryAlerts(_time);
        Post = new SimulatedPost(_stores, _time, _random);
    }

    public SimulatedPost Post { get; }

    public int StillOpen => _stores.Open.Count;

    public IReadOnlyList<(string Customer, Alert Alert)> Alerts => _alerts;

    /// <returns>By channel, what arrived.</returns>
    public async Task<IReadOnlyList<ToldCount>> RunAsync(int customers, int days, CancellationToken cancellationToken)
    {
        string[] names = [.. Enumerable.Range(0, customers).Select(number => string.Create(CultureInfo.InvariantCulture, $"c{number:D2}"))];
        var queue = new ForgetfulQueue(_stores.Queue);
        await Post.SetAsync(names, days, cancellationToken);
        for (var hour = 1; hour <= days * 24; hour++)
        {
            _time.AdvanceTo(Start.AddHours(hour));
            foreach (var customer in names.Where(_ => _random.Next(12) == 0))
            {
                for (var many = _random.Next(8) == 0 ? _random.Next(2, 15) : 1; many > 0; many--)
                {
                    var alert = Alert(_alerts.Count);
                    _alerts.Add((customer, alert));
                    _stores.Put(customer, alert);
                    await queue.EnqueueAsync(AlertMessage.Of(customer, alert), TimeSpan.Zero, cancellationToken);
                }
            }

            await Post.RunAsync(Start.AddHours(hour + 1), cancellationToken);
        }

        await Post.EndAsync(cancellationToken);
        return Post.Judge(_alerts);
    }

    private Alert Alert(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"person-{number}");
        var url = new Uri("https://www.guru.com/freelancers/" + name);
        return new Alert
        {
            Id = AlertId.Derived(name),
            Kind = AlertKind.NewStrongFinding,
            Title = $"Mira & <{name}>: a new strong finding",
            At = _time.GetUtcNow(),
            Contractor = new Subject("guru", name, url, name),
            Assessment = AssessmentId.Prefix + name,
            Now = new Standing(_random.Next(3) == 0 ? RiskBand.Critical : RiskBand.High, 70, Recommendation.Escalate),
            Causes = [new AlertCause(AlertKind.NewStrongFinding, "identity.invented", "New: something is wrong.")],
        };
    }
}
