using System.Collections.Frozen;

namespace GigVet.Web;

/// <summary>Which tags end others without saying so, from the tree construction rules of the HTML standard.</summary>
internal static class TagRules
{
    public static readonly FrozenSet<string> Void = Names(
        "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Their content is text, whatever it looks like.</summary>
    public static readonly FrozenSet<string> Raw = Names("script style textarea title iframe noembed noframes xmp");

    /// <summary>Raw content that nobody sees and no reader needs.</summary>
    public static readonly FrozenSet<string> Dropped = Names("iframe noembed noframes xmp");

    /// <summary>Their end tag may come in the wrong order; what was opened inside them goes on.</summary>
    public static readonly FrozenSet<string> Formatting = Names(
        "a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> Nothing = Names("");
    private static readonly FrozenSet<string> Headings = Names("h1 h2 h3 h4 h5 h6");

    private static readonly FrozenSet<string> Blocks = Names(
        """
        address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form
        h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary table ul
        """);

    private static readonly FrozenSet<string> TableParts = Names("table caption thead tbody tfoot tr td th");
    private static readonly FrozenSet<string> TableScope = Names("table template html svg math");
    private static readonly FrozenSet<string> Scope = Names(
        "applet caption table td th marquee object template html svg math select");
    private static readonly FrozenSet<string> ButtonScope = Union(Scope, Names("button"));
    private static readonly FrozenSet<string> ListScope = Union(Scope, Names("ul ol menu dl"));

    /// <summary>What the end tag of a span and its like never reaches across.</summary>
    private static readonly FrozenSet<string> InlineScope = Union(
        Scope, Union(Blocks, Names("body button head tbody tfoot thead tr")));

    private static readonly FrozenDictionary<string, Ending[]> StartTags = Union(Blocks, Union(TableParts, Names(
        "a body button nobr option optgroup"))).ToFrozenDictionary(name => name, EndedByStart, StringComparer.Ordinal);

    /// <summary>Elements that a tag ends, and the elements that hide them from it.</summary>
    public readonly record struct Ending(FrozenSet<string> Ended, FrozenSet<string> Until);

    public static Ending[] EndedBy(string startTag) => StartTags.TryGetValue(startTag, out var endings) ? endings : [];

    /// <summary>The elements that hide an open element from its own end tag.</summary>
    public static FrozenSet<string> EndTagScope(string name) => name switch
    {
        "p" => ButtonScope,
        "li" => ListScope,
        "html" or "body" or "svg" or "math" or "template" or "select" => Nothing,
        "button" or "head" or "applet" or "marquee" or "object" => Scope,
        _ when TableParts.Contains(name) => TableScope,
        _ when Blocks.Contains(name) || Formatting.Contains(name) => Scope,
        _ => InlineScope,
    };

    private static Ending[] EndedByStart(string name) => name switch
    {
        "li" => [new(Names("li"), ListScope), new(Names("p"), ButtonScope)],
        "dd" or "dt" => [new(Names("dd dt"), ListScope), new(Names("p"), ButtonScope)],
        "option" => [new(Names("option"), InlineScope)],
        "optgroup" => [new(Names("option"), InlineScope), new(Names("optgroup"), InlineScope)],
        "td" or "th" => [new(Names("td th caption"), TableScope)],
        "tr" => [new(Names("tr caption"), TableScope)],
        "tbody" or "thead" or "tfoot"
            => [new(Names("tr caption"), TableScope), new(Names("tbody thead tfoot"), TableScope)],
        "a" or "nobr" or "button" => [new(Names(name), Scope)],
        "body" => [new(Names("head"), TableScope)],
        _ when Headings.Contains(name) => [new(Names("p"), ButtonScope), new(Headings, InlineScope)],
        _ when Blocks.Contains(name) => [new(Names("p"), ButtonScope)],
        _ => [],
    };

    private static FrozenSet<string> Names(string names)
        => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Union(FrozenSet<string> one, FrozenSet<string> other)
        => one.Union(other, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
}
