using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.FakeWeb;
using GigVet.FakeWeb.Interfaces;
using GigVet.Platforms;
using GigVet.Web;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Platforms.Interfaces;

/// <summary>The fake interfaces without sockets, beside pages; what nobody put there is a page that is not found.</summary>
internal sealed class ApiWeb : IWeb
{
    private readonly Dictionary<string, WebAnswer> _instead = new(StringComparer.Ordinal);

    public FakeFreelancerApi Freelancer { get; } = new();

    public FakeUpworkApi Upwork { get; } = new();

    public List<WebRequest> Requests { get; } = [];

    /// <summary>Changes every answer of an interface on its way.</summary>
    public Func<byte[], byte[]> Mutate { get; set; } = body => body;

    public static IOptions<PlatformOptions> Settings(string platform, string? token)
    {
        var options = new PlatformOptions();
        options.Named[platform] = new PlatformSettings { Token = token };
        return Options.Create(options);
    }

    /// <summary>Answers whatever address contains <paramref name="part"/>.</summary>
    public ApiWeb Instead(string part, string body, int status = 200, string type = "text/html", params (string Name, string Value)[] headers)
        => Instead(part, new WebAnswer.Answered(
            new Uri("https://www.freelancer.com/"),
            status,
            Encoding.UTF8.GetBytes(body),
            type,
            headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase),
            A.Today));

    public ApiWeb Instead(string part, WebAnswer answer)
    {
        _instead[part] = answer;
        return this;
    }

    public bool IsAnswered(string part) => _instead.ContainsKey(part);

    public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var address = request.Url.AbsoluteUri;
        if (_instead.FirstOrDefault(pair => address.Contains(pair.Key, StringComparison.Ordinal)).Value is { } instead)
            return Task.FromResult(instead is WebAnswer.Answered answered ? answered with { Url = request.Url } : instead);

        var call = new FakeCall(request.Url.AbsolutePath, request.Url.Query) { Body = request.Body, Headers = request.Headers };
        var isUpwork = WebAddress.HostOf(request.Url)!.EndsWith("upwork.com", StringComparison.Ordinal);
        var isApi = request.Url.AbsolutePath.StartsWith("/api/", StringComparison.Ordinal) || request.Url.Host is "api.upwork.com";
        var answer = (isUpwork ? Upwork.Answer(call) : Freelancer.Answer(call))
            ?? throw new InvalidOperationException($"Unexpected request: {address}");
        return Task.FromResult<WebAnswer>(new WebAnswer.Answered(
            request.Url, answer.Status, isApi ? Mutate(answer.Body) : answer.Body, answer.ContentType, answer.Headers, A.Today));
    }
}
