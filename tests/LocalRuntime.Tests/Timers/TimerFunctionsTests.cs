using System.Threading.Channels;
using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Support;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.LocalRuntime.Tests.Timers;

/// <summary>Against the real emulator and the real clock.</summary>
public sealed class TimerFunctionsTests
{
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    [Pins(TimerPromise.Frequent)]
    public async Task A_timer_fires_on_its_schedule()
    {
        await using var app = await StartAsync(typeof(EverySecond));

        Assert.Equal("unrecorded", await _log.Reader.ReadAsync(CancellationToken));
        Assert.Equal("unrecorded", await _log.Reader.ReadAsync(CancellationToken));
    }

    [Fact]
    [Pins(TimerPromise.Retry)]
    [Pins(TimerPromise.Startup)]
    [Pins(TimerPromise.Placeholders)]
    public async Task A_timer_can_run_at_startup_and_is_tried_again_as_its_attribute_says()
    {
        await using var app = await StartAsync(typeof(AtStartup));

        Assert.Equal("0 of 2", await _log.Reader.ReadAsync(CancellationToken));
        Assert.Equal("1 of 2", await _log.Reader.ReadAsync(CancellationToken));
        Assert.Equal("2 of 2", await _log.Reader.ReadAsync(CancellationToken));
    }

    private async Task<RunningApp> StartAsync(Type functions)
    {
        var connection = await TestSupport.Emulator.ConnectionStringAsync();
        var builder = RunningApp.Builder(
            [functions],
            $"AzureWebJobsStorage={connection}",
            $"AzureFunctionsWebHost:hostid={TestSupport.Emulator.UniqueName()}",
            "Sample:Schedule=0 0 0 1 1 *");
        builder.Services.AddSingleton(_log.Writer);
        return await RunningApp.StartAsync(builder);
    }

    public sealed class EverySecond(ChannelWriter<string> log)
    {
        [Function("second")]
        public void Run([TimerTrigger("* * * * * *")] TimerInfo timer)
            => log.TryWrite(timer.ScheduleStatus is null ? "unrecorded" : "recorded");
    }

    public sealed class AtStartup(ChannelWriter<string> log)
    {
        [Function("startup")]
        [FixedDelayRetry(2, "00:00:00.010")]
        public void Run([TimerTrigger("%Sample:Schedule%", RunOnStartup = true)] TimerInfo timer, FunctionContext context)
        {
            log.TryWrite($"{context.RetryContext.RetryCount} of {context.RetryContext.MaxRetryCount}");
            throw new InvalidOperationException("As always.");
        }
    }
}
