using Microsoft.Azure.Functions.Worker.Discovery;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>Puts a listener behind every timer function.</summary>
internal sealed class TimerListeners(
    TimerRowsSource rows,
    TimerSettingsReader settings,
    FunctionInvoker invoker,
    Payloads payloads,
    TimeProvider time,
    ILogger<TimerListener> logger)
{
    /// <exception cref="StartupException">The schedule or the retry attribute could not work.</exception>
    public void Check(Function function)
    {
        if (function.Trigger is not TimerTriggerAttribute trigger)
            return;

        settings.Read(function, trigger);
        TimerSettingsReader.ReadRetry(function);
        _ = rows.Rows;
    }

    /// <returns>Ends with the listener, after the drain.</returns>
    public Task Start(Function function, TimerTriggerAttribute trigger, Drain drain)
    {
        var plan = TimerSettingsReader.ReadRetry(function);
        return new TimerListener(
            function.Name,
            settings.Read(function, trigger),
            rows.Rows,
            (info, token) => RunAsync(function, info, plan, token),
            time,
            logger).RunAsync(drain.Begun, drain.Over);
    }

    private async Task RunAsync(Function function, TimerInfo info, RetryPlan plan, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            TimeSpan wait;
            try
            {
                await invoker.InvokeAsync(function, new TimerInput(info, attempt, payloads), cancellationToken);
                return;
            }
            catch (Exception) when (plan.WaitAfter(attempt + 1) is { } next && !cancellationToken.IsCancellationRequested)
            {
                wait = next;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
