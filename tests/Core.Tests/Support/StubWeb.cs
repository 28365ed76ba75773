using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Support;

/// <summary>Answers from canned responses and fails the test on any request nobody expected.</summary>
internal sealed class StubWeb : IWeb
{
    private readonly Dictionary<string, Func<WebRequest, WebAnswer>> _answers = new(StringComparer.Ordinal);

    public List<string> Requests { get; } = [];

    public StubWeb Json(string url, string body, int status = 200, params (string Name, string Value)[] headers)
        => Respond(url, body, "application/json; charset=utf-8", status, headers);

    public StubWeb Html(string url, string body, int status = 200)
        => Respond(url, body, "text/html; charset=utf-8", status);

    public StubWeb Respond(
        string url, string body, string contentType, int status, params (string Name, string Value)[] headers)
        => Answer(url, request => new WebAnswer.Answered(
            request.Url,
            status,
            Encoding.UTF8.GetBytes(body),
            contentType,
            headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
            A.Today));

    public StubWeb Unreachable(string url) => Answer(url, request => new WebAnswer.Unreachable(request.Url, "connection refused"));

    public StubWeb Answer(string url, Func<WebRequest, WebAnswer> answer)
    {
        _answers[url] = answer;
        return this;
    }

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var url = request.Url.AbsoluteUri;
        Requests.Add(url);

        return _answers.TryGetValue(url, out var answer)
            ? Task.FromResult(answer(request))
            : throw new InvalidOperationException($"Unexpected request: {url}");
    }
}
