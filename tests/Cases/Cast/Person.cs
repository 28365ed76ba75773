namespace GigVet.Cases;

/// <summary>An invented person as a case needs them: one name in every form in which it is written somewhere.</summary>
/// <param name="Full">As the person writes it, in the person's own letters.</param>
/// <param name="Shown">As platforms show it: without the family name, where there is one.</param>
/// <param name="Latin">In the letters of handles and addresses, words separated by blanks.</param>
public sealed record Person(string Full, string Shown, string Latin)
{
    public string Login => Latin.ToLowerInvariant().Replace(' ', '-').Replace("'", "", StringComparison.Ordinal);

    public string Domain => $"{Login}.example";

    public string Mail => $"{Login.Replace('-', '.')}@{Domain}";

    public Uri Site => new($"https://{Domain}/");

    /// <summary>A mail header as programs write it.</summary>
    public string Sender => $"{Full} <{Mail}>";
}

/// <summary>Three people of one origin who share no part of a name.</summary>
public sealed record NameSet(string Origin, Person Me, Person Other, Person Third);
