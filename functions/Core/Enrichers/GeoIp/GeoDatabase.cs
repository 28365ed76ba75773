using System.Net;
using MaxMind.Db;

namespace GigVet.Enrichers;

/// <summary>One MaxMind DB file. Read into memory whole: a file that is cut short under a mapping ends the process.</summary>
internal sealed class GeoDatabase
{
    private const long LargestFile = 1L << 30;

    /// <summary>So many networks are looked through before a file counts as one of something else.</summary>
    private const int Probed = 20_000;

    private readonly string _setting;
    private readonly FreshFile<Reader> _reader;

    private GeoDatabase(string setting, string path) => (_setting, _reader) = (setting, new FreshFile<Reader>(path, Open));

    /// <summary>Null where none is named.</summary>
    public static GeoDatabase? At(string setting, string? path)
        => string.IsNullOrWhiteSpace(path) ? null : new GeoDatabase(setting, path);

    /// <summary>
    /// Reads into the file: opening it reads only its end, and a database of something else opens as well as the right one.
    /// </summary>
    /// <param name="serves">Whether a record holds what this database is for.</param>
    /// <exception cref="GeoDataException">It cannot be used.</exception>
    public void Check(Func<GeoRecord, bool> serves)
    {
        if (!Try(reader => reader.FindAll<Dictionary<string, object>>().Take(Probed).Any(node => serves(new GeoRecord(node.Data)))))
            throw new GeoDataException(_setting, "names a MaxMind DB file that holds something else, or nothing.");

        for (var part = 0; part <= byte.MaxValue; part++)
            Find(new IPAddress([(byte)part, 1, 1, 1]));
    }

    /// <returns>Null when the file knows nothing of the address.</returns>
    /// <exception cref="GeoDataException">The file cannot be read, or not any more.</exception>
    public GeoRecord? Find(IPAddress address)
        => Try(reader => reader.Find<Dictionary<string, object>>(address)) is { } found ? new GeoRecord(found) : null;

    private T Try<T>(Func<Reader, T> read)
    {
        try
        {
            return read(_reader.Content);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new GeoDataException(_setting, "must name a MaxMind DB file that can be read.", broken);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // Whatever a damaged file makes of the reader: it is the file that has to be replaced.
            throw new GeoDataException(_setting, "names a file that is no MaxMind DB, or a damaged one.", broken);
        }
    }

    private static Reader Open(string path)
    {
        if (new FileInfo(path).Length > LargestFile)
            throw new IOException("The file is too large.");

        using var stream = new MemoryStream(File.ReadAllBytes(path), writable: false);
        return new Reader(stream);
    }
}

/// <summary>What a database says of an address.</summary>
internal sealed class GeoRecord(IReadOnlyDictionary<string, object> fields)
{
    public GeoRecord? Part(string name)
        => fields.GetValueOrDefault(name) is IReadOnlyDictionary<string, object> part ? new GeoRecord(part) : null;

    public string? Text(string name) => fields.GetValueOrDefault(name) as string;

    public double? Number(string name) => fields.GetValueOrDefault(name) switch
    {
        double number => number,
        float number => number,
        int number => number,
        long number => number,
        _ => null,
    };

    public bool Is(string name) => fields.GetValueOrDefault(name) is true;
}
