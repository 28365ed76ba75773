using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GigVet.Vetting.Cvs;

/// <summary>Decodes the streams of one PDF up to a size: a small file can be made to unpack into gigabytes.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 48 << 20;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private long _left = MostBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private Bound[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bound(filter, this))];

    private void Take(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw new InvalidDataException("The streams of the PDF unpack into too much.");
    }

    private sealed class Bound(IFilter inner, BoundedFilters all) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // Measured before it is held: the reader unpacks a stream whole.
            if (inner is FlateFilter)
                Measure(input);
            else if (inner is LzwFilter)
                all.Take(input.Length * 1_000L);

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            all.Take(output.Length);
            return output;
        }

        private void Measure(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long total = 0;
            try
            {
                for (int read; (read = unpacked.Read(buffer)) > 0;)
                {
                    total += read;
                    if (total > all._left)
                        throw new InvalidDataException("A stream of the PDF unpacks into too much.");
                }
            }
            catch (InvalidDataException) when (total <= all._left)
            {
                // A stream that is damaged: the reader makes of it what it can, and no more than stands before the damage.
            }
        }
    }
}
