using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GigVet.Operations;

/// <summary>What traces and metrics are made with. They carry names of functions and outcomes, and nothing of anybody.</summary>
public static class Telemetry
{
    /// <summary>Of the source of activities and of the meter.</summary>
    public const string Name = "GigVet";

    /// <summary>The member of a queue message that carries the trace of whoever sent it (W3C Trace Context).</summary>
    public const string TraceParent = "traceparent";

    public static ActivitySource Source { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>Seconds; by function, trigger and outcome (<c>ok</c>, <c>refused</c>, <c>failed</c>).</summary>
    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>(
        "gigvet.function.duration", "s", "How long functions ran.");

    /// <summary>By queue.</summary>
    public static Counter<long> Sent { get; } = Meter.CreateCounter<long>(
        "gigvet.queue.sent", "{message}", "Messages that were sent.");
}
