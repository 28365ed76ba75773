using System.Text.RegularExpressions;

namespace GigVet.Platforms;

/// <summary>
/// What a profile claims that is for people to see and never scored. It lies beside the profile, not in it: no dossier
/// holds it, so no signal can read it.
/// </summary>
public sealed partial record ShownOnly
{
    private const int MostOfAKind = 20;

    public static ShownOnly Nothing { get; } = new();

    /// <summary>As the contractor stated them; nobody checked it.</summary>
    public IReadOnlyList<ClaimedLanguage> Languages { get; init; } = [];

    /// <summary>As the contractor stated it, one line a school.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    /// <summary>Exams of the platform itself that it says were passed.</summary>
    public IReadOnlyList<string> Exams { get; init; } = [];

    /// <summary>For the report; null where nothing is claimed.</summary>
    public string? Sentence
    {
        get
        {
            string[] parts =
            [
                .. Part("languages", Languages.Select(language => language.ToString())),
                .. Part("education", Education),
                .. Part("exams", Exams),
            ];
            return parts.Length > 0 ? $"As the profile claims, shown and never scored: {string.Join("; ", parts)}." : null;
        }
    }

    /// <summary>A few short words each: what else stands in such a list is left out.</summary>
    internal static IReadOnlyList<T> Few<T>(IEnumerable<T> claimed, Func<T, string> words)
        => [.. claimed.Where(one => Short.IsMatch(words(one))).Distinct().Take(MostOfAKind)];

    private static IEnumerable<string> Part(string kind, IEnumerable<string> claimed)
        => string.Join(", ", claimed) is { Length: > 0 } words ? [$"{kind} {words}"] : [];

    [GeneratedRegex(@"^[\p{L}\p{M}\p{N} .,&'’()/+#_-]{2,200}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Short { get; }
}

/// <param name="Name">In the platform's own word or code.</param>
/// <param name="Level">In the platform's own word.</param>
public sealed record ClaimedLanguage(string Name, string? Level)
{
    /// <summary>As people read it: <c>EN (native or bilingual)</c>.</summary>
    public override string ToString()
        => Level is null ? Name : $"{Name} ({Level.Replace('_', ' ').ToLowerInvariant()})";
}
