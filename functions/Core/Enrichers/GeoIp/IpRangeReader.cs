using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GigVet.Enrichers;

/// <summary>
/// Reads the lists that are published: a line holds <c>192.0.2.0/24</c>, one address, a first and a last address, or
/// <c>AS64496</c>; what follows a comma or # is for people. CSV with quotes and a line of headings, and gzip, are read too.
/// </summary>
public static class IpRangeReader
{
    private const int MostLines = 5_000_000;
    private const int BitsV4 = 32;
    private const int BitsV6 = 128;

    /// <exception cref="InvalidDataException">A line is none of these, or a file holds none.</exception>
    public static IpRanges Read(IEnumerable<string> paths)
    {
        List<(uint, uint)> v4 = [];
        List<(UInt128, UInt128)> v6 = [];
        HashSet<long> networks = [];
        foreach (var path in paths)
        {
            var before = v4.Count + v6.Count + networks.Count;
            using var file = File.OpenRead(path);
            using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
            using var reader = new StreamReader(content, Encoding.UTF8);
            for (var line = 1; reader.ReadLine() is { } text; line++)
            {
                if (line > MostLines)
                    throw new InvalidDataException($"has more than {MostLines} lines.");
                if (!Add(text, v4, v6, networks) && !(line == 1 && IsHeading(text)))
                    throw new InvalidDataException($"has no range in line {line}.");
            }

            if (v4.Count + v6.Count + networks.Count == before)
                throw new InvalidDataException("holds no range.");
        }

        return new IpRanges(v4, v6, networks);
    }

    private static bool Add(
        string line, List<(uint, uint)> v4, List<(UInt128, UInt128)> v6, HashSet<long> networks)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        var cells = (hash < 0 ? line : line[..hash]).Split(',').Select(cell => cell.Trim().Trim('"').Trim()).ToArray();
        if (cells is [""])
            return true;
        if (cells[0].StartsWith("AS", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(cells[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            networks.Add(number);
            return true;
        }

        if (Range(cells) is not var (first, last, family))
            return false;

        if (family is AddressFamily.InterNetwork)
            v4.Add(((uint)first, (uint)last));
        else
            v6.Add((first, last));
        return true;
    }

    private static (UInt128 First, UInt128 Last, AddressFamily Family)? Range(string[] cells)
    {
        var slash = cells[0].IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash < 0 ? cells[0] : cells[0][..slash], out var address))
            return null;

        var bits = address.AddressFamily is AddressFamily.InterNetwork ? BitsV4 : BitsV6;
        var start = Number(address);
        if (slash >= 0)
        {
            return int.TryParse(cells[0].AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                && length <= bits
                    ? Network(start, bits - length, address.AddressFamily)
                    : null;
        }

        if (cells.Length == 1 || !IPAddress.TryParse(cells[1], out var last))
            return (start, start, address.AddressFamily);

        return last.AddressFamily == address.AddressFamily && Number(last) >= start
            ? (start, Number(last), address.AddressFamily)
            : null;
    }

    private static (UInt128, UInt128, AddressFamily) Network(UInt128 address, int open, AddressFamily family)
    {
        // A shift by all bits is a shift by none.
        var host = open == BitsV6 ? UInt128.MaxValue : (UInt128.One << open) - 1;
        return (address & ~host, address | host, family);
    }

    private static UInt128 Number(IPAddress address)
        => address.AddressFamily is AddressFamily.InterNetwork ? IpRanges.NumberV4(address) : IpRanges.NumberV6(address);

    private static bool IsHeading(string line) => !line.AsSpan().ContainsAnyInRange('0', '9');
}

/// <summary>The range files of one setting.</summary>
internal sealed class IpRangeFiles
{
    private readonly string _setting;
    private readonly FreshFile<IpRanges>[] _files;

    private IpRangeFiles(string setting, string[] paths)
        => (_setting, _files) = (setting, Array.ConvertAll(paths, path => new FreshFile<IpRanges>(path, one => IpRangeReader.Read([one]))));

    /// <summary>Null where none is named.</summary>
    public static IpRangeFiles? At(string setting, string? paths)
        => paths?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } named
            ? new IpRangeFiles(setting, named)
            : null;

    /// <exception cref="GeoDataException">One of them cannot be used.</exception>
    public void Check() => Contains(IPAddress.Loopback, network: null);

    /// <param name="network">The number of the autonomous system, where it is known.</param>
    /// <exception cref="GeoDataException">One of them cannot be read, or not any more.</exception>
    public bool Contains(IPAddress address, long? network)
    {
        try
        {
            // All of them are read, so that a broken one is noticed whatever the first one says.
            return _files.Select(file => file.Content).ToArray().Any(ranges
                => ranges.Contains(address) || (network is { } number && ranges.Networks.Contains(number)));
        }
        catch (InvalidDataException broken)
        {
            throw new GeoDataException(_setting, $"names a file that {broken.Message}", broken);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new GeoDataException(_setting, "must name files of address ranges that can be read.", broken);
        }
    }
}
