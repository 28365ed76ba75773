using GigVet.FakeWeb;
using GigVet.Web;

namespace GigVet.Core.Tests.Support;

/// <summary>The fake GitHub without a socket: its answers are the ones a server would give.</summary>
internal sealed class FakeGitHubWeb : IWeb
{
    public FakeGitHub GitHub { get; } = new(FakeAccounts.All(A.Today), A.Today);

    /// <summary>The clock of the answers.</summary>
    public DateTimeOffset Now { get; set; } = A.Today;

    public List<WebRequest> Requests { get; } = [];

    /// <summary>What becomes of an answer on its way; null lets all through as they are.</summary>
    public Func<WebRequest, WebAnswer.Answered, WebAnswer>? Alter { get; set; }

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add(request);

        var call = new FakeCall(request.Url.AbsolutePath, request.Url.Query)
        {
            Body = request.Body,
            Headers = request.Headers,
        };
        var answer = GitHub.Answer(call) ?? throw new InvalidOperationException($"Unexpected request: {request.Url}");

        var answered = new WebAnswer.Answered(
            request.Url, answer.Status, answer.Body, answer.ContentType, answer.Headers, Now);

        return Task.FromResult(Alter is null ? answered : Alter(request, answered));
    }
}
