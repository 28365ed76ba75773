using System.Collections.Concurrent;
using System.Text.Json;
using Azure.Data.Tables.Limits;

namespace Azure.Data.Tables.Entities;

/// <summary>A property's name, checked once and ready to be written with its type.</summary>
internal sealed class PropertyIdentity
{
    private const int CacheLimit = 4096;

    private static readonly ConcurrentDictionary<string, PropertyIdentity> Known = new(StringComparer.Ordinal);

    private PropertyIdentity(string name)
    {
        PropertyLimits.CheckName(name);
        Name = name;
        Encoded = JsonEncodedText.Encode(name, EntityJson.Encoder);
        Annotation = JsonEncodedText.Encode(name + EntityJson.AnnotationSuffix, EntityJson.Encoder);
    }

    public string Name { get; }

    public JsonEncodedText Encoded { get; }

    public JsonEncodedText Annotation { get; }

    public static PropertyIdentity Of(string name)
    {
        if (Known.TryGetValue(name, out var known))
            return known;

        var identity = new PropertyIdentity(name);

        // Names that callers make up without end must not fill the memory.
        if (Known.Count < CacheLimit)
            Known.TryAdd(name, identity);

        return identity;
    }
}
