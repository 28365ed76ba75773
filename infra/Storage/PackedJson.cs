using System.Buffers;
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

    // JSON of findings is about a quarter when it is packed; where the space does not do, it goes on in twice as much.
    private const int UsualRatio = 5;
    private const int LeastUnpacked = 4 * 1024;
    private const int MostUnpacked = 1 << 29;

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

    /// <summary>Whether there is a packed value, readable or not.</summary>
    public static bool IsIn(TableEntity entity) => entity.ContainsKey(Name(0));

    /// <returns>Null when the entity holds none.</returns>
    public static T? Read<T>(TableEntity entity)
        where T : class
        => Unpack(entity) is { } json ? JsonSerializer.Deserialize<T>(json, GigVetJson.Options) : null;

    /// <summary>The JSON itself, unread.</summary>
    /// <returns>Null when the entity holds none.</returns>
    /// <exception cref="InvalidDataException">What is there was not packed like this.</exception>
    public static byte[]? Unpack(TableEntity entity)
    {
        if (Packed(entity) is not { Length: > 0 } packed)
            return null;

        var space = ArrayPool<byte>.Shared.Rent(Math.Max(LeastUnpacked, packed.Length * UsualRatio));
        var (read, filled) = (0, 0);
        var decoder = new BrotliDecoder();
        try
        {
            while (true)
            {
                var status = decoder.Decompress(packed.AsSpan(read), space.AsSpan(filled), out var consumed, out var written);
                (read, filled) = (read + consumed, filled + written);
                if (status is OperationStatus.Done)
                    return space[..filled];
                if (status is not OperationStatus.DestinationTooSmall || space.Length >= MostUnpacked)
                    throw new InvalidDataException("A packed value is damaged.");

                space = Larger(space, filled);
            }
        }
        finally
        {
            decoder.Dispose();
            ArrayPool<byte>.Shared.Return(space);
        }
    }

    private static byte[] Larger(byte[] space, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(space.Length * 2);
        space.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(space);
        return larger;
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

    private static byte[]? Packed(TableEntity entity)
    {
        var first = entity.GetBinary(Name(0));
        if (first is not { Length: PropertyBytes })
            return first;

        var whole = new MemoryStream();
        for (var place = 0; entity.GetBinary(Name(place)) is { } part; place++)
            whole.Write(part);
        return whole.ToArray();
    }

    private static string Name(int place) => "Json" + place.ToString("D2", CultureInfo.InvariantCulture);
}

/// <summary>A value does not fit into one table entity even compressed.</summary>
public sealed class PackedTooLargeException(long bytes)
    : Exception($"{bytes} bytes compressed; at most {PackedJson.MostBytes} fit.");
