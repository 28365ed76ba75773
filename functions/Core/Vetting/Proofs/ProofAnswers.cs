using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GigVet.Vetting.Proofs;

internal static class ProofAnswers
{
    /// <summary>Null for whatever is not the JSON that was asked for: a page of a proxy, half an answer.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
