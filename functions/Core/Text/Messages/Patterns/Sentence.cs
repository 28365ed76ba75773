using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Patterns;

/// <summary>A run of tokens that patterns never cross, with the terms its words satisfy.</summary>
internal sealed class Sentence
{
    private readonly List<Token> tokens;
    private readonly int[][] terms;
    private readonly ulong[] masks;

    /// <param name="first">First token.</param>
    /// <param name="last">Last token.</param>
    public Sentence(List<Token> tokens, int[][] terms, int number, int first, int last)
    {
        (this.tokens, this.terms, Number, First, Last) = (tokens, terms, number, first, last);
        masks = new ulong[last - first + 1];
        for (var at = first; at <= last; at++)
            masks[at - first] = TermSet.MaskOf(terms[at]);
    }

    public int Number { get; }

    public int First { get; }

    public int Last { get; }

    /// <summary>Writes the terms of all its words as bits.</summary>
    public void WriteTo(ulong[] words)
    {
        Array.Clear(words);
        for (var at = First; at <= Last; at++)
        {
            foreach (var term in terms[at])
                words[term >> 6] |= 1UL << (term & 63);
        }
    }

    /// <summary>The terms of one word: few, and none of most.</summary>
    public int[] Terms(int at) => terms[at];

    /// <inheritdoc cref="TermSet.MaskOf"/>
    public ulong Mask(int at) => masks[at - First];

    public bool StartsClause(int at) => at == First || tokens[at].Before > Break.None;

    /// <summary>Gaps stay within a clause; only named words may follow from the next line or list item.</summary>
    public bool MayPass(int at) => tokens[at].Before < Break.Clause;
}
