using GigVet.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Web;

/// <summary>How the one way out behaves; bound from the section GigVet:Outbound.</summary>
public sealed class OutboundOptions
{
    public const string Section = "GigVet:Outbound";

    /// <summary>Exact host:port pairs that the guard lets through, for tests and for mirrors of one's own.</summary>
    [Setting("`host:port` that the guard lets through, for tests and mirrors of one's own")]
    public IList<string> AllowPrivate { get; } = [];

    /// <summary>Where the owner of a site can ask who calls; part of the user agent.</summary>
    [Setting("where the owner of a site can ask who calls: [the way out](functions/Core/Web/README.md)")]
    public string Contact { get; set; } = "https://github.com/gigvet/gigvet";

    /// <value>5 seconds for name, connection and TLS.</value>
    [Setting("for name, connection and TLS")]
    public TimeSpan Connect { get; set; } = TimeSpan.FromSeconds(5);

    /// <value>10 seconds from sending to the end of the headers, for each attempt.</value>
    [Setting("from sending to the end of the headers, each attempt")]
    public TimeSpan Headers { get; set; } = TimeSpan.FromSeconds(10);

    /// <value>20 seconds for everything: redirects, retries, pauses and the body.</value>
    [Setting("for everything: redirects, retries, pauses and the body")]
    public TimeSpan Whole { get; set; } = TimeSpan.FromSeconds(20);

    /// <value>30 seconds of waiting until other requests of this service to the same host are done.</value>
    [Setting("waiting for other requests of this service to the same host")]
    public TimeSpan Turn { get; set; } = TimeSpan.FromSeconds(30);

    /// <value>1 second between scheduled requests to one host.</value>
    [Setting("between scheduled requests to one host")]
    public TimeSpan Gap { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>It travels in a header.</summary>
    internal bool HasContact => Contact.Length > 0 && Contact.All(char.IsAscii) && !Contact.Any(char.IsControl) && !Contact.AsSpan().ContainsAny('(', ')');

    public string UserAgent => $"{RobotsRules.Product}/1.0 (+{Contact})";
}

/// <summary>Binds <see cref="OutboundOptions"/>.</summary>
internal static class OutboundRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddOutboundOptions()
        {
            services.AddOptions<OutboundOptions>()
                .BindConfiguration(OutboundOptions.Section)
                .Validate(options => options.Connect > TimeSpan.Zero, $"{OutboundOptions.Section}:Connect must be more than 00:00:00.")
                .Validate(options => options.Headers > TimeSpan.Zero, $"{OutboundOptions.Section}:Headers must be more than 00:00:00.")
                .Validate(options => options.Whole > TimeSpan.Zero, $"{OutboundOptions.Section}:Whole must be more than 00:00:00.")
                .Validate(options => options.Turn > TimeSpan.Zero, $"{OutboundOptions.Section}:Turn must be more than 00:00:00.")
                .Validate(options => options.Gap >= TimeSpan.Zero, $"{OutboundOptions.Section}:Gap must not be less than 00:00:00.")
                .Validate(options => options.HasContact, $"{OutboundOptions.Section}:Contact must be an address in plain letters, without parentheses.")
                .ValidateOnStart();

            return services;
        }
    }
}
