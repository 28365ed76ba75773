using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <summary>An object of the graph: its type, and how each of its fields is found.</summary>
/// <param name="types">The type itself, then the interfaces it has.</param>
internal sealed class GraphQlNode(params IReadOnlyList<string> types)
{
    private readonly Dictionary<string, Func<JsonObject, object?>> _fields = new(StringComparer.Ordinal);

    public string Type => types[0];

    public bool Is(string? type) => type is null || types.Contains(type, StringComparer.Ordinal);

    /// <param name="value">A scalar as JSON, a node, a list of nodes, a <see cref="GraphQlConnection"/>, or null.</param>
    public GraphQlNode With(string field, object? value) => With(field, _ => value);

    public GraphQlNode With(string field, Func<JsonObject, object?> value)
    {
        _fields[field] = value;
        return this;
    }

    public GraphQlNode Without(string field) => With(field, (object?)null);

    /// <exception cref="GraphQlException">The type has no such field.</exception>
    public object? Get(string field, JsonObject arguments) => field is "__typename"
        ? JsonValue.Create(Type)
        : _fields.TryGetValue(field, out var value)
            ? value(arguments)
            : throw new GraphQlException(null, $"Field '{field}' doesn't exist on type '{Type}'");
}

/// <summary>A list that is read in pages of at most 100; nothing beyond the page is made.</summary>
/// <param name="Type">Such as <c>RepositoryConnection</c>.</param>
/// <param name="Edge">Adds to an edge what it has beside its node.</param>
internal sealed record GraphQlConnection(
    string Type, int Count, Func<int, GraphQlNode> At, Func<int, GraphQlNode, GraphQlNode>? Edge = null)
{
    public GraphQlConnection(string type, IReadOnlyList<GraphQlNode> all)
        : this(type, all.Count, place => all[place])
    {
    }

    public GraphQlNode Page(JsonObject arguments)
    {
        var size = Math.Min((int?)arguments["first"] ?? (int?)arguments["last"] ?? 0, Count);
        var places = Enumerable.Range(arguments["last"] is null ? 0 : Count - size, size);
        GraphQlNode[] nodes = [.. places.Select(At)];

        return new GraphQlNode(Type)
            .With("totalCount", JsonValue.Create(Count))
            .With("nodes", nodes)
            .With("edges", _ => nodes.Select((node, place) =>
            {
                var edge = new GraphQlNode("Edge").With("node", node);
                return Edge is null ? edge : Edge(place, edge);
            }).ToArray());
    }
}

/// <param name="type">GitHub's word for the error, such as <c>NOT_FOUND</c>.</param>
internal sealed class GraphQlException(string? type, string message) : Exception(message)
{
    public string? ErrorType => type;
}
