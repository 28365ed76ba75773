namespace GigVet.Text;

/// <summary>Words that were paired with none, and may be one word with a slip of the pen or of the ear.</summary>
internal static class NameSlips
{
    /// <summary>
    /// How many words of the one can be words of the other with so few edits; a slip leaves half of the letters.
    /// </summary>
    public static int Count(List<NamePart> left, List<NamePart> right, int mostSlips)
    {
        if (left.Count == 0 || right.Count == 0)
            return 0;

        var open = right.FindAll(static part => part.Kind is NamePartKind.Name);
        var count = 0;
        foreach (var word in left)
        {
            if (word.Kind is not NamePartKind.Name)
                continue;

            if (open.Find(other => IsSlip(word, other, mostSlips)) is not { } other)
                continue;

            open.Remove(other);
            count++;
        }

        return count;
    }

    private static bool IsSlip(NamePart left, NamePart right, int mostSlips)
    {
        if (left.Script != right.Script || left.Script is NameScript.Han or NameScript.Hangul)
            return false;

        if (int.Abs(left.Letters.Length - right.Letters.Length) > mostSlips || LetterBits.FewestEdits(left.Bits, right.Bits) > mostSlips)
            return false;

        var edits = Levenshtein.Distance(left.Letters, right.Letters);
        return edits <= mostSlips && edits * 2 <= Math.Max(left.Letters.Length, right.Letters.Length);
    }
}
