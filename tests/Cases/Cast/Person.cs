namespace GigVet.Cases;

/// <summary>An invented person as a case needs them: one name in every form in which it is written somewhere.</summary>
/// <param name="Full">As the person writes it, in the person's own letters.</param>
/// <param name="Shown">As platforms show it: without the family name, where there is one.</param>
/// <param name="Latin">In the letters of handles and addresses, words separated by blanks.</param>
public sealed record Person(string Full, string Shown, string Latin)
{
    // Made once, as a source reads what thousands of commits repeat.
    public string Login { get; } = LoginOf(Latin);

    public string Domain => $"{Login}.example";

    public string Mail { get; } = $"{LoginOf(Latin).Replace('-', '.')}@{LoginOf(Latin)}.example";

    public Uri Site => new($"https://{Domain}/");

    /// <summary>A mail header as programs write it.</summary>
    public string Sender => $"{Full} <{Mail}>";

    private static string LoginOf(string latin)
        => latin.ToLowerInvariant().Replace(' ', '-').Replace("'", "", StringComparison.Ordinal);
}

/// <summary>Three people of one origin who share no part of a name.</summary>
public sealed record NameSet(string Origin, Person Me, Person Other, Person Third);
