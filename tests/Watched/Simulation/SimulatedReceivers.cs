using System.Globalization;
using System.Text;
using GigVet.Alerts.Webhooks;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Watched.Simulation;

/// <summary>
/// Everybody's Slack, Teams and program without a socket: they note what they take; they fail, ask for patience, hang, and
/// one in three is down for most of a day.
/// </summary>
public sealed class SimulatedReceivers(ManualTime time, Random random) : IWeb
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    /// <summary>Who was down for most of a day does not fail the last try of that day as well: that would be a day without success.</summary>
    private static readonly TimeSpan Well = TimeSpan.FromHours(6);

    private readonly Dictionary<(string Customer, string Channel), (DateTimeOffset From, DateTimeOffset To)> _down = [];
    private readonly Dictionary<string, DateTimeOffset> _postedAt = new(StringComparer.Ordinal);

    public IList<Heard> Heard { get; } = [];

    /// <summary>Posts that were not taken.</summary>
    public int Refused { get; private set; }

    /// <summary>Posts to a chat within a second of the one before.</summary>
    public int TooFast { get; private set; }

    /// <summary>Programs that were sent something under a signature that is not theirs.</summary>
    public int BadlySigned { get; private set; }

    /// <summary>Says that it took a message which nobody will ever hear of: a judge must find that out.</summary>
    public Func<Heard, bool>? Swallows { get; set; }

    /// <summary>By address: what a customer's program and GigVet both know.</summary>
    public IDictionary<string, string> Secrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static Uri AddressOf(string customer, string channel) => new(channel switch
    {
        "slack" => $"https://hooks.slack.com/services/{customer}",
        "teams" => $"https://invented.westus.logic.azure.com/workflows/{customer}",
        _ => $"https://hooks.invented.dev/{customer}",
    });

    /// <summary>Shorter than the day for which deliveries are tried.</summary>
    public void PlanDown(string customer, string channel, DateTimeOffset start, int days)
    {
        if (random.Next(3) != 0)
            return;

        var from = start.AddHours(random.Next(24, days * 24));
        _down[(customer, channel)] = (from, from.AddHours(random.Next(2, 23)));
    }

    /// <summary>The simulation is over: what is on its way arrives.</summary>
    public void Recover() => _down.Clear();

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var channel = request.Url.Host switch { "hooks.slack.com" => "slack", "hooks.invented.dev" => "webhook", _ => "teams" };
        var customer = request.Url.Segments[^1];
        var answer = Answer(request, customer, channel);
        Refused += answer is WebAnswer.Answered { IsSuccess: true } ? 0 : 1;
        return Task.FromResult(answer);
    }

    private WebAnswer Answer(WebRequest request, string customer, string channel)
    {
        var now = time.GetUtcNow();
        var isDownOnce = _down.TryGetValue((customer, channel), out var down) && now >= down.From && now < down.To + Well;
        if (isDownOnce && now < down.To)
            return random.Next(2) == 0 ? new WebAnswer.Unreachable(request.Url, "Nobody answers.") : Of(request, 503);
        if (channel is not "webhook" && IsTooFast(request))
            return Of(request, 429, 30);

        switch (isDownOnce ? int.MaxValue : random.Next(40))
        {
            case 0 or 1:
                return Of(request, random.Next(2) == 0 ? 500 : 503);
            case 2 or 3:
                return Of(request, 429, random.Next(1, 90));
            case 4:
                // A program may have taken what it did not answer; it knows the id when it comes again.
                if (channel is "webhook")
                    Take(request, customer, channel);
                time.Advance(Hang);
                return new WebAnswer.Unreachable(request.Url, "It did not answer in time.");
            default:
                Take(request, customer, channel);
                return Of(request, 200);
        }
    }

    private void Take(WebRequest request, string customer, string channel)
    {
        var body = request.Body!;
        var id = request.Headers.GetValueOrDefault("webhook-id");
        if (channel is "webhook" && !IsSigned(request, id!, body))
            BadlySigned++;

        var heard = new Heard(time.GetUtcNow(), customer, channel, id, channel switch
        {
            "slack" => HeardReading.Slack(body),
            "teams" => HeardReading.Teams(body),
            _ => HeardReading.Webhook(body),
        });
        if (Swallows?.Invoke(heard) is not true)
            Heard.Add(heard);
    }

    private bool IsTooFast(WebRequest request)
    {
        var now = time.GetUtcNow();
        var isTooFast = _postedAt.TryGetValue(request.Url.AbsoluteUri, out var last) && now - last < TimeSpan.FromSeconds(1);
        TooFast += isTooFast ? 1 : 0;
        _postedAt[request.Url.AbsoluteUri] = now;
        return isTooFast;
    }

    private bool IsSigned(WebRequest request, string id, string body)
    {
        var timestamp = long.Parse(request.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
        return request.Headers["webhook-signature"] == WebhookSecret.Sign(Secrets[request.Url.AbsoluteUri], id, timestamp, body)
            && timestamp == time.GetUtcNow().ToUnixTimeSeconds();
    }

    private WebAnswer.Answered Of(WebRequest request, int status, int? retryAfter = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (retryAfter is { } seconds)
            headers["Retry-After"] = seconds.ToString(CultureInfo.InvariantCulture);

        return new WebAnswer.Answered(
            request.Url, status, Encoding.UTF8.GetBytes(status is 200 ? "ok" : ""), "text/plain", headers, time.GetUtcNow());
    }
}
