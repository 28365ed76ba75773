using GigVet.FakeWeb;
using GigVet.Web;

namespace GigVet.Core.Tests.Support;

/// <summary>The fake GitHub without a socket: its answers are the ones a server would give.</summary>
internal sealed class FakeGitHubWeb : IWeb
{
    private readonly FakeGitHub _gitHub = new(FakeAccounts.All(A.Today));

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var answer = _gitHub.Answer(request.Url.AbsolutePath, request.Url.Query)
            ?? throw new InvalidOperationException($"Unexpected request: {request.Url}");

        return Task.FromResult<WebAnswer>(new WebAnswer.Answered(
            request.Url, answer.Status, answer.Body, answer.ContentType, answer.Headers, A.Today));
    }
}
