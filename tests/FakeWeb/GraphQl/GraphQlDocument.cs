using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <summary>A GraphQL query as far as clients of this fake use the language: one operation and its fragments.</summary>
internal sealed record GraphQlDocument(
    IReadOnlyList<Selection> Selections, IReadOnlyDictionary<string, Fragment> Fragments);

internal sealed record Fragment(string Type, IReadOnlyList<Selection> Selections);

/// <summary>A field, or fields of a fragment that hold for one type.</summary>
internal abstract record Selection
{
    /// <summary>The argument of <c>@include</c>; null when there is none.</summary>
    public GraphQlValue? IncludeIf { get; init; }

    internal sealed record Field(
        string Alias,
        string Name,
        IReadOnlyDictionary<string, GraphQlValue> Arguments,
        IReadOnlyList<Selection> Selections) : Selection;

    internal sealed record Inline(string? Type, IReadOnlyList<Selection> Selections) : Selection;

    internal sealed record Spread(string Name) : Selection;
}

/// <summary>A value written in a query; <see cref="Resolve"/> puts the variables in.</summary>
internal abstract record GraphQlValue
{
    public abstract JsonNode? Resolve(JsonObject variables);

    internal sealed record Constant(JsonNode? Value) : GraphQlValue
    {
        public override JsonNode? Resolve(JsonObject variables) => Value;
    }

    internal sealed record Variable(string Name) : GraphQlValue
    {
        public override JsonNode? Resolve(JsonObject variables) => variables[Name];
    }

    internal sealed record List(IReadOnlyList<GraphQlValue> Values) : GraphQlValue
    {
        public override JsonNode Resolve(JsonObject variables)
            => new JsonArray([.. Values.Select(value => value.Resolve(variables)?.DeepClone())]);
    }

    internal sealed record Object(IReadOnlyDictionary<string, GraphQlValue> Members) : GraphQlValue
    {
        public override JsonNode Resolve(JsonObject variables)
            => new JsonObject(Members.Select(member =>
                KeyValuePair.Create(member.Key, member.Value.Resolve(variables)?.DeepClone())));
    }
}
