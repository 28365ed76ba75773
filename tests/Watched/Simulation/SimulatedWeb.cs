using System.Globalization;
using System.Text;
using GigVet.FakeWeb;
using GigVet.Web;

namespace GigVet.Watched.Simulation;

/// <summary>A web of invented contractors without a socket: pages with tags, a code host with an hourly limit, registries, and days on which they fail.</summary>
public sealed class SimulatedWeb : IWeb
{
    private readonly IReadOnlyList<SimulatedContractor> _contractors;
    private readonly TimeProvider _time;
    private readonly FakeGitHub _gitHub;
    private readonly Lock _lock = new();
    private DateTimeOffset _hour;
    private int _used;

    public SimulatedWeb(IReadOnlyList<SimulatedContractor> contractors, TimeProvider time, DateTimeOffset start)
    {
        (_contractors, _time) = (contractors, time);
        _gitHub = new FakeGitHub([], start) { Limit = int.MaxValue };
        AccountsChanged();
    }

    /// <summary>Of an hour, shared by everybody who has the token.</summary>
    public int GitHubLimit { get; init; } = 5_000;

    /// <summary>Requests that came although the hour's allowance was used up.</summary>
    public int Exceeded { get; private set; }

    /// <summary>What the code host counted, over all hours.</summary>
    public int Charged { get; private set; }

    public int MostChargedInAnHour { get; private set; }

    /// <summary>Answers that were read in full, of whatever host but the code host.</summary>
    public int FullAnswers { get; private set; }

    public int NotModified { get; private set; }

    /// <summary>Hosts that do not answer now: <c>guru</c>, <c>github</c>, or a site.</summary>
    public ISet<string> Silent { get; } = new HashSet<string>(StringComparer.Ordinal);

    public void AccountsChanged()
    {
        lock (_lock)
            _gitHub.Accounts = [.. _contractors.Where(contractor => contractor.HasCode).Select(contractor => contractor.Account)];
    }

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(Answer(request));
    }

    private WebAnswer Answer(WebRequest request)
    {
        var host = request.Url.Host;
        var kind = host switch { "www.guru.com" => "guru", "api.github.com" => "github", _ => host };
        if (Silent.Contains(kind))
            return new WebAnswer.Unreachable(request.Url, "The host does not answer.");

        return kind switch
        {
            "guru" => Guru(request),
            "github" => GitHub(request),
            "rdap.invented.dev" => Rdap(request),
            _ => Contractor(host.Split('.')[0]) is { } owner && request.Url.AbsolutePath is "/"
                ? Tagged(request, owner.Site, "text/html; charset=utf-8")
                : Of(request, 404, "", "text/html", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)),
        };
    }

    private WebAnswer.Answered Guru(WebRequest request) => Contractor(request.Url.Segments[^1]) is { IsGone: false } contractor
        ? Tagged(request, contractor.Page, "text/html; charset=utf-8")
        : Of(request, 404, "<html><head><title>Not found</title></head><body>Not found</body></html>", "text/html", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));

    private WebAnswer.Answered Rdap(WebRequest request)
    {
        var domain = request.Url.Segments[^1];
        return Contractor(domain.Split('.')[0]) is { } owner
            ? Tagged(
                request,
                $$"""{"objectClassName":"domain","ldhName":"{{domain}}","events":[{"eventAction":"registration","eventDate":"{{owner.DomainSince.UtcDateTime:O}}"}]}""",
                "application/rdap+json")
            : Of(request, 404, "{}", "application/rdap+json", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
    }

    private WebAnswer.Answered GitHub(WebRequest request)
    {
        var now = _time.GetUtcNow();
        if (now - _hour >= TimeSpan.FromHours(1))
            (_hour, _used) = (new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero), 0);
        if (request.Url.AbsolutePath is "/rate_limit")
            return Of(request, 200, Limits(), "application/json", Headers());
        if (_used >= GitHubLimit)
        {
            Exceeded++;
            return Of(request, 403, """{"message":"API rate limit exceeded"}""", "application/json", Headers());
        }

        var before = _gitHub.Charged;
        var answer = _gitHub.Answer(new FakeCall(request.Url.AbsolutePath, request.Url.Query) { Body = request.Body, Headers = request.Headers })
            ?? FakeAnswer.NotFound;
        var charged = _gitHub.Charged - before;
        (_used, Charged) = (_used + charged, Charged + charged);
        MostChargedInAnHour = Math.Max(MostChargedInAnHour, _used);
        NotModified += answer.Status is 304 ? 1 : 0;
        var headers = Headers();
        foreach (var (name, value) in answer.Headers)
            headers.TryAdd(name, value);

        return new WebAnswer.Answered(request.Url, answer.Status, answer.Body, answer.ContentType, headers, now);
    }

    private Dictionary<string, string> Headers() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-RateLimit-Limit"] = GitHubLimit.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = Math.Max(0, GitHubLimit - _used).ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = _hour.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
    };

    private string Limits()
    {
        var one = $$"""{"limit":{{GitHubLimit}},"used":{{_used}},"remaining":{{Math.Max(0, GitHubLimit - _used)}},"reset":{{_hour.AddHours(1).ToUnixTimeSeconds()}}}""";
        return $$$"""{"resources":{"core":{{{one}}},"graphql":{{{one}}},"search":{{{one}}}}}""";
    }

    private WebAnswer.Answered Tagged(WebRequest request, string body, string contentType)
    {
        var tag = $"\"{string.GetHashCode(body, StringComparison.Ordinal):x}\"";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["ETag"] = tag };
        if (request.Headers.GetValueOrDefault("If-None-Match") == tag)
        {
            NotModified++;
            return Of(request, 304, "", contentType, headers);
        }

        FullAnswers++;
        return Of(request, 200, body, contentType, headers);
    }

    private WebAnswer.Answered Of(WebRequest request, int status, string body, string contentType, Dictionary<string, string> headers)
        => new WebAnswer.Answered(request.Url, status, Encoding.UTF8.GetBytes(body), contentType, headers, _time.GetUtcNow());

    private SimulatedContractor? Contractor(string name)
        => name.StartsWith("person-", StringComparison.Ordinal)
            && int.TryParse(name["person-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < _contractors.Count
                ? _contractors[number]
                : null;
}
