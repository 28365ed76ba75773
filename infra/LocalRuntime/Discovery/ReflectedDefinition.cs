using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Azure.Functions.Worker.Discovery;

/// <summary>The definition of a function as its method tells it.</summary>
internal sealed class ReflectedDefinition(Function function) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Parameters.Select(Describe)];

    public override string PathToAssembly { get; } = function.Method.DeclaringType!.Assembly.Location;

    public override string EntryPoint { get; } = $"{function.Method.DeclaringType.FullName}.{function.Method.Name}";

    /// <summary>The same in every run, so that logs can be compared.</summary>
    public override string Id { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{function.Method.DeclaringType.FullName}.{function.Name}")))[..16];

    public override string Name => function.Name;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        ImmutableDictionary<string, BindingMetadata>.Empty.Add(
            function.TriggerParameter.Name!,
            new Binding(function.TriggerParameter.Name!, TriggerType(function.Trigger), BindingDirection.In));

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; } =
        function.Outputs
            .Select(output => new Binding(output.Property?.Name ?? "$return", "queue", BindingDirection.Out))
            .Concat(function.Trigger is HttpTriggerAttribute && function.Outputs.All(output => output.Property is not null)
                ? [new Binding("$return", "http", BindingDirection.Out)]
                : Array.Empty<Binding>())
            .ToImmutableDictionary(binding => binding.Name, BindingMetadata (binding) => binding, StringComparer.Ordinal);

    private static FunctionParameter Describe(ParameterInfo parameter) => new(
        parameter.Name!,
        parameter.ParameterType,
        parameter.HasDefaultValue,
        !parameter.ParameterType.IsValueType || Nullable.GetUnderlyingType(parameter.ParameterType) is not null,
        parameter.HasDefaultValue ? parameter.DefaultValue : null,
        ImmutableDictionary<string, object>.Empty);

    private static string TriggerType(object trigger) => trigger switch
    {
        HttpTriggerAttribute => "httpTrigger",
        QueueTriggerAttribute => "queueTrigger",
        _ => "timerTrigger",
    };

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
