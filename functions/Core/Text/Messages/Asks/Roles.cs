using GigVet.Text.Messages.Reading;

namespace GigVet.Text.Messages.Asks;

/// <summary>Whose a thing is or who does an act, as the words beside it say.</summary>
internal enum Side
{
    Open,
    Writer,
    Hearer,
}

/// <summary>
/// Who brings what: "your account", "we do the work", "you receive". A thing belongs to the owner named just before it,
/// an act to the last one named as doing something in the same clause. Pronouns alone decide, in any language.
/// </summary>
internal static class Roles
{
    // "Your old and verified account": an owner's words reach this far.
    private const int OwnerReach = 4;

    // A clause longer than this has most likely moved on to somebody else.
    private const int DoerReach = 14;

    // "The client", "our users": whoever opens a clause does what follows in it.
    private const int SubjectReach = 2;

    private static readonly ulong Writer = Bit("writer");
    private static readonly ulong Hearer = Bit("you");
    private static readonly ulong Others = Bit("they");
    private static readonly ulong Someone = Bit("someone");
    private static readonly ulong Sought = Bit("seek");
    private static readonly ulong My = Bit("my");
    private static readonly ulong Your = Bit("your");
    private static readonly ulong ToYou = Bit("to-you");
    private static readonly ulong LetMe = Bit("let-me");

    /// <summary>The concepts that can be somebody's; pronouns and frames are nobody's.</summary>
    public static ulong Sided { get; } = ~(Writer | Hearer | Others | My | Your | ToYou | LetMe
        | Bit("not") | Bit("warn") | Bit("told") | Bit("forbidden"));

    /// <summary>The concepts that count; those left out only tell whose the others are.</summary>
    public static ulong Counted { get; } = ~(Others | ToYou | My | Your);

    /// <summary>What a text speaks of that warns of requests or tells of them.</summary>
    public static ulong Reported { get; } = Bit("warn") | Bit("told");

    /// <summary>The side of every word of a sentence, given the concepts of each.</summary>
    public static void Write(Page page, Patterns.Sentence sentence, ReadOnlySpan<ulong> ofWord, Span<Side> sides)
    {
        var (doer, since, clause) = (Side.Open, 0, sentence.First);
        var (owner, left) = (Side.Open, 0);
        var (givenTo, seeks) = (false, false);
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            if (page.Tokens[at].Before != Break.None)
                clause = at;
            if (page.Tokens[at].Before == Break.Clause)
                (doer, left) = (Side.Open, 0);

            var bits = ofWord[at];
            if ((bits & Your) != 0)
                (owner, left) = (Side.Hearer, OwnerReach);
            else if ((bits & My) != 0)
                (owner, left) = (Side.Writer, OwnerReach);
            else if (DoerOf(bits, at - clause < SubjectReach, givenTo, seeks) is { } named)
                (doer, since, left) = (named, at, 0);
            else if (at - since > DoerReach)
                doer = Side.Open;

            seeks |= (bits & Sought) != 0;
            givenTo = (bits & ToYou) != 0;
            sides[at] = left-- > 0 ? owner : doer;
        }
    }

    // Whoever is looked for is the reader, or somebody the reader may know.
    private static Side? DoerOf(ulong bits, bool opens, bool givenTo, bool seeks)
    {
        if ((bits & (LetMe | Writer)) != 0)
            return Side.Writer;
        if ((bits & Hearer) != 0 && !givenTo)
            return Side.Hearer;
        if ((bits & Someone) != 0 && seeks)
            return Side.Hearer;
        return (bits & Others) != 0 && opens ? Side.Open : null;
    }

    private static ulong Bit(string name) => 1UL << Concepts.Current.Names.Index().First(pair => pair.Item == name).Index;
}
