namespace GigVet.Text;

/// <summary>A telephone number as its digits; compared by the last nine, so that prefixes may be left out.</summary>
/// <param name="Digits">Without plus sign, "00" and separators.</param>
/// <param name="IsInternational">Written with its country prefix.</param>
public sealed record PhoneNumber(string Digits, bool IsInternational)
{
    private const int ComparedDigits = 9;
    private const int FewestDigits = 8;
    private const int MostDigits = 15;
    private const int LongestWriting = 30;

    /// <summary>Whether both reach one line, as far as their digits tell. Short numbers have to be equal.</summary>
    public bool IsSameLine(PhoneNumber other)
        => Digits == other.Digits
            || (Digits.Length >= ComparedDigits
                && other.Digits.Length >= ComparedDigits
                && Digits.AsSpan()[^ComparedDigits..].SequenceEqual(other.Digits.AsSpan()[^ComparedDigits..]));

    /// <summary>Reads a field that holds one number.</summary>
    public static PhoneNumber? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length <= LongestWriting && trimmed.All(character => IsPart(character)) ? Of(trimmed, isField: true) : null;
    }

    /// <summary>Numbers of a text in order. Dates, amounts and versions are passed over; linear, never throws.</summary>
    public static IReadOnlyList<PhoneNumber> FindIn(string text)
    {
        List<PhoneNumber> found = [];
        var at = 0;
        while (at < text.Length)
        {
            if (!IsPart(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '#' or '_' or '=')))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && IsPart(text[end]))
                end++;

            var followed = end < text.Length && char.IsAsciiDigit(text[end - 1]) && (char.IsLetter(text[end]) || text[end] is '@' or '_' or '%');
            if (!followed && end - at <= LongestWriting * 2 && Of(text[at..end].Trim(), isField: false) is { } number)
                found.Add(number);
            at = end;
        }

        return [.. found.Distinct()];
    }

    private static PhoneNumber? Of(string written, bool isField)
    {
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var international = written.TrimStart('(', ' ').StartsWith('+') && written.LastIndexOf('+') < 3;
        if (!international && written.Contains('+', StringComparison.Ordinal))
            return null;

        if (!international && digits.StartsWith("00", StringComparison.Ordinal) && digits.Length > FewestDigits + 2)
        {
            digits = digits[2..];
            international = true;
        }

        var plausible = digits.Length is >= FewestDigits and <= MostDigits
            && (international || isField || LooksNational(written, digits));
        return plausible ? new PhoneNumber(digits, international) : null;
    }

    // Without a prefix only the two usual ways of writing count: a trunk zero, or groups such as (555) 010-1234.
    private static bool LooksNational(string written, string digits)
    {
        int[] groups = [.. written.Split(['(', ')', ' ', '-', '.', '/', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(group => group.Length)];

        return groups is [3, 3, 4] or [1, 3, 3, 4] || (digits[0] == '0' && digits.Length is 10 or 11 && groups is not [2, 2, _, ..]);
    }

    private static bool IsPart(char character)
        => char.IsAsciiDigit(character) || character is '+' or '(' or ')' or ' ' or '-' or '.' or '/' or '\u00A0';
}
