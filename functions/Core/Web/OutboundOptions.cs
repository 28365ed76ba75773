namespace GigVet.Web;

/// <summary>How the one way out behaves; bound from the section GigVet:Outbound.</summary>
public sealed class OutboundOptions
{
    public const string Section = "GigVet:Outbound";

    /// <summary>Exact host:port pairs that the guard lets through, for tests and for mirrors of one's own.</summary>
    public IList<string> AllowPrivate { get; } = [];

    /// <summary>Where the owner of a site can ask who calls; part of the user agent.</summary>
    public string Contact { get; set; } = "https://github.com/gigvet/gigvet";

    /// <value>5 seconds for name, connection and TLS.</value>
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>10 seconds from sending to the end of the headers, for each attempt.</value>
    public TimeSpan Headers { get; set; } = TimeSpan.FromSeconds(10);

    /// <value>20 seconds for everything: redirects, retries, pauses and the body.</value>
    public TimeSpan Whole { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>30 seconds of waiting until other requests of this service to the same host are done.</value>
    public TimeSpan Turn { get; set; } = TimeSpan.FromSeconds(30);

    /// <value>1 second between scheduled requests to one host.</value>
    public TimeSpan Gap { get; set; } = TimeSpan.FromSeconds(1);

    public string UserAgent => $"{RobotsRules.Product}/1.0 (+{Contact})";
}
