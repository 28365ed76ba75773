using System.IO.Compression;
using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;
using GigVet.Vetting.Cvs;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GigVet.Core.Tests.Vetting.Cvs;

/// <summary>CVs of invented people, and files that are none.</summary>
internal static class ACv
{
    public const string English = """
        Mira Kessler
        Senior Software Developer
        mira@kessler.example | +370 612 34567 | Kaunas, Lithuania
        https://www.linkedin.com/in/mira-kessler

        Summary
        Developer with 9+ years of professional experience in logistics.

        Work Experience
        Senior Developer, Nordlicht Logistik GmbH
        Jan 2019 - Present
        • Rebuilt the picking lists of a paint wholesaler in one winter.
        • Cut the time from order to van by a third.

        Software Developer at Sandmeer Studio
        03/2015 – 12/2018
        • Looked after the stock of three bakeries.

        Education
        2010 - 2014  BSc Informatics, Kaunas

        Skills
        Languages: C#, TypeScript, SQL
        Docker, PostgreSQL
        """;

    public static Cv Read(string content, string type = "text/plain") => CvReader.Read(new CvBody(type, content), A.Today);

    public static Cv ReadPdf(byte[] bytes) => Read(Convert.ToBase64String(bytes), "application/pdf");

    public static string Refusal(string content, string type = "text/plain")
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Read(content, type));
        Assert.Equal("cv.content", Assert.Single(refusal.Errors).Field);
        return refusal.Errors[0].Message;
    }

    public static string RefusalOfPdf(byte[] bytes) => Refusal(Convert.ToBase64String(bytes), "application/pdf");

    public static byte[] Pdf(string text, string? author = null, int pages = 1)
    {
        const int LineHeight = 14;
        using var builder = new PdfDocumentBuilder();
        if (author is not null)
            builder.DocumentInformation.Author = author;
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 0; number < pages; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            var y = page.PageSize.Height - 50;
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                y -= LineHeight;
                if (line.Length > 0)
                    page.AddText(line.Replace('•', '-').Replace('–', '-'), 11, new PdfPoint(50, y), font);
            }
        }

        return builder.Build();
    }

    /// <summary>One page whose content unpacks into so many bytes.</summary>
    public static byte[] PdfThatUnpacksInto(int bytes) => Assemble(Packed(bytes), "/Filter /FlateDecode ", "");

    /// <summary>The same of the list of its objects, which is read before anything else.</summary>
    public static byte[] PdfWhoseTableUnpacksInto(int bytes) => Assemble(
        Packed(bytes), "/Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode ", "", isTable: true);

    private static byte[] Packed(int bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blank = new byte[64 * 1024];
            Array.Fill(blank, (byte)' ');
            for (var written = 0; written < bytes; written += blank.Length)
                zlib.Write(blank);
        }

        return packed.ToArray();
    }

    public static byte[] EncryptedPdf() => Assemble(
        [],
        "",
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 "
        + $"/O <{new string('1', 64)}> /U <{new string('2', 64)}> >> /ID [<{new string('3', 32)}> <{new string('3', 32)}>] ");

    private static byte[] Assemble(byte[] content, string filter, string trailer, bool isTable = false)
    {
        using var file = new MemoryStream();
        List<long> places = [];
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>");
        places.Add(file.Position);
        Write($"4 0 obj\n<< {filter}/Length {content.Length} >>\nstream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        if (isTable)
        {
            Write($"startxref\n{places[^1]}\n%%EOF\n");
            return file.ToArray();
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place:D10} 00000 n \n");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Object(string body)
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }
}
