using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Unicode;

namespace GigVet.Watchlists;

/// <summary>One file of a list, fetched and not looked into yet.</summary>
/// <param name="Name">As it is called at its source, such as <c>sdn.csv</c>; named in errors.</param>
public sealed record ListFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest official file is the EU's, about 25 MB; the limit holds after decompression.</summary>
    public const int MostBytes = 96 << 20;

    private const int LookedAt = 512;
    private const int ShortestPacked = 18;

    /// <summary>Reads a file, unpacking it when it is a gzip file.</summary>
    /// <exception cref="BrokenListException">It cannot be unpacked, or becomes too large.</exception>
    public static ListFile Open(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
            throw new BrokenListException(name, $"is larger than {MostBytes >> 20} MiB.");
        if (bytes.Length < 2 || bytes.Span is not [0x1F, 0x8B, ..])
            return new ListFile(name, bytes);

        try
        {
            using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = packed.Read(buffer)) > 0)
            {
                if (unpacked.Length + read > MostBytes)
                    throw new BrokenListException(name, $"is larger than {MostBytes >> 20} MiB when unpacked.");

                unpacked.Write(buffer, 0, read);
            }

            // A packed file that was cut off ends without a word; its length stands at its end.
            if (bytes.Length < ShortestPacked || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^4..]) != (uint)unpacked.Length)
                throw new BrokenListException(name, "is packed, and cut off or damaged.");

            return new ListFile(name, unpacked.ToArray());
        }
        catch (InvalidDataException invalid)
        {
            throw new BrokenListException(name, "is packed, and the packing is damaged.", invalid);
        }
    }

    public bool LooksLikeXml => Beginning().StartsWith('<') && !LooksLikeHtml;

    /// <summary>Log-in pages, block pages and error pages come with status 200 and the name of the list.</summary>
    public bool LooksLikeHtml
    {
        get
        {
            var beginning = Beginning();
            return beginning.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || beginning.Contains("<html", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The text of a file that is no markup. UTF-8, or Latin-1 where it is no UTF-8.</summary>
    /// <exception cref="BrokenListException">It is empty, a web page or no text at all.</exception>
    public string Text()
    {
        RefuseOther();
        var bytes = Bytes.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.Contains((byte)0))
            throw new BrokenListException(Name, "is no text.");

        return (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
    }

    /// <exception cref="BrokenListException">It is empty or a web page.</exception>
    public void RefuseOther()
    {
        if (Bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw new BrokenListException(Name, "is empty.");
        if (LooksLikeHtml)
            throw new BrokenListException(
                Name, "is a web page, not the list; its source may be blocking or have moved.");
    }

    private string Beginning()
        => Encoding.UTF8.GetString(Bytes.Span[..Math.Min(Bytes.Length, LookedAt)]).Trim('\uFEFF', ' ', '\r', '\n', '\t');
}

/// <summary>The files a list was fetched as.</summary>
/// <param name="Beside">Further files, by the name the format gave them.</param>
public sealed record ListFiles(ListFile Main, IReadOnlyDictionary<string, ListFile> Beside)
{
    public static ListFiles Of(ListFile main, params (string Part, ListFile File)[] beside)
        => new(main, beside.ToDictionary(pair => pair.Part, pair => pair.File, StringComparer.Ordinal));
}

/// <summary>What a list holds.</summary>
/// <param name="Published">The day its source put on it; null when the format carries none.</param>
public sealed record ListContent(IReadOnlyList<ListedEntry> Entries, DateOnly? Published);
