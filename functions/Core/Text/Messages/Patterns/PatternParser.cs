using System.Globalization;

namespace GigVet.Text.Messages.Patterns;

/// <summary>
/// Reads the pattern language of the rule files. Words stand for themselves, "rent*" for every word that begins so,
/// "{class}" for a class of the language, "#" for a number, "..4" for up to four words, "(a b|c)" for a choice, "x?"
/// for what may be missing, "!x" for the act asked for, and a leading "^" for the beginning of a clause.
/// </summary>
internal sealed class PatternParser(Vocabulary vocabulary, IReadOnlyDictionary<string, IReadOnlyList<string>> classes)
{
    // A class that names itself would never end.
    private const int DeepestClass = 6;

    private readonly Dictionary<string, PatternNode> known = new(StringComparer.Ordinal);
    private string source = "";
    private int at;
    private int depth;

    public Pattern Parse(string pattern)
    {
        var startsClause = pattern.StartsWith('^');
        return new(pattern, ParseNode(startsClause ? pattern[1..] : pattern), startsClause);
    }

    private PatternNode ParseNode(string text)
    {
        var (outer, outerAt) = (source, at);
        (source, at) = (text, 0);
        var node = ParseSequence();
        if (at < source.Length)
            throw Error("something is left over");
        (source, at) = (outer, outerAt);
        return node;
    }

    private PatternNode ParseSequence()
    {
        var parts = new List<PatternNode>();
        while (SkipSpace() && source[at] is not ('|' or ')'))
            parts.Add(ParsePart());
        return parts.Count switch
        {
            0 => throw Error("nothing stands here"),
            1 => parts[0],
            _ => new PatternNode.Sequence(parts),
        };
    }

    private PatternNode ParsePart()
    {
        var act = source[at] == '!';
        if (act)
            at++;
        var node = source[at] switch
        {
            '(' => ParseChoice(),
            '{' => ParseClass(),
            '#' => ParseNumber(),
            '.' => ParseGap(),
            _ => ParseWord(),
        };
        if (at < source.Length && source[at] == '?')
        {
            at++;
            node = new PatternNode.Maybe(node);
        }

        return act ? new PatternNode.Act(node) : node;
    }

    private PatternNode.Choice ParseChoice()
    {
        var options = new List<PatternNode>();
        do
        {
            at++;
            options.Add(ParseSequence());
        }
        while (at < source.Length && source[at] == '|');

        Expect(')');
        return new(options);
    }

    private PatternNode ParseClass()
    {
        var end = source.IndexOf('}', at);
        if (end < 0)
            throw Error("a class is not closed");
        var name = source[(at + 1)..end];
        at = end + 1;
        return known.TryGetValue(name, out var node) ? node : known[name] = BuildClass(name);
    }

    private PatternNode BuildClass(string name)
    {
        if (!classes.TryGetValue(name, out var members))
            throw Error($"class {name} does not exist");
        if (++depth > DeepestClass)
            throw Error($"class {name} goes round in circles");

        List<string> single = [.. members.Where(IsSingle)];
        List<PatternNode> options = [.. members.Where(member => !IsSingle(member)).Select(ParseNode)];
        if (single.Count > 0)
            options.Insert(0, new PatternNode.Word(vocabulary.Term($"{{{name}}}{string.Join(' ', single)}", single)));
        depth--;
        return options is [var only] ? only : new PatternNode.Choice(options);
    }

    private PatternNode.Word ParseNumber()
    {
        at++;
        return new(Vocabulary.Number);
    }

    private PatternNode.Gap ParseGap()
    {
        at += 2;
        var start = at;
        while (at < source.Length && char.IsAsciiDigit(source[at]))
            at++;
        return new(int.Parse(source.AsSpan(start, at - start), CultureInfo.InvariantCulture));
    }

    private PatternNode.Word ParseWord()
    {
        var start = at;
        while (at < source.Length && source[at] is not (' ' or '|' or ')' or '(' or '?' or '{' or '}'))
            at++;
        if (at == start)
            throw Error("a word is missing");
        var word = source[start..at];
        return new(vocabulary.Term(word, [word]));
    }

    private static bool IsSingle(string member) => member.IndexOfAny([' ', '{', '(', '#', '.', '?', '|']) < 0;

    private bool SkipSpace()
    {
        while (at < source.Length && source[at] == ' ')
            at++;
        return at < source.Length;
    }

    private void Expect(char character)
    {
        if (at >= source.Length || source[at++] != character)
            throw Error($"'{character}' is missing");
    }

    private FormatException Error(string what) => new($"{what}, at {at} of pattern: {source}");
}
