using System.Text.Json;
using System.Text.RegularExpressions;

namespace GigVet.Vetting;

/// <summary>Finds out which vetting a message was about, also when nothing else of it can be read.</summary>
public static partial class VetMessageReader
{
    /// <returns>The message, null when the text names no vetting; and whether all of it is as it should be.</returns>
    public static (VetMessage? Message, bool Whole) Read(string text)
    {
        // Half a message, or one of another version, may still name the vetting.
        if (Customer.Match(text) is not { Success: true } customer || Id.Match(text) is not { Success: true } id)
            return (null, false);

        return (new VetMessage(customer.Groups["value"].Value, id.Groups["value"].Value), IsWhole(text));
    }

    private static bool IsWhole(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Enveloped>(text, GigVetJson.Strict) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>As it lies in the queue.</summary>
    private sealed record Enveloped(string Customer, string Id, int Version = 1, string? Traceparent = null);

    [GeneratedRegex(
        """
        "customer"\s*:\s*"(?<value>[A-Za-z0-9_-]{1,64})"
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Customer { get; }

    [GeneratedRegex(
        """
        "id"\s*:\s*"(?<value>asm_[0-9a-hjkmnp-tv-z]{26})\b
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Id { get; }
}
