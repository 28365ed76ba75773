using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GigVet.Core.Tests.Captures;

/// <summary>PDFs that no printer writes, object by object.</summary>
internal static class RawPdf
{
    private const string PageTree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    /// <summary>One page whose content is packed.</summary>
    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(content);

        return Write(
            "",
            Ascii("<</Type/Catalog/Pages 2 0 R>>"),
            Ascii(PageTree),
            Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>"),
            Stream("/Filter/FlateDecode", packed.ToArray()));
    }

    /// <summary>Each form draws the next one twice: a few lines that take 2^<paramref name="depth"/> steps.</summary>
    public static byte[] Doubling(int depth)
    {
        List<byte[]> objects =
        [
            Ascii("<</Type/Catalog/Pages 2 0 R>>"),
            Ascii(PageTree),
            Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"),
            Stream("", "/F Do"u8.ToArray()),
        ];
        for (var level = 0; level < depth; level++)
        {
            objects.Add(Stream(
                string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {objects.Count + 2} 0 R>>>>"),
                "/F Do /F Do"u8.ToArray()));
        }

        objects.Add(Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 m"u8.ToArray()));
        return Write("", [.. objects]);
    }

    /// <summary>Opens with a password only: its check values fit none.</summary>
    public static byte[] Locked() => Write(
        $"/Encrypt<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{new string('1', 64)}>/U<{new string('2', 64)}>>>/ID[<{new string('3', 32)}><{new string('3', 32)}>]",
        Ascii("<</Type/Catalog/Pages 2 0 R>>"),
        Ascii(PageTree),
        Ascii("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Stream(string entries, byte[] content)
        => [.. Ascii($"<<{entries}/Length {content.Length}>>\nstream\n"), .. content, .. Ascii("\nendstream")];

    private static byte[] Write(string trailer, params byte[][] objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        foreach (var each in objects)
        {
            places.Add(file.Position);
            file.Write(Ascii($"{places.Count} 0 obj\n"));
            file.Write(each);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var place in places)
            file.Write(Ascii($"{place:D10} 00000 n \n"));
        file.Write(Ascii($"trailer<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF"));
        return file.ToArray();
    }
}
