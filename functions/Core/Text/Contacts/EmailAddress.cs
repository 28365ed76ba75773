namespace GigVet.Text;

/// <summary>An e-mail address, as written and as the mailbox it reaches.</summary>
public sealed record EmailAddress
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 253;
    private const int ShortestTopLevel = 2;

    private EmailAddress(string local, string domain) => (Local, Domain) = (local, domain);

    public string Local { get; }

    /// <summary>Lower case.</summary>
    public string Domain { get; }

    /// <summary>
    /// Equal for spellings that reach one mailbox: case, "+tags", and dots where the provider ignores them. For
    /// comparing, not for writing to.
    /// </summary>
    public string Mailbox
    {
        get
        {
            var tag = Local.IndexOf('+', StringComparison.Ordinal);
            var user = (tag > 0 ? Local[..tag] : Local).ToLowerInvariant();
            return Domain is "gmail.com" or "googlemail.com"
                ? user.Replace(".", "", StringComparison.Ordinal) + "@gmail.com"
                : $"{user}@{Domain}";
        }
    }

    /// <summary>Reads a text that is one address and nothing else.</summary>
    public static EmailAddress? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length > LongestLocalPart + 1 + LongestDomain)
            return null;

        return FindIn(trimmed) is [var only] && only.ToString().Length == trimmed.Length ? only : null;
    }

    /// <summary>All addresses of a text in order, each mailbox once. Linear, never throws.</summary>
    public static IReadOnlyList<EmailAddress> FindIn(string text)
    {
        List<EmailAddress> found = [];
        for (var at = text.IndexOf('@'); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var start = at;
            while (start > 0 && at - start <= LongestLocalPart && IsLocal(text[start - 1]))
                start--;

            var end = at + 1;
            while (end < text.Length && end - at <= LongestDomain && IsDomain(text[end]))
                end++;

            var local = text[start..at].Trim('.', '\'');
            var domain = Domains.Normalise(text[(at + 1)..end].Trim('.', '-'));
            if (local.Length is > 0 and <= LongestLocalPart && domain is not null && HasTopLevel(domain))
                found.Add(new EmailAddress(local, domain));
        }

        return found.Count < 2 ? found : [.. found.DistinctBy(address => address.Mailbox, StringComparer.Ordinal)];
    }

    public override string ToString() => $"{Local}@{Domain}";

    private static bool IsLocal(char character)
        => char.IsLetterOrDigit(character) || character is '.' or '_' or '%' or '+' or '-' or '\'';

    private static bool IsDomain(char character) => char.IsLetterOrDigit(character) || character is '.' or '-';

    private static bool HasTopLevel(string domain)
    {
        var dot = domain.LastIndexOf('.');
        return dot > 0
            && domain.Length - dot > ShortestTopLevel
            && domain.AsSpan(dot + 1).IndexOfAnyInRange('0', '9') < 0;
    }
}
