namespace GigVet.Text.Messages.Patterns;

/// <summary>The parts a pattern is made of.</summary>
internal abstract record PatternNode
{
    private PatternNode()
    {
    }

    /// <summary>One word of a term.</summary>
    public sealed record Word(int Term) : PatternNode;

    /// <summary>Up to this many words of any kind.</summary>
    public sealed record Gap(int Most) : PatternNode;

    /// <summary>One after the other.</summary>
    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>One of these.</summary>
    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <summary>May be missing.</summary>
    public sealed record Maybe(PatternNode Part) : PatternNode;

    /// <summary>The act that is asked for: a negation must not govern it.</summary>
    public sealed record Act(PatternNode Part) : PatternNode;
}
