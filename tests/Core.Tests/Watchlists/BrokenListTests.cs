using System.IO.Compression;
using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>What is not a list, or not all of one, is refused with a sentence that names the file.</summary>
public sealed class BrokenListTests
{
    private const string Header = "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName";
    private const string Un = "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>JONAS</FIRST_NAME></INDIVIDUAL>";

    public static TheoryData<string, string, string> Broken => new()
    {
        { "Eu", "<!DOCTYPE html><html><body>Service unavailable</body></html>", "web page" },
        { "Eu", "\r\n<html>Log in</html>", "web page" },
        { "Un", "<html xmlns='x'><body/></html>", "web page" },
        { "Eu", "", "empty" },
        { "Eu", " \r\n ", "empty" },
        { "Eu", "fileGenerationDate;Entity_Id;Entity_SubjectType;NameAlias_WholeName\n30/05/2026;1;P;Jonas\n", "Entity_LogicalId" },
        { "Eu", Header + "\n30/05/2026;1;P;Jonas\n30/05/2026;2;", "cut off" },
        { "Eu", Header + "\n30/05/2026;1;P;\"Jonas", "cut off" },
        { "Eu", Header + "\n", "holds no entry" },
        { "Eu", Header + "\n30/05/2026;;P;Jonas\n", "names no entry" },
        { "Eu", "a\0b", "no text" },
        { "Uk", "Report Date: 30-May-2026\n", "empty" },
        { "Uk", "Report Date: 30-May-2026\nUnique ID,Name 1\nA,B\n", "Name 6" },
        { "Un", Un, "cut off" },
        { "Un", Un + "</INDIVIDUALS></CONSOLIDATED_LIST", "cut off" },
        { "Un", "<CONSOLIDATED_LIST></CONSOLIDATED_LIST>", "holds no entry" },
        { "Un", "<sdnList></sdnList>", "CONSOLIDATED_LIST" },
        { "Un", "<CONSOLIDATED_LIST><INDIVIDUAL><FIRST_NAME>A</FIRST_NAME></INDIVIDUAL></CONSOLIDATED_LIST>", "DATAID" },
        { "OfacSdn", "<sdnList><publshInformation><Record_Count>2</Record_Count></publshInformation><sdnEntry><uid>1</uid><lastName>A</lastName></sdnEntry></sdnList>", "1 of the 2" },
        { "OfacSdn", "36,\"A\",-0- ,\"CUBA\"\r\n", "needs the file" },
        { "Indicators", "value\nx\n", "kind" },
        { "Indicators", "kind,value\nshoe size,44\n", "shoe size" },
        { "Indicators", "kind,value\nemail,\n", "line 2" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void It_is_refused_with_what_is_wrong_with_it(string list, string text, string says)
    {
        var broken = Assert.Throws<BrokenListException>(() => Format(list).Read(Listed.Files("the-file", text)));

        Assert.StartsWith("the-file: ", broken.Message, StringComparison.Ordinal);
        Assert.Contains(says, broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("36,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "11 columns instead of 12")]
    [InlineData("ent_num,name,type,program,title,call,vessel,tonnage,grt,flag,owner,remarks\r\n", "does not begin with an entry's number")]
    [InlineData("36,\"A", "cut off")]
    [InlineData("36,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "has no name")]
    public void Ofac_files_have_no_header_so_their_shape_is_looked_at(string main, string says)
    {
        var files = ListFiles.Of(
            Listed.File("sdn.csv", main),
            ("alt", Listed.File("alt.csv", "36,1,\"aka\",\"B\",-0- \r\n")),
            ("add", Listed.File("add.csv", "36,1,-0- ,-0- ,\"Cuba\",-0- \r\n")));

        Assert.Contains(says, Assert.Throws<BrokenListException>(() => new OfacSdn().Read(files)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><CONSOLIDATED_LIST>&c;</CONSOLIDATED_LIST>""")]
    [InlineData("""<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><CONSOLIDATED_LIST>&x;</CONSOLIDATED_LIST>""")]
    [InlineData("""<!DOCTYPE CONSOLIDATED_LIST SYSTEM "https://lists.example/a.dtd"><CONSOLIDATED_LIST/>""")]
    public void Xml_with_a_document_type_is_refused_before_anything_is_expanded_or_fetched(string xml)
        => Assert.Throws<BrokenListException>(() => new UnitedNations().Read(Listed.Files("un.xml", xml)));

    [Fact]
    public void Xml_that_is_nested_without_end_is_refused()
    {
        var deep = $"<CONSOLIDATED_LIST><INDIVIDUAL>{string.Concat(Enumerable.Repeat("<A>", 100_000))}";

        Assert.Contains("deeper", Assert.Throws<BrokenListException>(
            () => new UnitedNations().Read(Listed.Files("un.xml", deep))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_end_is_refused()
    {
        var long_ = $"<CONSOLIDATED_LIST><INDIVIDUAL>{string.Concat(Enumerable.Repeat("<A/>", 60_000))}</INDIVIDUAL></CONSOLIDATED_LIST>";

        Assert.Throws<BrokenListException>(() => new UnitedNations().Read(Listed.Files("un.xml", long_)));
    }

    [Fact]
    public void A_packed_file_is_unpacked_and_a_damaged_one_is_said()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write("kind,value\nname,Jonas Petrik\n"u8);
        var bytes = packed.ToArray();

        Assert.Single(new Indicators().Read(ListFiles.Of(ListFile.Open("own.csv.gz", bytes))).Entries);
        Assert.Throws<BrokenListException>(
            () => ListFile.Open("own.csv.gz", new byte[] { 0x1F, 0x8B, 8, 1, 2, 3, 4, 5, 6, 7, 8, 9 }));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_read_as_latin_1()
    {
        var content = new Indicators().Read(
            ListFiles.Of(new ListFile("own.csv", Encoding.Latin1.GetBytes("kind,value\nname,José Álvarez\n"))));

        Assert.Equal("José Álvarez", content.Entries[0].Names[0].Text);
    }

    private static IWatchlistFormat Format(string list) => list switch
    {
        "Eu" => new EuropeanUnion(),
        "Uk" => new UnitedKingdom(),
        "Un" => new UnitedNations(),
        "OfacSdn" => new OfacSdn(),
        _ => new Indicators(),
    };
}
