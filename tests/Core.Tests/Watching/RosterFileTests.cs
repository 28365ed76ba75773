using System.Text;
using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Watched.Stores;
using GigVet.Watching;
using GigVet.Web;

namespace GigVet.Core.Tests.Watching;

public sealed class RosterFileTests
{
    private readonly MemoryRosters _rosters = new();
    private readonly MemoryDue _due = new();
    private readonly ManualTime _time = new(A.Today);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_has_a_result_that_names_its_column()
    {
        var lines = await ImportAsync(
            """
            profile,role,cadence,github,note,portfolio
            upwork:~01a2b3c4d5e6f70809,sensitive,daily,mira,"=HYPERLINK(""https://x.example"")",https://mira.example https://kessler.example
            upwork:~01a2b3c4d5e6f70810,boss,hourly,no login!,,
            =cmd|'/c calc'!A1,,,,,
            ,,,,,
            upwork:~01a2b3c4d5e6f70811,,,,,http://127.0.0.1/
            """);

        Assert.Equal([ImportState.Added, ImportState.Error, ImportState.Error, ImportState.Error, ImportState.Error], lines.Select(line => line.State));
        Assert.Equal([2, 3, 4, 5, 6], lines.Select(line => line.Line));
        Assert.Equal(["role", "cadence", "github"], lines[1].Errors.Select(error => error.Field), StringComparer.Ordinal);
        Assert.Equal("profile", Assert.Single(lines[2].Errors).Field);
        Assert.Equal("profile", Assert.Single(lines[3].Errors).Field);
        Assert.Equal("portfolio", Assert.Single(lines[4].Errors).Field);
        var entry = Assert.Single(_rosters.Entries);
        Assert.Equal(
            (ContractorRole.Sensitive, Cadence.Daily, "mira", 2), (entry.Request.Role, entry.Cadence, entry.Request.GitHub, entry.Request.Portfolio.Count));
        Assert.Equal("=HYPERLINK(\"https://x.example\")", entry.Note);
    }

    [Fact]
    public async Task Of_the_same_contractor_twice_the_later_line_counts_and_the_earlier_says_so()
    {
        var lines = await ImportAsync(
            "profile,note\nupwork:~01a2b3c4d5e6f70809,first\nhttps://www.upwork.com/freelancers/~01a2b3c4d5e6f70809,second\n");

        Assert.Equal([ImportState.Repeated, ImportState.Added], lines.Select(line => line.State));
        Assert.Contains("line 3", Assert.Single(lines[0].Errors).Message, StringComparison.Ordinal);
        Assert.Equal("second", Assert.Single(_rosters.Entries).Note);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_preview_never_does()
    {
        const string File = "profile,cadence\nupwork:~01a2b3c4d5e6f70809,daily\n";

        Assert.Equal(ImportState.Added, Assert.Single(await ImportAsync(File, preview: true)).State);
        Assert.Empty(_rosters.Entries);
        await ImportAsync(File);
        var before = Assert.Single(_rosters.Entries);
        Assert.Equal(ImportState.Unchanged, Assert.Single(await ImportAsync(File)).State);
        Assert.Equal(before, Assert.Single(_rosters.Entries));
        Assert.Equal(ImportState.Updated, Assert.Single(await ImportAsync(File.Replace("daily", "weekly", StringComparison.Ordinal), preview: true)).State);
        Assert.Equal(before, Assert.Single(_rosters.Entries));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("\n\n", "body")]
    [InlineData("upwork:~01a2b3c4d5e6f70809,daily\n", "header")]
    [InlineData("profile,salary\nupwork:~01a2b3c4d5e6f70809,1\n", "salary")]
    [InlineData("profile,note,Note\nupwork:~01a2b3c4d5e6f70809,1,2\n", "note")]
    public async Task A_file_that_cannot_be_used_is_refused_with_the_reason(string file, string field)
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => ImportAsync(file));

        Assert.Contains(refused.Errors, error => error.Field == field);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public async Task Spreadsheets_write_other_separators_and_a_byte_order_mark(string separator)
    {
        var file = "\uFEFFProfile,Cadence,Note\r\nupwork:~01a2b3c4d5e6f70809,Daily,two words\r\n".Replace(",", separator, StringComparison.Ordinal);

        Assert.Equal(ImportState.Added, Assert.Single(await ImportAsync(file)).State);
        Assert.Equal((Cadence.Daily, "two words"), Assert.Single(_rosters.Entries.Select(entry => (entry.Cadence, entry.Note!))));
    }

    [Fact]
    public async Task Ten_thousand_lines_with_errors_among_them_end_each_as_it_should()
    {
        var file = new StringBuilder("profile,cadence\n");
        for (var line = 0; line < RosterFile.MostLines; line++)
            file.Append("upwork:~").Append(line.ToString("x18", null)).Append(line % 10 == 3 ? ",yearly\n" : ",daily\n");

        var lines = await ImportAsync(file.ToString());

        Assert.Equal(1_000, lines.Count(line => line.State is ImportState.Error));
        Assert.Equal(9_000, _rosters.Entries.Count());
        Assert.Equal(9_000, _due.Rows.Count());
        await Assert.ThrowsAsync<InvalidRequestException>(() => ImportAsync(file.Append("upwork:~1,daily\n").ToString()));
    }

    [Fact]
    public async Task A_line_with_too_many_cells_or_a_stray_quote_is_an_error_of_that_line()
    {
        var lines = await ImportAsync(
            "profile,note\nupwork:~01a2b3c4d5e6f70809,one,two\nupwork:~01a2b3c4d5e6f70810,a \"quoted\" word\nupwork:~01a2b3c4d5e6f70811,fine\n");

        Assert.Equal([ImportState.Error, ImportState.Error, ImportState.Added], lines.Select(line => line.State));
    }

    private async Task<IReadOnlyList<ImportedLine>> ImportAsync(string csv, bool preview = false)
    {
        var reader = new RosterReader(new VetRequestReader(
            new PlatformDirectory([new Upwork()], PrivateHosts.None), PrivateHosts.None, _time));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return await new RosterImport(new RosterFile(reader), new Roster(_rosters, _due, _time)).RunAsync("acme", stream, preview, Stop);
    }
}
