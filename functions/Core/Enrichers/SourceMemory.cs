using System.Text.Json;
using System.Text.Json.Serialization;
using GigVet.Vetting;

namespace GigVet.Enrichers;

/// <summary>
/// What a source keeps from one look for the next: facts already read, and what spares reading them again.
/// </summary>
/// <param name="Shape">Of the content; its source raises the number when it writes another one.</param>
/// <param name="TakenAt">When the source was last read in full.</param>
public sealed record SourceMemory(int Shape, DateTimeOffset TakenAt, JsonElement Content)
{
    /// <summary>When it was last found to hold still, without being written again; null: when it was written.</summary>
    [JsonIgnore]
    public DateTimeOffset? SeenAt { get; init; }

    public static SourceMemory Of<T>(int shape, DateTimeOffset takenAt, T content)
        where T : class
        => new(shape, takenAt, JsonSerializer.SerializeToElement(content, GigVetJson.Options));

    /// <returns>Null for another shape, or one that cannot be read: then it is as if nothing were remembered.</returns>
    public T? Read<T>(int shape)
        where T : class
    {
        if (Shape != shape)
            return null;

        try
        {
            return Content.Deserialize<T>(GigVetJson.Options);
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
