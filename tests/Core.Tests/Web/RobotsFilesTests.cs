using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class RobotsFilesTests
{
    private static readonly Uri Page = new("https://portfolio.example/work");

    private readonly ManualTime _time = new(A.Today);
    private readonly Waiting _web = new();
    private readonly RobotsFiles _robots;

    public RobotsFilesTests() => _robots = new RobotsFiles(_web, _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visits_at_the_same_moment_ask_for_one_file()
    {
        var visits = Enumerable.Range(0, 4).Select(_ => _robots.RefusalAsync(new WebRequest(Page), Page, Stop)).ToArray();

        Assert.Single(_web.Asked).SetResult(Answer("User-agent: *\nAllow: /"));

        Assert.All(await Task.WhenAll(visits), Assert.Null);
        Assert.Null(await _robots.RefusalAsync(new WebRequest(Page), Page, Stop));
        Assert.Single(_web.Asked);
    }

    [Fact]
    public async Task A_visit_that_is_called_off_leaves_the_file_to_the_others()
    {
        using var calledOff = new CancellationTokenSource();
        var first = _robots.RefusalAsync(new WebRequest(Page), Page, calledOff.Token);
        var second = _robots.RefusalAsync(new WebRequest(Page), Page, Stop);

        await calledOff.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Single(_web.Asked).SetResult(Answer("User-agent: *\nAllow: /"));

        Assert.Null(await second);
    }

    [Fact]
    public async Task A_request_that_was_never_sent_refuses_this_visit_and_is_not_remembered()
    {
        var first = _robots.RefusalAsync(new WebRequest(Page), Page, Stop);
        _web.Asked[0].SetResult(new WebAnswer.Unreachable(Page, "The host was busy.") { NeverSent = true });
        Assert.NotNull(await first);

        var second = _robots.RefusalAsync(new WebRequest(Page), Page, Stop);
        _web.Asked[1].SetResult(Answer("User-agent: *\nAllow: /"));

        Assert.Null(await second);
    }

    [Fact]
    public async Task Silence_of_the_site_is_remembered_for_ten_minutes()
    {
        var first = _robots.RefusalAsync(new WebRequest(Page), Page, Stop);
        _web.Asked[0].SetResult(new WebAnswer.Unreachable(Page, "No answer."));
        Assert.NotNull(await first);

        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.NotNull(await _robots.RefusalAsync(new WebRequest(Page), Page, Stop));
        Assert.Single(_web.Asked);
    }

    private static WebAnswer.Answered Answer(string rules) => new(
        new Uri("https://portfolio.example/robots.txt"),
        200,
        System.Text.Encoding.UTF8.GetBytes(rules),
        "text/plain",
        new Dictionary<string, string>(StringComparer.Ordinal),
        A.Today);

    private sealed class Waiting : IWeb
    {
        public List<TaskCompletionSource<WebAnswer>> Asked { get; } = [];

        public Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
        {
            Asked.Add(new TaskCompletionSource<WebAnswer>(TaskCreationOptions.RunContinuationsAsynchronously));
            return Asked[^1].Task.WaitAsync(cancellationToken);
        }
    }
}
