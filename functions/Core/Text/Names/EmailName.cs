namespace GigVet.Text;

/// <summary>
/// The name that an e-mail address or a handle hints at: "anna.kowalska84@" or "jsmith". A weak source: it can support
/// a name and never contradicts one.
/// </summary>
public sealed record EmailName(IReadOnlyList<string> Words)
{
    private const int ShortestHint = 3;
    private const int LongestLocalPart = 64;

    /// <summary>Takes an address, a local part or a handle. Role mailboxes such as info@ hint at nobody.</summary>
    public static EmailName Read(string? address)
    {
        var text = address ?? "";
        var at = text.IndexOf('@', 1 <= text.Length ? 1 : 0);
        var local = text.AsSpan(0, at < 0 ? text.Length : at);
        local = local[..Math.Min(local.Length, LongestLocalPart)];

        // "anna+upwork@": the tag says where the address is used.
        var tag = local.IndexOf('+');
        var folded = TextFold.Fold(new string(tag > 0 ? local[..tag] : local));
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetter(folded[i]))
                continue;

            if (i > start)
                words.Add(folded[start..i]);
            start = i + 1;
        }

        return new EmailName(words.Exists(NameWords.MailboxRoles.Contains) ? [] : words);
    }

    /// <summary>Compatible when the address carries a word of the name; incomparable otherwise.</summary>
    public NameMatch CompareWith(PersonName name)
    {
        var names = name.Parts.Where(part => part.Kind is NamePartKind.Name or NamePartKind.Aside)
            .Select(part => part.Letters)
            .Where(letters => letters.Length >= ShortestHint)
            .ToList();

        var carried = names.Find(letters => Words.Any(word => Carries(word, letters)));
        if (carried is not null)
            return new(NameVerdict.Compatible, NameBasis.Subset, 0.8, $"The address carries {carried}.");

        var nickname = names.Find(letters => Words.Any(word => Nicknames.CanBeSame(word, letters)));
        return nickname is null
            ? NameMatch.Incomparable("The address carries no word of the name, which says nothing.")
            : new(NameVerdict.Compatible, NameBasis.Nickname, 0.7, $"The address carries a short form of {nickname}.");
    }

    // "annakowalska", "jsmith" and "smithj" carry a word at their beginning or end.
    private static bool Carries(string word, string letters)
        => word.StartsWith(letters, StringComparison.Ordinal) || word.EndsWith(letters, StringComparison.Ordinal);
}
