namespace GigVet.Text.Messages.Reading;

/// <summary>One word of a message and where it stands in the original.</summary>
/// <param name="Word">The folded word, as written.</param>
/// <param name="Readings">What else it may stand for: look-alike letters or digits for letters.</param>
/// <param name="Start">First character in the original.</param>
/// <param name="End">One past its last character in the original.</param>
internal sealed record Token(string Word, IReadOnlyList<string> Readings, int Start, int End)
{
    /// <summary>The strongest separation between this word and the one before it.</summary>
    public Break Before { get; init; }

    /// <summary>Stands between quotation marks or on a quoted line.</summary>
    public bool Quoted { get; init; }

    /// <summary>Stands in an item of a list.</summary>
    public bool Listed { get; init; }

    /// <summary>The clause before it ended in a colon or question mark, which turn what follows or precedes.</summary>
    public char Mark { get; init; }
}

/// <summary>What lies between two words.</summary>
internal enum Break
{
    None,
    Comma,
    Clause,
    Sentence,
}
