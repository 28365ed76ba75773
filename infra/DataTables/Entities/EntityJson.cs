using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>The words of the service's JSON, and the way from an entity to it.</summary>
internal static class EntityJson
{
    public const string AnnotationSuffix = "@odata.type";
    public const string ETagName = "odata.etag";
    public const string MetadataPrefix = "odata.";

    public const string Int64 = "Edm.Int64";
    public const string Double = "Edm.Double";
    public const string DateTime = "Edm.DateTime";
    public const string Guid = "Edm.Guid";
    public const string Binary = "Edm.Binary";

    // The text never lands in a web page; escaping every letter beyond ASCII would only make it longer.
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static void Write(IBufferWriter<byte> destination, ITableEntity entity)
    {
        using var json = new Utf8JsonWriter(
            destination, new JsonWriterOptions { Encoder = Encoder, SkipValidation = true });
        var writer = new EntityWriter(json, entity.PartitionKey, entity.RowKey);
        EntityShape.Of(entity.GetType()).Write(entity, writer);
        writer.Complete();
    }
}
