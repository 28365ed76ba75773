namespace GigVet.Text;

/// <summary>Skills as they are compared: one spelling of a technology that is known, else the words themselves.</summary>
internal static class SkillWords
{
    public static HashSet<string> Of(IEnumerable<string>? skills)
        => (skills ?? []).Select(Of).Where(skill => skill.Length > 0).ToHashSet(StringComparer.Ordinal);

    public static string Of(string skill) => Technologies.Named(skill)?.Key
        ?? string.Join(' ', TextFold.Fold(skill).Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries));
}
