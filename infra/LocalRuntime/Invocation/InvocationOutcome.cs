namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Where the returned value of an invocation lies until its trigger and its outputs take it.</summary>
internal sealed class InvocationOutcome
{
    public object? Value { get; set; }
}

internal sealed class LiveInvocationResult(InvocationOutcome outcome) : InvocationResult
{
    public override object? Value
    {
        get => outcome.Value;
        set => outcome.Value = value;
    }
}

internal sealed class LiveInvocationResult<T>(InvocationOutcome outcome) : InvocationResult<T>
{
    public override T? Value
    {
        get => outcome.Value is T value ? value : default;
        set => outcome.Value = value;
    }
}
