using System.Text.Json.Nodes;

namespace GigVet.FakeWeb;

/// <summary>Answers one query over a graph, and adds up what GitHub would charge for it.</summary>
internal sealed class GraphQlRun(GraphQlDocument document, JsonObject variables)
{
    /// <summary>More than this in one query is refused.</summary>
    public const long MostNodes = 500_000;

    private long _requests;

    public long Nodes { get; private set; }

    /// <summary>A hundred requests to fulfil connections are one point; no query costs less than one.</summary>
    public int Points => (int)Math.Max(1, (_requests + 50) / 100);

    /// <summary>Counts before anything is read, as GitHub does: by what is asked for, not by what is there.</summary>
    public void Weigh() => Weigh(document.Selections, 1);

    public JsonObject Answer(GraphQlNode root) => Answer(root, document.Selections);

    private void Weigh(IEnumerable<Selection> selections, long times)
    {
        foreach (var selection in selections.Where(Included))
        {
            switch (selection)
            {
                case Selection.Inline inline:
                    Weigh(inline.Selections, times);
                    break;
                case Selection.Spread spread:
                    Weigh(document.Fragments[spread.Name].Selections, times);
                    break;
                case Selection.Field field:
                    Weigh(field.Selections, times * Size(field, times));
                    break;
            }
        }
    }

    /// <summary>How many objects a field may give: the page asked for, the ids asked with, or one.</summary>
    private long Size(Selection.Field field, long times)
    {
        var arguments = Arguments(field);
        if (arguments["ids"] is JsonArray ids)
            return ids.Count;
        if ((arguments["first"] ?? arguments["last"]) is not { } page)
        {
            return field.Selections.OfType<Selection.Field>().Any(inner => inner.Name is "nodes" or "edges")
                ? throw new GraphQlException(
                    "MISSING_PAGINATION_BOUNDARIES", $"You must provide a `first` or `last` value on `{field.Name}`.")
                : 1;
        }

        var size = (int)page;
        if (size is < 1 or > 100)
            throw new GraphQlException("ARGUMENT_LIMIT", $"`{size}` is not a page size: 1 to 100.");

        _requests += times;
        Nodes += times * size;
        return size;
    }

    private JsonObject Answer(GraphQlNode node, IEnumerable<Selection> selections)
    {
        var answer = new JsonObject();
        foreach (var selection in selections.Where(Included))
        {
            switch (selection)
            {
                case Selection.Inline inline when node.Is(inline.Type):
                    Merge(answer, Answer(node, inline.Selections));
                    break;
                case Selection.Spread spread when node.Is(document.Fragments[spread.Name].Type):
                    Merge(answer, Answer(node, document.Fragments[spread.Name].Selections));
                    break;
                case Selection.Field field:
                    Merge(answer, new JsonObject { [field.Alias] = Answer(node.Get(field.Name, Arguments(field)), field) });
                    break;
            }
        }

        return answer;
    }

    private JsonNode? Answer(object? value, Selection.Field field) => value switch
    {
        null => null,
        JsonNode scalar => scalar.DeepClone(),
        GraphQlConnection connection => Answer(connection.Page(Arguments(field)), field.Selections),
        GraphQlNode node => Answer(node, field.Selections),
        IEnumerable<GraphQlNode?> nodes => new JsonArray([.. nodes.Select(node => Answer(node, field))]),
        _ => throw new InvalidOperationException($"{field.Name} gives a {value.GetType().Name}."),
    };

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (name, value) in from.ToArray())
        {
            from.Remove(name);
            if (into[name] is JsonObject already && value is JsonObject more)
                Merge(already, more);
            else
                into[name] = value;
        }
    }

    private JsonObject Arguments(Selection.Field field) => new(field.Arguments.Select(argument =>
        KeyValuePair.Create(argument.Key, argument.Value.Resolve(variables)?.DeepClone())));

    private bool Included(Selection selection)
        => selection.IncludeIf is null || (bool?)selection.IncludeIf.Resolve(variables) is true;
}
