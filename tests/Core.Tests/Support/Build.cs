using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Support;

/// <summary>Parts of the engine put together by hand, with what the test wants to choose.</summary>
internal static class Build
{
    public static VetRequestReader Reader()
        => new(new PlatformDirectory([new GitHub(Options.Create(new GitHubOptions()), new GitHubBudget(TimeProvider.System)), new Upwork(), new WebPage()], PrivateHosts.None), PrivateHosts.None, new FixedTime());

    public static Vetter Vetter(
        IReadOnlyList<IPlatform> platforms, IReadOnlyList<IEnricher> enrichers, IWeb web, TimeProvider time)
        => new(
            new PlatformDirectory(platforms, PrivateHosts.None),
            enrichers,
            new Assessor(Array.Empty<ISignal>(), RiskPolicy.Default(), NullLogger<Assessor>.Instance),
            web,
            time,
            NullLogger<Vetter>.Instance);

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => A.Today;
    }
}
