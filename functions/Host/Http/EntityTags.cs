using System.Security.Cryptography;

namespace GigVet.Functions.Http;

internal static class EntityTags
{
    private const int Bytes = 12;

    /// <summary>A strong tag of what these bytes are.</summary>
    public static string Of(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, Bytes))}\"";
}
