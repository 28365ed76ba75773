using GigVet.LocalRuntime.Tests.Semantics;
using GigVet.LocalRuntime.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local;

namespace GigVet.LocalRuntime.Tests.Discovery;

/// <summary>What cannot work stops the start with one line that names the function and the way out.</summary>
public sealed class StartupChecksTests
{
    [Theory]
    [InlineData(typeof(TwoTriggers),
        "Function 'two' (TwoTriggers.Run) has 2 triggers; split it into as many functions.")]
    [InlineData(typeof(NoTrigger),
        "Function 'none' (NoTrigger.Run) has no trigger; give one parameter a trigger attribute.")]
    [InlineData(typeof(SameNames),
        "Two functions are called 'same' (SameNames.One and SameNames.Two); give one of them another name.")]
    [InlineData(typeof(Hidden),
        "Function 'hidden' (Hidden.Run) is not a public method of a public class; make both public.")]
    [InlineData(typeof(BadName),
        "Function '1 bad' (BadName.Run) has a name Azure would refuse; use letters, digits, - and _, a letter first.")]
    [InlineData(typeof(SameRoutes),
        "Functions 'one' and 'two' both answer GET /api/Same; give one of them another route.")]
    [InlineData(typeof(BadQueueName),
        "Function 'queue' names the queue 'Work--Items', which Azure would refuse; use 3 to 63 lower-case letters, digits "
        + "and single hyphens, starting and ending with a letter or digit.")]
    [InlineData(typeof(BadOutput),
        "Function 'output' names the queue 'x', which Azure would refuse; use 3 to 63 lower-case letters, digits "
        + "and single hyphens, starting and ending with a letter or digit.")]
    [InlineData(typeof(UnknownSetting), "'%Not:There%' needs the setting 'Not:There', which does not exist; add it.")]
    [InlineData(typeof(NoSchedule),
        "Function 'timer' has the schedule 'at noon', which is not one; write six fields "
        + "'second minute hour day month weekday' or a time as hh:mm:ss.")]
    [InlineData(typeof(BadRetry), "Function 'timer' has a retry interval that is not a time; write it as hh:mm:ss.")]
    [InlineData(typeof(UnknownConnection),
        "The storage connection 'Elsewhere' is not set; give it a connection string, or set Elsewhere__queueServiceUri.")]
    public void The_line_names_the_function_and_the_fix(Type functions, string line)
        => Assert.Equal(line, Refusal(functions));

    [Fact]
    [Pins(TimerPromise.Never)]
    public void A_schedule_that_never_fires_is_refused()
        => Assert.Equal(
            "Function 'timer' has the schedule '0 0 0 30 2 *', which never fires; choose a date that exists.",
            Refusal(typeof(NeverFires)));

    [Fact]
    [Pins(QueuePromise.AsyncVoid)]
    public void An_async_void_function_is_refused()
        => Assert.Equal(
            "Function 'void' (AsyncVoid.Run) is async void, so its end could never be seen; return Task.",
            Refusal(typeof(AsyncVoid)));

    [Fact]
    [Pins(QueuePromise.Retries)]
    public void A_retry_attribute_on_a_queue_function_is_refused()
        => Assert.Equal(
            "Function 'queue' (RetriedMessages.Run) has a retry attribute, which only timers honour; remove it.",
            Refusal(typeof(RetriedMessages)));

    [Fact]
    public void Http_functions_need_the_web_application()
    {
        var error = Assert.Throws<StartupException>(() => RunningApp.Builder([typeof(SameRoutes)]).Build());

        Assert.Equal("Function 'one' answers HTTP; call builder.ConfigureFunctionsWebApplication() first.", error.Message);
    }

    [Fact]
    public void A_host_is_built_once()
    {
        var builder = RunningApp.Builder([]);
        using var host = builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    private static string Refusal(Type functions)
    {
        var builder = RunningApp.Builder(
            [functions],
            "AzureWebJobsStorage=DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;"
            + "QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a");
        builder.ConfigureFunctionsWebApplication();
        return Assert.Throws<StartupException>(builder.Build).Message;
    }

    public sealed class TwoTriggers
    {
        [Function("two")]
        public static void Run([QueueTrigger("work")] string text, [TimerTrigger("0 0 0 * * *")] TimerInfo timer)
        {
        }
    }

    public sealed class NoTrigger
    {
        [Function("none")]
        public static void Run(string text)
        {
        }
    }

    public sealed class SameNames
    {
        [Function("same")]
        public static void One([QueueTrigger("one")] string text)
        {
        }

        [Function("same")]
        public static void Two([QueueTrigger("two")] string text)
        {
        }
    }

    public sealed class Hidden
    {
        [Function("hidden")]
        internal static void Run([QueueTrigger("work")] string text)
        {
        }
    }

    public sealed class BadName
    {
        [Function("1 bad")]
        public static void Run([QueueTrigger("work")] string text)
        {
        }
    }

    public sealed class SameRoutes
    {
        [Function("one")]
        public static void One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "same")] HttpRequest request)
        {
        }

        [Function("two")]
        public static void Two([HttpTrigger(AuthorizationLevel.Anonymous, "post", "GET", Route = "Same")] HttpRequest request)
        {
        }
    }

    public sealed class BadQueueName
    {
        [Function("queue")]
        public static void Run([QueueTrigger("Work--Items")] string text)
        {
        }
    }

    public sealed class BadOutput
    {
        [Function("output")]
        [QueueOutput("x")]
        public static string Run([QueueTrigger("work")] string text) => text;
    }

    public sealed class UnknownSetting
    {
        [Function("queue")]
        public static void Run([QueueTrigger("%Not:There%")] string text)
        {
        }
    }

    public sealed class UnknownConnection
    {
        [Function("queue")]
        public static void Run([QueueTrigger("work", Connection = "Elsewhere")] string text)
        {
        }
    }

    public sealed class NoSchedule
    {
        [Function("timer")]
        public static void Run([TimerTrigger("at noon")] TimerInfo timer)
        {
        }
    }

    public sealed class NeverFires
    {
        [Function("timer")]
        public static void Run([TimerTrigger("0 0 0 30 2 *")] TimerInfo timer)
        {
        }
    }

    public sealed class BadRetry
    {
        [Function("timer")]
        [FixedDelayRetry(3, "five seconds")]
        public static void Run([TimerTrigger("0 0 0 * * *")] TimerInfo timer)
        {
        }
    }

    public sealed class RetriedMessages
    {
        [Function("queue")]
        [FixedDelayRetry(3, "00:00:05")]
        public static void Run([QueueTrigger("work")] string text)
        {
        }
    }

    public sealed class AsyncVoid
    {
        [Function("void")]
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "MA0155", Justification = "It is what is refused.")]
        public static async void Run([QueueTrigger("work")] string text) => await Task.Yield();
    }
}
