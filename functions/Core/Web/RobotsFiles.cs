using System.Collections.Concurrent;

namespace GigVet.Web;

/// <summary>Asks sites for their robots.txt before a timer's visit, and remembers it for a day (RFC 9309).</summary>
internal sealed class RobotsFiles(IWeb web, TimeProvider time)
{
    private const string Path = "/robots.txt";

    /// <summary>RFC 9309, 2.4: no copy should be used for longer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>A server in trouble forbids everything until it is asked again.</summary>
    private static readonly TimeSpan KeptInTrouble = TimeSpan.FromMinutes(10);

    /// <summary>Sites choose how long their files are; beyond this all are forgotten and asked for again.</summary>
    private const long MostRemembered = 16 << 20;

    private readonly ConcurrentDictionary<string, Remembered> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Lazy<Task<Remembered>>> _underWay = new(StringComparer.OrdinalIgnoreCase);
    private long _weight;

    /// <summary>
    /// A person who asks for one page is no crawler, but platforms are spared also then; interfaces meant for programs have
    /// their own rules.
    /// </summary>
    public static bool AreFor(WebRequest request, Uri url)
        => request is { Manners: Manners.Site, ChangesNothing: true } and ({ Scheduled: true } or { HeedsRobots: true }) && url.AbsolutePath != Path;

    /// <summary>Why a visit must not happen, as a sentence; null when it may.</summary>
    public async Task<string?> RefusalAsync(WebRequest request, Uri url, CancellationToken cancellationToken)
    {
        var origin = url.GetLeftPart(UriPartial.Authority);
        var known = Standing(origin) ?? await LookOnceAsync(origin, cancellationToken);

        return known.Rules switch
        {
            { } rules when rules.Allows(url) => null,
            null when request.HeedsRobots => $"The robots.txt of {url.Host} could not be read, so no program visits its pages.",
            _ when request.HeedsRobots => $"The robots.txt of {url.Host} asks programs to stay away from the page.",
            null => $"The robots.txt of {url.Host} could not be read, so it is visited only when a person asks.",
            _ => $"The robots.txt of {url.Host} asks programs to stay away; the page is visited only when a person asks.",
        };
    }

    private Remembered? Standing(string origin)
        => _known.TryGetValue(origin, out var known) && known.Until > time.GetUtcNow() ? known : null;

    /// <summary>All who want one file wait for one request. It is nobody's own, so none of them can cancel it.</summary>
    private async Task<Remembered> LookOnceAsync(string origin, CancellationToken cancellationToken)
    {
        var look = _underWay.GetOrAdd(origin, asked => new Lazy<Task<Remembered>>(() => LookAsync(asked)));
        return await look.Value.WaitAsync(cancellationToken);
    }

    private async Task<Remembered> LookAsync(string origin)
    {
        try
        {
            // Another look may have ended between the first glance and this one.
            return Standing(origin) ?? await FetchAsync(origin);
        }
        finally
        {
            _underWay.TryRemove(origin, out _);
        }
    }

    private async Task<Remembered> FetchAsync(string origin)
    {
        var request = new WebRequest(new Uri(origin + Path))
        {
            Accept = "text/plain,*/*;q=0.1",
            MaximumBytes = RobotsRules.MaximumBytes,
            KeepsBeginning = true,
            Scheduled = true,
        };
        var answer = await web.SendAsync(request, CancellationToken.None);
        var rules = answer switch
        {
            WebAnswer.Answered { IsSuccess: true } file => RobotsRules.Parse(file.Body.Span),
            // A site that has no such file, or does not show it, has no wishes.
            WebAnswer.Answered { Status: >= 400 and < 500 } => RobotsRules.AllowAll,
            _ => null,
        };
        var known = new Remembered(rules, time.GetUtcNow() + (rules is null ? KeptInTrouble : Kept));
        // That our own line was long says nothing about the site.
        if (answer is WebAnswer.Unreachable { NeverSent: true })
            return known;

        if (Interlocked.Add(ref _weight, origin.Length + 200 + (rules?.Weight ?? 0)) > MostRemembered)
        {
            _known.Clear();
            Interlocked.Exchange(ref _weight, 0);
        }

        return _known[origin] = known;
    }

    /// <param name="Rules">Null when the site could not be asked: then it is left alone.</param>
    private sealed record Remembered(RobotsRules? Rules, DateTimeOffset Until);
}
