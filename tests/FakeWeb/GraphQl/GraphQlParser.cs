using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GigVet.FakeWeb;

/// <summary>Reads a query. What it does not know is an error: the fake must not guess.</summary>
internal sealed partial class GraphQlParser
{
    private readonly string[] _tokens;
    private int _place;

    private GraphQlParser(string text)
    {
        var matches = Token.Matches(text);
        if (matches.Sum(match => match.Length) != text.Length)
            throw new FormatException("The query holds characters that no token has.");

        _tokens = [.. matches.Where(match => !match.Groups["space"].Success).Select(match => match.Value)];
    }

    private string? Next => _place < _tokens.Length ? _tokens[_place] : null;

    public static GraphQlDocument Parse(string text) => new GraphQlParser(text).Document();

    private GraphQlDocument Document()
    {
        IReadOnlyList<Selection>? operation = null;
        var fragments = new Dictionary<string, Fragment>(StringComparer.Ordinal);
        while (Next is not null)
        {
            switch (Take())
            {
                case "query" when operation is null:
                    while (Next is not "{")
                        Take();
                    operation = Selections();
                    break;
                case "fragment":
                    var name = Take();
                    Expect("on");
                    fragments[name] = new Fragment(Take(), Selections());
                    break;
                case var other:
                    throw new FormatException($"'{other}' is not expected here.");
            }
        }

        return new GraphQlDocument(operation ?? throw new FormatException("There is no query."), fragments);
    }

    private List<Selection> Selections()
    {
        var selections = new List<Selection>();
        Expect("{");
        while (Next is not "}")
            selections.Add(Next is "..." ? Dots() : Field());
        Expect("}");
        return selections;
    }

    private Selection Dots()
    {
        Expect("...");
        if (Next is not "on")
            return new Selection.Spread(Take()) { IncludeIf = Directive() };

        Take();
        var type = Take();
        var include = Directive();
        return new Selection.Inline(type, Selections()) { IncludeIf = include };
    }

    private Selection.Field Field()
    {
        var alias = Take();
        var name = alias;
        if (Next is ":")
        {
            Take();
            name = Take();
        }

        var arguments = Next is "(" ? Members("(", ")") : [];
        var include = Directive();
        return new Selection.Field(alias, name, arguments, Next is "{" ? Selections() : []) { IncludeIf = include };
    }

    private GraphQlValue? Directive()
    {
        if (Next is not "@")
            return null;

        Take();
        Expect("include");
        return Members("(", ")")["if"];
    }

    private Dictionary<string, GraphQlValue> Members(string open, string close)
    {
        var members = new Dictionary<string, GraphQlValue>(StringComparer.Ordinal);
        Expect(open);
        while (Next != close)
        {
            var name = Take();
            Expect(":");
            members[name] = Value();
        }

        Expect(close);
        return members;
    }

    private GraphQlValue Value()
    {
        if (Next is "{")
            return new GraphQlValue.Object(Members("{", "}"));
        if (Next is "[")
            return new GraphQlValue.List(List());

        return Take() switch
        {
            "$" => new GraphQlValue.Variable(Take()),
            "true" => new GraphQlValue.Constant(JsonValue.Create(true)),
            "false" => new GraphQlValue.Constant(JsonValue.Create(false)),
            "null" => new GraphQlValue.Constant(null),
            var text when text[0] == '"' => new GraphQlValue.Constant(JsonNode.Parse(text)),
            var text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                => new GraphQlValue.Constant(JsonValue.Create(number)),
            var word => new GraphQlValue.Constant(JsonValue.Create(word)),
        };
    }

    private List<GraphQlValue> List()
    {
        var values = new List<GraphQlValue>();
        Expect("[");
        while (Next is not "]")
            values.Add(Value());
        Expect("]");
        return values;
    }

    private string Take() => Next is { } token ? _tokens[_place++] : throw new FormatException("The query ends early.");

    private void Expect(string token)
    {
        if (Take() is var found && found != token)
            throw new FormatException($"'{token}' is expected, not '{found}'.");
    }

    [GeneratedRegex(
        """(?<space>[\s,\uFEFF]+|\#[^\n]*)|\.\.\.|[!$():=@\[\]{|}]|"(?:[^"\\]|\\.)*"|-?[0-9]+|[_A-Za-z][_0-9A-Za-z]*""",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token { get; }
}
