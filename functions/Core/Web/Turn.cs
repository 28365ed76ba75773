using Polly;
using Polly.Timeout;

namespace GigVet.Web;

/// <summary>One request's place with the host it is asking: taken, kept over retries, and given up for the next host.</summary>
internal sealed class Turn(KnownHosts hosts, WebRequest request, OutboundOptions options, TimeProvider time) : IDisposable
{
    private bool _inLine;

    public KnownHost? Host { get; private set; }

    /// <returns>Why there was no turn, as a sentence; null when it is ours.</returns>
    public async Task<string?> TakeAsync(Uri url, CancellationToken cancellationToken)
    {
        Leave();
        Host = hosts.Enter(url);
        if (request.Manners == Manners.Parallel || !request.ChangesNothing)
            return null;

        try
        {
            await new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.Turn).Build()
                .ExecuteAsync(async token => await JoinAsync(Host, token), cancellationToken);
            return null;
        }
        catch (TimeoutRejectedException)
        {
            return $"The host was busy with other requests of this service for {options.Turn.TotalSeconds:0.#} seconds.";
        }
    }

    /// <summary>Scheduled requests leave a host its peace in between; a person who waits does not.</summary>
    public async Task PaceAsync(CancellationToken cancellationToken)
    {
        // Of a first try this was waited for before the line; a retry keeps its place in it.
        if (PeaceLeft(Host!) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);

        Host!.AskedAt = time.GetUtcNow();
    }

    /// <summary>The peace is waited for outside of the line: whoever need not wait goes first.</summary>
    private async Task JoinAsync(KnownHost host, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (PeaceLeft(host) is var wait && wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);

            await host.Line.WaitAsync(cancellationToken);
            _inLine = true;
            if (PeaceLeft(host) <= TimeSpan.Zero)
                return;

            // Others were asked while this one stood in line; the peace begins anew.
            host.Line.Release();
            _inLine = false;
        }
    }

    private TimeSpan PeaceLeft(KnownHost host) => request is { Scheduled: true, Manners: not Manners.Parallel }
        ? host.AskedAt + options.Gap - time.GetUtcNow()
        : TimeSpan.Zero;

    public void Leave()
    {
        if (Host is null)
            return;
        if (_inLine)
            Host.Line.Release();

        hosts.Leave(Host);
        (Host, _inLine) = (null, false);
    }

    public void Dispose() => Leave();
}
