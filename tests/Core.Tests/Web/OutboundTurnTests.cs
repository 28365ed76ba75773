using GigVet.Core.Tests.Support;
using GigVet.TestSupport;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>Who goes first when a sweep and a person ask the same host.</summary>
public sealed class OutboundTurnTests : IDisposable
{
    private readonly ManualTime _time = new(A.Today);
    private readonly List<(TimeSpan At, string Path)> _asked = [];
    private readonly Outbound _web;

    public OutboundTurnTests() => _web = new Outbound(
        new OutboundOptions(),
        _time,
        new OutboundSeams
        {
            Handler = new ScriptedHandler(request =>
            {
                _asked.Add((_time.GetUtcNow() - A.Today, request.RequestUri!.AbsolutePath));
                return new HttpResponseMessage { Content = new StringContent("") };
            }),
        });

    public void Dispose() => _web.Dispose();

    [Fact]
    public async Task A_person_is_answered_while_a_sweep_leaves_the_host_its_peace()
    {
        await SendAsync("/first", scheduled: true);
        var sweep = SendAsync("/second", scheduled: true);

        await SendAsync("/person", scheduled: false).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.False(sweep.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await sweep;
        Assert.Equal([(Second(0), "/first"), (Second(0), "/person"), (Second(1), "/second")], _asked);
    }

    [Fact]
    public async Task Sweeps_that_waited_together_do_not_go_together()
    {
        await SendAsync("/first", scheduled: true);
        Task[] sweeps = [SendAsync("/second", scheduled: true), SendAsync("/third", scheduled: true)];

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAny(sweeps);
        while (_time.NextTimer != A.Today + TimeSpan.FromSeconds(2))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            Assert.False(Array.TrueForAll(sweeps, sweep => sweep.IsCompleted), "Both went at once.");
            await Task.Yield();
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(sweeps);

        Assert.Equal([Second(0), Second(1), Second(2)], _asked.Select(request => request.At));
    }

    private static TimeSpan Second(int number) => TimeSpan.FromSeconds(number);

    private async Task SendAsync(string path, bool scheduled)
    {
        var request = new WebRequest(new Uri("https://portfolio.example" + path))
        {
            Scheduled = scheduled,
            Manners = Manners.Service,
        };
        Assert.IsType<WebAnswer.Answered>(await _web.SendAsync(request, TestContext.Current.CancellationToken));
    }
}
