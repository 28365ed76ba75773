namespace GigVet.Text;

/// <summary>Finds web addresses in text, also those written without their scheme.</summary>
public static class WebAddresses
{
    private const int LongestAddress = 2048;

    private const string EndMarks = "<>\"()[]{}|,`“”«»";

    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>All addresses, each once. "www.example.com" and "example.com/page" count, "Node.js" does not.</summary>
    public static IReadOnlyList<Uri> FindIn(string text)
    {
        List<Uri> found = [];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && !EndsAddress(text[at]))
                at++;

            if (at - start is > 3 and <= LongestAddress && IsPossible(text.AsSpan(start, at - start)) && Read(text[start..at]) is { } address)
                found.Add(address);
            at++;
        }

        return [.. found.Distinct()];
    }

    private static bool IsPossible(ReadOnlySpan<char> word) => word.Contains('/') || word.Contains("www.", StringComparison.OrdinalIgnoreCase);

    private static Uri? Read(string word)
    {
        var scheme = Array.Find(Schemes, scheme => word.Contains(scheme, StringComparison.OrdinalIgnoreCase));
        if (scheme is not null)
            word = word[word.IndexOf(scheme, StringComparison.OrdinalIgnoreCase)..];

        word = word.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '*', '_').TrimStart('*', '_', '\'');
        if (scheme is null)
        {
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            var isHost = slash > 0 || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
            if (!isHost || word.Contains('@', StringComparison.Ordinal))
                return null;

            word = "https://" + word;
        }

        return Uri.TryCreate(word, UriKind.Absolute, out var address) && IsPublicName(address) ? address : null;
    }

    // "and/or" has no registrable domain; "12.5/13" has a number for one.
    private static bool IsPublicName(Uri address)
        => address.UserInfo.Length == 0
            && address.HostNameType == UriHostNameType.Dns
            && Domains.Registrable(address.Host) is { } domain
            && domain.AsSpan(domain.LastIndexOf('.') + 1).Length > 1;

    private static bool EndsAddress(char character)
        => char.IsWhiteSpace(character)
            || char.IsControl(character)
            || EndMarks.Contains(character);
}
