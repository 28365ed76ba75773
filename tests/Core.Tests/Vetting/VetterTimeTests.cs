using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Core.Tests.Vetting;

public sealed class VetterTimeTests
{
    [Fact]
    public async Task What_was_read_when_the_time_of_a_source_is_up_counts_and_the_rest_is_named()
    {
        var time = new ManualTime(A.Today);
        var web = new HalfWeb();
        var request = A.Request() with { Portfolio = [new("https://mira.example/"), new("https://slow.example/")] };
        var vetting = Build.Vetter([new Upwork()], [new Portfolio()], web, time)
            .VetAsync("asm_1", request, null, TestContext.Current.CancellationToken);

        await web.Hanging.Task.WaitAsync(TestContext.Current.CancellationToken);
        time.Advance(Vetter.SourceBudget - TimeSpan.FromSeconds(1));
        var source = (await vetting).Sources.Single(source => source.Name == "portfolio");

        Assert.Equal(SourceState.Partial, source.State);
        Assert.Contains("Read mira.example.", source.Detail, StringComparison.Ordinal);
        Assert.Contains("slow.example could not be reached", source.Detail, StringComparison.Ordinal);
    }

    private sealed class HalfWeb : IWeb
    {
        public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
        {
            if (request.Url.Host == "slow.example")
            {
                Hanging.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return await new StubWeb()
                .Html("https://mira.example/", "<h1>Mira Kessler</h1><p>I build stock and picking systems.</p>")
                .Unreachable(A.ProfileUrl.AbsoluteUri)
                .SendAsync(request, cancellationToken);
        }
    }
}
