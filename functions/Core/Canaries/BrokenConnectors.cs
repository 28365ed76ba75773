using System.Collections.Concurrent;
using System.Globalization;
using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Logging;

namespace GigVet.Canaries;

/// <summary>Keeps what a broken connector reads out of assessments: nothing is known then, and the report says why.</summary>
public sealed partial class BrokenConnectors(ICanaryStore store, TimeProvider time, ILogger<BrokenConnectors> logger)
{
    /// <summary>A sweep of thousands asks once a minute, not thousands of times.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (ConnectorState? State, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>The platform, which says so while its connector is broken.</summary>
    public IPlatform Guard(IPlatform platform) => new Guarded(platform, this);

    /// <summary>After a connector's state was stored here.</summary>
    public void Forget(string platform) => _known.TryRemove(platform, out _);

    private async Task<ConnectorState?> FindAsync(IPlatform platform, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(platform.Name, out var known) && now - known.At < Remembered)
            return known.State;

        try
        {
            var state = await store.FindAsync(platform.Name, cancellationToken) is { BrokenSince: not null } broken ? broken : null;
            _known[platform.Name] = (state, now);
            return state;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Storage that is away for a moment must not cost a profile that most likely can be read.
            LogUnknown(logger, exception, platform.Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The state of connector {Platform} could not be looked up.")]
    private static partial void LogUnknown(ILogger logger, Exception exception, string platform);

    private sealed class Guarded(IPlatform platform, BrokenConnectors connectors) : IPlatform
    {
        public string Name => platform.Name;

        public string? Site => platform.Site;

        public IReadOnlyList<Door> Doors => platform.Doors;

        public string? HandleOf(Uri url) => platform.HandleOf(url);

        public string? Canonical(string handle) => platform.Canonical(handle);

        public Uri UrlOf(string handle) => platform.UrlOf(handle);

        public async Task<FetchResult> FetchAsync(ProfileLook look, CancellationToken cancellationToken)
        {
            if (await connectors.FindAsync(platform, cancellationToken) is not { } broken)
                return await platform.FetchAsync(look, cancellationToken);

            var seen = new SeenPage(look.Web, look.Url);
            var result = await platform.FetchAsync(look with { Web = seen }, cancellationToken);
            var words = string.Create(
                CultureInfo.InvariantCulture,
                $"The connector of {platform.Name} is broken since {broken.BrokenSince!.Value.UtcDateTime:yyyy-MM-dd}: its pages have changed ({string.Join(", ", broken.Missing)} not found on known profiles), which says nothing about the contractor.");

            return result switch
            {
                FetchResult.Found when seen.Answer is null => result,
                FetchResult.Found found when IsOfKnownLayout(found, seen.Answer!, broken) => found with { Missing = found.Missing is null ? words : $"{words} {found.Missing}" },
                FetchResult.Found => new FetchResult.Failed($"{words} Nothing was taken from the page; copy its text and add it as a capture of {look.Url.AbsoluteUri}, as plain text."),
                FetchResult.Failed failed => failed with { Reason = $"{words} {failed.Reason}" },
                _ => result,
            };
        }

        /// <summary>Text has no layout; and a page that was saved before the change shows what the new ones do not.</summary>
        private static bool IsOfKnownLayout(FetchResult.Found found, WebAnswer.Answered answer, ConnectorState broken)
            => PageAnswer.IsPasted(answer) || (answer.Captured && broken.Missing.All(ReadField.Of(found).Select(field => field.Name).Contains));
    }

    /// <summary>Notices whether the page itself was read, or an interface only.</summary>
    private sealed class SeenPage(IWeb inner, Uri page) : IWeb
    {
        public WebAnswer.Answered? Answer { get; private set; }

        public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
        {
            var answer = await inner.SendAsync(request, cancellationToken);
            if (request.Url == page && answer is WebAnswer.Answered answered)
                Answer = answered;

            return answer;
        }
    }
}
