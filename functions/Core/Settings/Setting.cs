namespace GigVet.Settings;

/// <summary>One setting of the service.</summary>
/// <param name="Name">With colons; a part in angle brackets stands for any, and a last <c>*</c> for all below.</param>
/// <param name="Usual">What holds without it; empty for nothing.</param>
public sealed record Setting(string Name, string About, string Usual, bool IsSecret, bool IsNeeded)
{
    /// <summary>As the environment spells it.</summary>
    public string EnvironmentName => Name.Replace(":", "__", StringComparison.Ordinal);

    /// <param name="key">With colons. An entry of a list belongs to the list.</param>
    public bool Covers(string key)
    {
        var (described, asked) = (Name.Split(':'), key.Split(':'));
        for (var place = 0; place < described.Length; place++)
        {
            if (place >= asked.Length)
                return false;
            if (described[place] == "*")
                return true;
            if (described[place] is not ['<', .., '>'] && !described[place].Equals(asked[place], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return asked.Length == described.Length
            || (asked.Length == described.Length + 1 && asked[^1].Length > 0 && asked[^1].All(char.IsAsciiDigit));
    }
}
