using System.Collections.Concurrent;
using GigVet.Web;

namespace GigVet.Bench.GitHub;

/// <summary>Asks each thing once and then gives the same answer again.</summary>
internal sealed class ReplayWeb(IWeb inner) : IWeb
{
    private readonly ConcurrentDictionary<(Uri, string?), WebAnswer> _answers = new();

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var key = (request.Url, request.Body);
        return _answers.TryGetValue(key, out var known)
            ? known
            : _answers[key] = await inner.SendAsync(request, cancellationToken);
    }
}
