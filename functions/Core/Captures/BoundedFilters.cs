using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GigVet.Captures;

/// <summary>
/// Unpacks the streams of one PDF within one budget: a small file can unpack to gigabytes, and there can be
/// very many. Each is seen before the reader's own filter allocates anything.
/// </summary>
internal sealed class BoundedFilters(CancellationToken over) : IFilterProvider
{
    private const int Budget = 64 << 20;

    /// <summary>A print-out has some hundred; a form that is drawn again counts again.</summary>
    private const int MostStreams = 5_000;

    private readonly IFilterProvider _inner = DefaultFilterProvider.Instance;
    private int _spent;
    private int _streams;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        CountStream();
        return Bounded(_inner.GetFilters(dictionary));
    }

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names)
    {
        CountStream();
        return Bounded(_inner.GetNamedFilters(names));
    }

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_inner.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bound(filter, this))];

    private void CountStream()
    {
        over.ThrowIfCancellationRequested();
        if (++_streams > MostStreams)
            throw new PdfBudgetException();
    }

    private void Spend(int bytes)
    {
        over.ThrowIfCancellationRequested();
        _spent += bytes;
        if (_spent > Budget)
            throw new PdfBudgetException();
    }

    private void SpendInflated(ReadOnlyMemory<byte> packed)
    {
        // The reader may skip the two bytes of the zlib header on its own; broken data is its to judge.
        if (packed.Length <= 2)
            return;

        using var source = new MemoryStream(packed[2..].ToArray(), writable: false);
        using var inflated = new DeflateStream(source, CompressionMode.Decompress);
        var buffer = new byte[64 << 10];
        try
        {
            while (inflated.Read(buffer) is > 0 and var read)
                Spend(read);
        }
        catch (InvalidDataException)
        {
            Spend(packed.Length);
        }
    }

    private sealed class Bound(IFilter inner, BoundedFilters owner) : IFilter
    {
        /// <summary>Browsers pack print-outs with Flate; LZW unpacks without a bound that could be seen beforehand.</summary>
        public bool IsSupported => inner is not LzwFilter && inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is LzwFilter)
                throw new PdfBudgetException();
            if (inner is FlateFilter)
                owner.SpendInflated(input);

            var decoded = inner.Decode(input, dictionary, provider, index);
            owner.Spend(decoded.Length);
            return decoded;
        }
    }
}
