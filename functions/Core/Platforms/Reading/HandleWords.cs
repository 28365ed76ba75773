using GigVet.Text;

namespace GigVet.Platforms.Reading;

/// <summary>Whether a handle was made of a name: "mira-kessler-warehouse-software-qwe" of "Mira Kessler", and of "Mira K.".</summary>
internal static class HandleWords
{
    private const int LongestName = 60;

    public static bool Fits(string name, string handle)
    {
        if (name.Length is < 2 or > LongestName)
            return false;

        var written = Slug(name);
        var slug = Slug(handle[(handle.LastIndexOf('/') + 1)..]);
        return written.Length >= 3
            && (slug == written
                || slug.StartsWith(written + "-", StringComparison.Ordinal)
                || (written[^2] == '-' && slug.StartsWith(written, StringComparison.Ordinal))
                || Joined(slug) == Joined(written));
    }

    private static string Joined(string slug) => slug.Replace("-", "", StringComparison.Ordinal);

    private static string Slug(string text)
        => string.Join('-', TextFold.Fold(text).Split([' ', '-', '_', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
