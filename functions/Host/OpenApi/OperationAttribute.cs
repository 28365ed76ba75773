namespace GigVet.Functions.OpenApi;

/// <summary>Documents a function with an HTTP trigger in <c>/openapi.json</c>: under which heading, and in one line what it does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationAttribute(string tag, string summary) : Attribute
{
    public string Tag => tag;

    public string Summary => summary;
}

/// <summary>What a function answers when it does what was asked.</summary>
/// <param name="body">The type that is written as JSON; null for an answer without a body.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute(int status, Type? body = null) : Attribute
{
    public int Status => status;

    public Type? Body => body;

    /// <summary>When, in a few words.</summary>
    public string? When { get; init; }

    /// <summary>The header Location says where to look for it.</summary>
    public bool Located { get; init; }

    /// <summary>Another form than JSON; its body is text then.</summary>
    public string ContentType { get; init; } = "application/json";
}

/// <summary>The problem documents a function answers with, beside those of every call: 400, 401, 403, 413, 429 and 503.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses => statuses;
}

/// <summary>The body that a function takes. Its examples lie in <c>OpenApi/Examples</c>, named after the function.</summary>
/// <param name="body">The type that is read from JSON; <see cref="string"/> where it is text.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(Type body) : Attribute
{
    public Type Body => body;

    public string ContentType { get; init; } = "application/json";

    /// <summary>The call means something without a body too.</summary>
    public bool Optional { get; init; }
}

/// <summary>One value of the query or of the headers that a function looks at.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AsksAttribute(string name, Type type, string says) : Attribute
{
    public string Name => name;

    public Type Type => type;

    public string Says => says;

    /// <summary>A header, not a value of the query.</summary>
    public bool Header { get; init; }

    /// <summary>Without it nothing is answered.</summary>
    public bool Required { get; init; }

    /// <summary>Of a number; both or none.</summary>
    public int Least { get; init; }

    /// <inheritdoc cref="Least"/>
    public int Most { get; init; }

    /// <summary>One value that can be sent as it is.</summary>
    public string? Example { get; init; }
}
