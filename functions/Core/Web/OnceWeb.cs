using System.Collections.Concurrent;

namespace GigVet.Web;

/// <summary>Asks each address once in one vetting: the profile and a look-up may want the same page.</summary>
/// <param name="answers">Shared by the sources of the vetting.</param>
public sealed class OnceWeb(IWeb inner, ConcurrentDictionary<(Uri, string), WebAnswer> answers) : IWeb
{
    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        if (request.Body is not null)
            return await inner.SendAsync(request, cancellationToken);
        if (answers.TryGetValue((request.Url, request.Accept), out var known))
            return known;

        var answer = await inner.SendAsync(request, cancellationToken);
        // A refusal may be one source's own budget, and a failure may pass: only answers are shared. "Not modified" is an
        // answer only to whoever has the page.
        if (answer is WebAnswer.Answered { Status: not 304 })
            answers[(request.Url, request.Accept)] = answer;

        return answer;
    }
}
