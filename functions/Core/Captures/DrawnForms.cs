using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GigVet.Captures;

/// <summary>
/// Adds up what drawing a PDF's forms can cost before any of it is drawn: the reader cannot be stopped once it draws.
/// Print-outs of browsers use a few forms, and none inside another.
/// </summary>
internal static class DrawnForms
{
    private const long MostDrawn = 64 << 20;

    /// <exception cref="PdfBudgetException">Forms draw forms, or are drawn too often.</exception>
    public static void Check(PdfDocument document, IFilterProvider filters)
    {
        long drawings = 0;
        long largest = 0;
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (document.Structure.GetObject(reference)?.Data is not StreamToken stream || IsImage(stream))
                continue;

            var content = Decoded(stream, filters);
            var drawn = Drawn(content);
            drawings += drawn;
            if (IsForm(stream))
            {
                largest = Math.Max(largest, content.Length + 1_000);
                if (drawn > 0)
                    throw new PdfBudgetException();
            }
        }

        if (drawings * largest > MostDrawn)
            throw new PdfBudgetException();
    }

    private static bool IsImage(StreamToken stream) => Subtype(stream) is NameToken { Data: "Image" };

    /// <summary>A kind that is written elsewhere may be a form too.</summary>
    private static bool IsForm(StreamToken stream) => Subtype(stream) is NameToken { Data: "Form" } or IndirectReferenceToken;

    private static IToken? Subtype(StreamToken stream)
        => stream.StreamDictionary.TryGet(NameToken.Subtype, out var subtype) ? subtype : null;

    private static ReadOnlyMemory<byte> Decoded(StreamToken stream, IFilterProvider filters)
    {
        Memory<byte> data = stream.Data.ToArray();
        foreach (var (filter, place) in filters.GetFilters(stream.StreamDictionary).Select((filter, place) => (filter, place)))
        {
            if (!filter.IsSupported)
                break;
            data = filter.Decode(data, stream.StreamDictionary, filters, place);
        }

        return data;
    }

    /// <summary>Every drawing needs this operator; that it may also stand in a font only makes the sum careful.</summary>
    private static int Drawn(ReadOnlyMemory<byte> content)
    {
        var count = 0;
        for (var rest = content.Span; rest.IndexOf("Do"u8) is >= 0 and var place; rest = rest[(place + 2)..])
            count++;
        return count;
    }
}
