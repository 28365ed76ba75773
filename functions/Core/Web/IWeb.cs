namespace GigVet.Web;

/// <summary>
/// The one way out: every fetch of the product goes through it, and whatever a page or host does ends as a value.
/// </summary>
public interface IWeb
{
    Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken);
}

/// <summary>
/// One request. GET unless <see cref="Body"/> is set; its redirects are followed, each hop checked like the first.
/// </summary>
/// <param name="Url">Absolute, http or https.</param>
public sealed record WebRequest(Uri Url)
{
    /// <summary>1 MiB: larger pages are not read (measured: what a parser can take without harm).</summary>
    public const int PageBytes = 1 << 20;

    /// <summary>What is asked for. Of a site, an answer of any other kind is not read (<see cref="WebAnswer.OtherKind"/>).</summary>
    public string Accept { get; init; }
        = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5,application/octet-stream;q=0.1";

    public Manners Manners { get; init; }

    /// <summary>A timer asks and nobody is waiting: then a site is visited by the rules for crawlers.</summary>
    public bool Scheduled { get; init; }

    /// <summary>Asks by robots.txt although somebody waits: the pages of platforms can also be handed over by who sees them.</summary>
    public bool HeedsRobots { get; init; }

    /// <summary>Further headers, such as Authorization. They are dropped when a redirect leaves the host.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; }
        = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A JSON body makes the request a POST, which is never repeated.</summary>
    public string? Body { get; init; }

    /// <summary>Counted after decompression; a longer body ends as <see cref="WebAnswer.TooLarge"/>.</summary>
    public int MaximumBytes { get; init; } = PageBytes;

    /// <summary>A longer body is cut instead: of a robots.txt the beginning is what counts.</summary>
    internal bool KeepsBeginning { get; init; }

    /// <summary>The receiver may work on it before it answers: only the time for the whole limits it.</summary>
    internal bool Patient { get; init; }

    /// <summary>Retries, turns and memory are for requests that change nothing.</summary>
    internal bool ChangesNothing => Body is null;
}

/// <summary>How a host wants to be asked.</summary>
public enum Manners
{
    /// <summary>Somebody's site: one request at a time; scheduled ones heed robots.txt and leave a second between them.</summary>
    Site,

    /// <summary>An interface meant for programs: one request at a time, and no robots.txt.</summary>
    Service,

    /// <summary>An interface that says it may be asked several times at once, as GitHub's does.</summary>
    Parallel,
}

/// <summary>How a request ended.</summary>
public abstract record WebAnswer
{
    private WebAnswer()
    {
    }

    /// <summary>An HTTP answer of any status.</summary>
    /// <param name="Url">The address that answered, after redirects.</param>
    /// <param name="Body">Decompressed bytes.</param>
    /// <param name="ContentType">The whole header, with its charset.</param>
    /// <param name="Headers">First value of each, names without case.</param>
    /// <param name="Captured">The customer supplied it; nothing was fetched.</param>
    public sealed record Answered(
        Uri Url,
        int Status,
        ReadOnlyMemory<byte> Body,
        string? ContentType,
        IReadOnlyDictionary<string, string> Headers,
        DateTimeOffset At,
        bool Captured = false) : WebAnswer
    {
        /// <summary>
        /// The server said that nothing changed since an earlier look; the body is the one read then.
        /// </summary>
        public bool NotModified { get; init; }

        public bool IsSuccess => Status is >= 200 and < 300;
    }

    /// <summary>Our own rules forbid the address; nothing was sent to it.</summary>
    public sealed record Refused(Uri Url, string Reason) : WebAnswer;

    /// <summary>No answer: the name, the connection, TLS or the time ran out.</summary>
    public sealed record Unreachable(Uri Url, string Reason) : WebAnswer
    {
        /// <summary>Our own manners kept the request back this time; the host was not asked.</summary>
        internal bool NeverSent { get; init; }
    }

    /// <summary>The body was longer than the request allowed.</summary>
    public sealed record TooLarge(Uri Url, int Limit) : WebAnswer;

    /// <summary>A site answered with something that was not asked for, such as a film; its body was not read.</summary>
    public sealed record OtherKind(Uri Url, string ContentType) : WebAnswer;
}
