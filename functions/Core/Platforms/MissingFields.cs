namespace GigVet.Platforms;

/// <summary>Says in words what a page should have shown and did not.</summary>
internal static class MissingFields
{
    /// <summary>A sentence for the report; null when nothing is absent.</summary>
    public static string? Sentence(params IReadOnlyList<(string Words, bool Absent)> parts)
    {
        string[] absent = [.. parts.Where(part => part.Absent).Select(part => part.Words)];
        return absent.Length > 0 ? $"The page did not show: {string.Join(", ", absent)}." : null;
    }
}
