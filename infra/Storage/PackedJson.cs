using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Azure.Data.Tables;
using GigVet.Vetting;

namespace GigVet.Storage;

/// <summary>A value as JSON, compressed, over binary properties of at most 64 KiB, within the 1 MiB of an entity.</summary>
public static class PackedJson
{
    private const int PropertyBytes = 64 * 1024;
    private const int MostProperties = 14;

    /// <summary>What an entity can hold beside its other columns: 896 KiB, compressed.</summary>
    public const int MostBytes = PropertyBytes * MostProperties;

    /// <exception cref="PackedTooLargeException">It does not fit into one entity.</exception>
    public static void Write<T>(TableEntity entity, T value)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            JsonSerializer.Serialize(brotli, value, GigVetJson.Options);
        if (packed.Length > MostBytes)
            throw new PackedTooLargeException(packed.Length);

        var bytes = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        for (var place = 0; bytes.Length > 0; place++)
        {
            var part = bytes[..Math.Min(PropertyBytes, bytes.Length)];
            entity[Name(place)] = part.ToArray();
            bytes = bytes[part.Length..];
        }
    }

    /// <summary>Puts another value in place of the one that is there.</summary>
    /// <exception cref="PackedTooLargeException">It does not fit into one entity.</exception>
    public static void Rewrite<T>(TableEntity entity, T value)
    {
        for (var place = 0; entity.Remove(Name(place)); place++)
        {
            // A shorter value would leave the end of the longer one.
        }

        Write(entity, value);
    }

    /// <returns>Null when the entity holds none.</returns>
    public static T? Read<T>(TableEntity entity)
        where T : class
    {
        using var json = Open(entity);
        return json is null ? null : JsonSerializer.Deserialize<T>(json, GigVetJson.Options);
    }

    /// <summary>The JSON itself, unread.</summary>
    /// <returns>Null when the entity holds none.</returns>
    public static byte[]? Unpack(TableEntity entity)
    {
        using var json = Open(entity);
        if (json is null)
            return null;

        using var bytes = new MemoryStream();
        json.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A row of another version of GigVet is as good as none.</summary>
    public static T? ReadOrNone<T>(TableEntity entity)
        where T : class
    {
        try
        {
            return Read<T>(entity);
        }
        catch (Exception unreadable) when (
            unreadable is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static BrotliStream? Open(TableEntity entity)
    {
        var packed = new MemoryStream();
        for (var place = 0; entity.GetBinary(Name(place)) is { } part; place++)
            packed.Write(part);
        packed.Position = 0;
        return packed.Length == 0 ? null : new BrotliStream(packed, CompressionMode.Decompress);
    }

    private static string Name(int place) => "Json" + place.ToString("D2", CultureInfo.InvariantCulture);
}

/// <summary>A value does not fit into one table entity even compressed.</summary>
public sealed class PackedTooLargeException(long bytes)
    : Exception($"{bytes} bytes compressed; at most {PackedJson.MostBytes} fit.");
