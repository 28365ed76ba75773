using Microsoft.Azure.Functions.Worker.Discovery;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>The one kind of <see cref="FunctionContext"/> there is here.</summary>
internal sealed class InvocationContext(
    Function function,
    TriggerInput input,
    IServiceProvider services,
    CancellationToken cancellationToken) : FunctionContext
{
    public Function Function => function;

    public TriggerInput Input => input;

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Definition.Id;

    public override TraceContext TraceContext { get; } = new CurrentTrace(input.TraceParent);

    public override BindingContext BindingContext { get; } = new InputBindingContext(input);

    public override RetryContext RetryContext { get; } = new AttemptRetryContext(input.Attempt, function.MaxRetryCount);

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;

    private sealed class InputBindingContext(TriggerInput input) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => input.BindingData;
    }

    private sealed class AttemptRetryContext(int attempt, int maximum) : RetryContext
    {
        public override int RetryCount => attempt;

        public override int MaxRetryCount => maximum;
    }
}
