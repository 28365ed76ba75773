using System.Net;
using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>What tests of the way out share: one that may talk to given servers of this machine, and quick budgets.</summary>
internal static class WebTests
{
    public static Outbound Through(params RawServer[] servers) => Through(new OutboundSeams(), new OutboundOptions(), servers);

    public static Outbound Through(OutboundOptions options, params RawServer[] servers)
        => Through(new OutboundSeams(), options, servers);

    public static Outbound Through(OutboundSeams seams, OutboundOptions options, params RawServer[] servers)
    {
        foreach (var server in servers)
            options.AllowPrivate.Add(server.Address);

        return new Outbound(options, TimeProvider.System, seams with { Randomizer = () => 0.5 });
    }

    public static OutboundOptions Within(double seconds) => new()
    {
        Connect = TimeSpan.FromSeconds(seconds),
        Headers = TimeSpan.FromSeconds(seconds),
        Whole = TimeSpan.FromSeconds(seconds),
    };

    public static NameLookup Resolving(params string[] addresses)
        => (_, _) => Task.FromResult(addresses.Select(IPAddress.Parse).ToArray());

    public static Task<WebAnswer> GetAsync(this IWeb web, Uri url)
        => web.SendAsync(new GigVet.Web.WebRequest(url), TestContext.Current.CancellationToken);

    public static string Text(this WebAnswer.Answered answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
