namespace GigVet.Text;

/// <summary>What a text given as a name is.</summary>
public enum NameKind
{
    Person,
    Company,

    /// <summary>One word, or a word with digits: it may be a pseudonym and never contradicts a name.</summary>
    Handle,
    Nothing,
}

/// <summary>The part a word plays in a name.</summary>
public enum NamePartKind
{
    Name,
    Initial,

    /// <summary>de, van, bin: written or left out as people like.</summary>
    Particle,

    /// <summary>A name in brackets or quotes, said beside the others.</summary>
    Aside,
}

/// <summary>One word of a name, folded to the letters it is compared by.</summary>
public sealed record NamePart(string Letters, NamePartKind Kind)
{
    internal string Sound { get; } = SoundKey.Of(Letters);

    internal NameScript Script { get; } = NameScripts.Of(Letters);

    /// <summary>Two words that share a number can stand for one another.</summary>
    internal int[] Nicknames { get; } = Text.Nicknames.RowsOf(Letters);

    internal ulong Bits { get; } = LetterBits.Of(Letters);

    internal ulong SoundBits => LetterBits.Of(Sound);
}

/// <summary>
/// A written name, taken apart so that two of them can be compared. Only ever compared with another name of the
/// same contractor: where a name comes from is not looked at.
/// </summary>
public sealed record PersonName
{
    private PersonName(string text, NameKind kind, IReadOnlyList<NamePart> parts)
        => (Text, Kind, Parts) = (text, kind, parts);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    public NameKind Kind { get; }

    /// <summary>Given names first, titles and company words left out.</summary>
    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>Takes any text; what is no name comes back as <see cref="NameKind.Nothing"/>.</summary>
    public static PersonName Read(string? text)
    {
        var (kind, parts) = NameReader.Read(text ?? "");
        return new PersonName(text ?? "", kind, parts);
    }

    /// <summary>
    /// As <see cref="Read"/>, for somebody known to have one name: one capitalised word is a name then. In lower case it may
    /// still be a pseudonym.
    /// </summary>
    public static PersonName ReadOneName(string? text) => AsOneName(Read(text));

    /// <summary>Whether one word was told as the whole name, as many people have it.</summary>
    public static bool IsOneName(string? text)
        => Read(text) is { Kind: NameKind.Handle } read && AsOneName(read).Kind is NameKind.Person;

    private static PersonName AsOneName(PersonName read)
        => read is { Kind: NameKind.Handle, Parts: [{ Kind: NamePartKind.Name, Letters.Length: > 1 }] } && IsCapitalised(read.Text.Trim())
            ? new PersonName(read.Text, NameKind.Person, read.Parts)
            : read;

    private static bool IsCapitalised(string word)
        => char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower) && word.All(letter => char.IsLetter(letter) || letter is '\'' or '’');

    public static NameMatch Compare(string? left, string? right) => Read(left).CompareWith(Read(right));

    public NameMatch CompareWith(PersonName other) => NameComparison.Compare(this, other);
}
