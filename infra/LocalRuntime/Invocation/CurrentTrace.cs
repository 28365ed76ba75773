using System.Diagnostics;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The trace of the caller if it sent one, else of the activity under way, else a new one.</summary>
internal sealed class CurrentTrace(string? traceParent) : TraceContext
{
    public override string TraceParent { get; } = traceParent
        ?? Activity.Current?.Id
        ?? $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";

    public override string TraceState { get; } = Activity.Current?.TraceStateString ?? "";
}
