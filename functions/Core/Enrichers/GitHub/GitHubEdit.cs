namespace GigVet.Enrichers;

/// <summary>A field of the profile that says something else than at the look before. What it said is not kept.</summary>
/// <param name="Field"><c>name</c>, <c>company</c>, <c>location</c>, <c>bio</c> or <c>site</c>.</param>
/// <param name="Before">The last look that saw the old text.</param>
/// <param name="After">The first look that saw the new one.</param>
public sealed record GitHubEdit(string Field, DateTimeOffset Before, DateTimeOffset After)
{
    /// <summary>A flurry is over long before.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>Everything that changed up to <paramref name="now"/>, of which an earlier look remembers the most.</summary>
    public static IReadOnlyList<GitHubEdit> Between(GitHubAccount before, GitHubAccount now) =>
    [
        .. (before.Edits ?? []).Where(edit => now.ReadAt - edit.After < Kept),
        .. Fields(before).Zip(Fields(now))
            .Where(pair => !string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal))
            .Select(pair => new GitHubEdit(pair.First.Name, before.ReadAt, now.ReadAt)),
    ];

    private static IEnumerable<(string Name, string? Text)> Fields(GitHubAccount account) =>
    [
        ("name", Plain(account.Name)),
        ("company", Plain(account.Company)),
        ("location", Plain(account.Location)),
        ("bio", Plain(account.Bio)),
        ("site", Plain(account.Blog)),
    ];

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
