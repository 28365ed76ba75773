namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function, known to the outside by this name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
