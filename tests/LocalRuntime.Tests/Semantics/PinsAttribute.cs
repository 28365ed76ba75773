namespace GigVet.LocalRuntime.Tests.Semantics;

/// <summary>Says which promise about a trigger a test holds; the runtime's README lists them.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PinsAttribute(string promise) : Attribute
{
    public string Promise { get; } = promise;
}
