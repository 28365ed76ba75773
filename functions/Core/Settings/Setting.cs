using System.Text.RegularExpressions;

namespace GigVet.Settings;

/// <summary>One setting of the service.</summary>
/// <param name="Name">With colons; a part in angle brackets stands for any, and a last <c>*</c> for all below.</param>
/// <param name="Usual">What holds without it; empty for nothing.</param>
public sealed record Setting(string Name, string About, string Usual, bool IsSecret, bool IsNeeded)
{
    private readonly Regex _pattern = new(
        string.Concat("^", string.Join(':', Name.Split(':').Select(Part)), "(:[0-9]+)?$"),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>As the environment spells it.</summary>
    public string EnvironmentName => Name.Replace(":", "__", StringComparison.Ordinal);

    /// <param name="key">With colons. An entry of a list belongs to the list.</param>
    public bool Covers(string key) => _pattern.IsMatch(key);

    private static string Part(string part) => part switch
    {
        "*" => ".+",
        ['<', .., '>'] => "[^:]+",
        _ => Regex.Escape(part),
    };
}
