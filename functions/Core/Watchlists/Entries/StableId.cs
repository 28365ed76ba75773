using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GigVet.Vetting;

namespace GigVet.Watchlists;

/// <summary>
/// Short hashes that stay the same for the same thing: ids of matches, versions of entries and lists.
/// </summary>
internal static class StableId
{
    private const int Length = 16;

    public static string Of(params ReadOnlySpan<string> parts)
        => Of(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));

    /// <summary>Changes whenever anything that the list says of the entry does.</summary>
    public static string Of(ListedEntry entry)
        => Of(JsonSerializer.SerializeToUtf8Bytes(entry with { Since = null }, GigVetJson.Options));

    /// <summary>Whether it has the shape of one.</summary>
    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..Length];
}
