using System.Numerics;
using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>A run of tokens that patterns never cross, with the terms its words satisfy.</summary>
/// <param name="none">The terms of a word that satisfies none.</param>
/// <param name="first">First token.</param>
/// <param name="last">Last token.</param>
internal sealed class Sentence(
    IReadOnlyList<Token> tokens, IReadOnlyList<ulong[]> terms, ulong[] none, int number, int first, int last)
{
    public int Number => number;

    public int First => first;

    public int Last => last;

    public ulong[] All { get; } = Union(terms, none, first, last);

    public Token Token(int at) => tokens[at];

    public ulong[] Terms(int at) => terms[at];

    public bool StartsClause(int at) => at == first || tokens[at].Before > Break.None;

    /// <summary>Gaps stay within a clause; only named words may follow from the next line or list item.</summary>
    public bool MayPass(int at) => tokens[at].Before < Break.Clause;

    private static ulong[] Union(IReadOnlyList<ulong[]> terms, ulong[] none, int first, int last)
    {
        var all = new ulong[none.Length];
        for (var at = first; at <= last; at++)
        {
            if (terms[at] is var bits && bits != none)
                Or(all, bits);
        }

        return all;
    }

    /// <summary>Adds terms to others.</summary>
    public static void Or(ulong[] into, ulong[] bits)
    {
        var at = 0;
        for (; at <= into.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
            (new Vector<ulong>(into, at) | new Vector<ulong>(bits, at)).CopyTo(into, at);
        for (; at < into.Length; at++)
            into[at] |= bits[at];
    }
}
