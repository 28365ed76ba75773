using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CsvHelper;
using GigVet.Host.Tests.Support;

namespace GigVet.Host.Tests.Api;

public sealed class RosterFileTests(ServiceFixture service)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_roster_comes_as_one_file_with_every_page_in_it()
    {
        using var http = await CustomerAsync();
        var lines = Enumerable.Range(0, 1_203).Select(number => string.Create(CultureInfo.InvariantCulture, $"upwork:~01a2b3c4d5e6f{number:D5},yes"));
        using var taken = await http.PostAsync(
            "/api/v1/roster/import", new StringContent("profile,paused\n" + string.Join('\n', lines), Encoding.UTF8, "text/csv"), Stop);

        using var file = await GetAsync(http, "/api/v1/roster");
        var rows = await RowsAsync(file);

        Assert.Equal(1_203, (await taken.JsonAsync(Stop)).GetProperty("added").GetInt32());
        Assert.Equal((HttpStatusCode.OK, "text/csv", "roster.csv"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(1_203, rows.Count);
        Assert.Equal(1_203, rows.DistinctBy(row => row["profile"], StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.Equal("yes", row["paused"]));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_calculate_is_text()
    {
        using var http = await CustomerAsync();
        using var put = await http.PutAsync(
            "/api/v1/roster/upwork/~01a2b3c4d5e6f70809",
            new StringContent("""{"note":"=HYPERLINK(\"http://evil.example\",\"x\"), \"quoted\"\nsecond line","claims":{"name":"@SUM(1)","phone":"+370 612 34567","city":"-1+1"}}""", Encoding.UTF8, "application/json"),
            Stop);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);

        using var file = await GetAsync(http, "/api/v1/roster");
        var row = Assert.Single(await RowsAsync(file));

        Assert.Equal("'=HYPERLINK(\"http://evil.example\",\"x\"), \"quoted\"\nsecond line", row["note"]);
        Assert.Equal(("'@SUM(1)", "'+370 612 34567", "'-1+1"), (row["name"], row["phone"], row["city"]));
        Assert.Equal("upwork:~01a2b3c4d5e6f70809", row["profile"]);
    }

    [Fact]
    public async Task One_band_can_be_had_and_pages_cannot()
    {
        using var http = await CustomerAsync();

        using var none = await GetAsync(http, "/api/v1/roster?band=high");
        using var limit = await GetAsync(http, "/api/v1/roster?limit=5");
        using var wrong = await GetAsync(http, "/api/v1/roster?band=purple");
        using var picture = await GetAsync(http, "/api/v1/roster", "image/png");

        Assert.Empty(await RowsAsync(none));
        Assert.Equal("limit", (await limit.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal("band", (await wrong.JsonAsync(Stop)).GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal(HttpStatusCode.NotAcceptable, picture.StatusCode);
    }

    [Fact]
    public async Task Nobody_of_another_customer_is_in_the_file()
    {
        using var http = await CustomerAsync();
        using var other = await CustomerAsync();
        using var put = await http.PutAsync("/api/v1/roster/upwork/~01a2b3c4d5e6f70809", null, Stop);

        using var file = await GetAsync(other, "/api/v1/roster");

        Assert.Empty(await RowsAsync(file));
    }

    private async Task<HttpClient> CustomerAsync()
        => service.Client(await NewCustomer.AddAsync(service.Services, "f" + Guid.NewGuid().ToString("N")[..10]));

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string path, string accept = "text/csv")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return await http.SendAsync(request, Stop);
    }

    private static async Task<IReadOnlyList<IDictionary<string, string>>> RowsAsync(HttpResponseMessage file)
    {
        using var text = new StreamReader(await file.Content.ReadAsStreamAsync(Stop), Encoding.UTF8);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        List<IDictionary<string, string>> rows = [];
        while (await csv.ReadAsync())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv[column]!, StringComparer.Ordinal));

        return rows;
    }
}
