using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>A run of tokens that patterns never cross, with the terms its words satisfy.</summary>
/// <param name="first">First token.</param>
/// <param name="last">Last token.</param>
internal sealed class Sentence(
    IReadOnlyList<Token> tokens, IReadOnlyList<ulong[]> terms, int number, int first, int last)
{
    public int Number => number;

    public int First => first;

    public int Last => last;

    public ulong[] All { get; } = Union(terms, first, last);

    public Token Token(int at) => tokens[at];

    public ulong[] Terms(int at) => terms[at];

    public bool StartsClause(int at) => at == first || tokens[at].Before > Break.None;

    /// <summary>Gaps stay within a clause; only named words may follow from the next line or list item.</summary>
    public bool MayPass(int at) => tokens[at].Before < Break.Clause;

    private static ulong[] Union(IReadOnlyList<ulong[]> terms, int first, int last)
    {
        var all = new ulong[terms[first].Length];
        for (var at = first; at <= last; at++)
        {
            for (var word = 0; word < all.Length; word++)
                all[word] |= terms[at][word];
        }

        return all;
    }
}
