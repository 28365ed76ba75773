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

    /// <summary>What the platform itself says of the account, in few words each, such as <c>highly responsive</c>.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>What is offered at a fixed price, such as <c>Basic (495 USD in 72 hours)</c>.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>What the platform adds up, as it rounds it, such as <c>10K+ USD earned</c>.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Where the writers of the reviews that were read live, with their number, such as <c>Canada (2)</c>.</summary>
    public IReadOnlyList<string> ReviewersFrom { get; init; } = [];

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
                .. Part("marks", Marks),
                .. Part("packages", Packages),
                .. Part("totals", Totals),
                .. Part("reviewers from", ReviewersFrom),
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
