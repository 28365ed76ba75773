using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using GigVet.FakeWeb;
using GigVet.Host.Tests.Support;
using GigVet.Model;
using GigVet.Storage;
using GigVet.Storage.Protection;
using GigVet.Vetting;

namespace GigVet.Host.Tests.Api.Protection;

/// <summary>Before and after an erase, every row of every table that the emulator has; there are no blobs, and it starts none.</summary>
public sealed class EraseContractorTests(ServiceFixture service)
{
    /// <summary>The runtime's own, and what tests of this assembly make for themselves.</summary>
    private static readonly string[] NotOurs = ["FunctionTimers"];

    private static readonly string[] Usual =
        ["Assessments", "Deliveries", "Due", "Proofs", "Requests", "Roster", "Shingles", "Snapshots"];

    private readonly string _handle = "gone" + Guid.NewGuid().ToString("N")[..12];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_contractor_who_was_vetted_watched_and_alerted_about_no_table_keeps_anything()
    {
        var (customer, http) = await CustomerAsync("erases");
        var (otherCustomer, stranger) = await CustomerAsync("keeps");
        var ids = await LiveAsync(http, customer);
        await LiveAsync(stranger, otherCustomer);
        var before = await RowsAsync();
        var shown = await http.GetFromJsonAsync<JsonElement>(Path(_handle) + "/data", Stop);

        using var erased = await http.DeleteAsync(Path(_handle), Stop);
        var receipt = await erased.JsonAsync(Stop);

        var after = await RowsAsync();
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Equal(Usual, TablesOf(before.Where(row => IsOf(customer, row) && row.Text.Contains(_handle, StringComparison.Ordinal))), StringComparer.Ordinal);
        Assert.DoesNotContain(after, row => IsOf(customer, row) && row.Text.Contains(_handle, StringComparison.Ordinal));
        Assert.DoesNotContain(after, row => ids.Any(id => row.Text.Contains(id, StringComparison.Ordinal)));
        Assert.DoesNotContain(_handle, receipt.ToString(), StringComparison.Ordinal);
        Assert.Equal(shown.GetProperty("tables").EnumerateArray().Sum(table => table.GetProperty("rows").GetArrayLength()), receipt.GetProperty("total").GetInt32());

        // Nobody else lost anything: neither the other customer nor the contractor who was compared with the erased one.
        Assert.Equal(Kept(before, otherCustomer), Kept(after, otherCustomer), StringComparer.Ordinal);
        var neighbour = before.Where(row => IsOf(customer, row) && row.Key.Contains(_handle[4..] + "-near", StringComparison.Ordinal)).ToArray();
        Assert.Contains(neighbour, row => row.Text.Contains($"github:{_handle}", StringComparison.Ordinal));
        Assert.Equal(
            neighbour.Select(row => row.Key).Where(key => !key.EndsWith("s|check:neighbours", StringComparison.Ordinal)),
            after.Select(row => row.Key).Intersect(neighbour.Select(row => row.Key), StringComparer.Ordinal), StringComparer.Ordinal);

        using var gone = await http.GetAsync(Path(_handle), Stop);
        using var kept = await stranger.GetAsync(Path(_handle), Stop);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (gone.StatusCode, kept.StatusCode));
        Assert.Equal(receipt.ToString(), (await http.GetFromJsonAsync<JsonElement>(erased.Headers.Location, Stop)).ToString());
        using var theirs = await stranger.GetAsync(erased.Headers.Location, Stop);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
    }

    [Fact]
    public async Task Every_table_there_is_says_how_a_contractors_rows_are_found()
    {
        var (_, http) = await CustomerAsync("tables");
        using var answer = await http.DeleteAsync(Path(_handle), Stop);
        var receipt = await answer.JsonAsync(Stop);

        Assert.Equal(0, receipt.GetProperty("total").GetInt32());
        Assert.Empty(TablesOf(await RowsAsync()).Except([.. NotOurs, .. HeldTables.All.Select(table => table.Name)], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/data")]
    public async Task It_takes_a_key_that_manages(string method, string below)
    {
        var (_, http) = await CustomerAsync("scopes");
        using var issued = await http.PostAsJsonAsync("/api/v1/keys", JsonElement.Parse("""{"scopes":["read","vet","roster"]}"""), Stop);
        var lesser = service.Client((await issued.JsonAsync(Stop)).GetProperty("key").GetString());

        using var refused = await lesser.SendAsync(new HttpRequestMessage(new HttpMethod(method), Path(_handle) + below), Stop);
        using var nonsense = await http.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), "/api/v1/contractors/myspace/tom" + below), Stop);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (refused.StatusCode, nonsense.StatusCode));
    }

    private async Task<(string Customer, HttpClient Http)> CustomerAsync(string what)
    {
        var customer = what + Guid.NewGuid().ToString("N")[..8];
        return (customer, service.Client(await NewCustomer.AddAsync(service.Services, customer)));
    }

    /// <summary>Everything a customer does with a contractor: until an alert about them was delivered.</summary>
    /// <returns>The ends of the ids of what was made on the way.</returns>
    private async Task<string[]> LiveAsync(HttpClient http, string customer)
    {
        using var put = await http.PutAsJsonAsync("/api/v1/alerts/webhook", new { url = service.Web.ReceiverAddress(customer) }, Stop);
        put.EnsureSuccessStatusCode();
        var near = _handle[4..] + "-near";
        Appear(_handle, FakeAccounts.Typical);
        Appear(near, FakeAccounts.Typical);
        using var asked = await http.PostAssessmentAsync(Body(_handle, "Mira Kessler"), Stop, ("Prefer", "wait=30"), ("Idempotency-Key", "one"));
        var first = await asked.JsonAsync(Stop);
        await http.VetAsync(Body(near, "Jonas Petrik"), Stop);
        using var enrolled = await http.PutAsJsonAsync($"/api/v1/roster/github/{_handle}", new { claims = new { name = "Mira Kessler" }, note = "shop" }, Stop);
        using var proof = await http.PostAsync(Path(_handle) + "/proofs", null, Stop);
        Appear(_handle, FakeAccounts.CopiedHistory);
        await service.Services.SweepAsync(customer, new ContractorRef("github", _handle));
        await service.Web.Receiver(customer).TakenAsync(1, Stop);
        using var snoozed = await http.PutAsJsonAsync(Path(_handle) + "/snooze", new { until = TimeProvider.System.GetUtcNow().AddDays(3) }, Stop);
        snoozed.EnsureSuccessStatusCode();

        // Until the delivery is noted, it is on its way.
        while ((await RowsAsync()).Any(row => row.Key.StartsWith("OpenAlerts", StringComparison.Ordinal) && row.Text.Contains(customer, StringComparison.Ordinal)))
            await Task.Yield();

        var known = await http.GetFromJsonAsync<JsonElement>(Path(_handle), Stop);
        return [.. known.GetProperty("timeline").EnumerateArray().Select(one => one.GetProperty("id").GetString()![4..]), first.GetProperty("id").GetString()![4..]];
    }

    private static string Body(string login, string name) => JsonSerializer.Serialize(new
    {
        profile = "https://github.com/" + login,
        claims = new { name },
        messages = new[]
        {
            new
            {
                text = "Dear client, I rebuilt the picking lists of a paint wholesaler in one winter, with scanners that still worked at minus "
                    + "twenty degrees and a screen that drivers could read with gloves on. Before that I looked after the stock of three bakeries.",
            },
        },
    });

    private void Appear(string login, string like)
    {
        var gitHub = service.Web.GitHub;
        var model = gitHub.Accounts.Single(account => account.Login == like);
        gitHub.Accounts = [.. gitHub.Accounts.Where(account => account.Login != login), model with { Login = login, Id = model.Id + login.GetHashCode(StringComparison.Ordinal) }];
    }

    private static string Path(string login) => $"/api/v1/contractors/github/{login}";

    private static string[] TablesOf(IEnumerable<(string Key, string Text)> rows)
        => [.. rows.Select(row => row.Key.Split(' ')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static bool IsOf(string customer, (string Key, string Text) row) => row.Key.Contains($" {customer}", StringComparison.Ordinal)
        || row.Key.Contains(customer + "|", StringComparison.Ordinal);

    private static IEnumerable<string> Kept(IEnumerable<(string Key, string Text)> rows, string customer)
        => rows.Where(row => IsOf(customer, row) && !row.Key.StartsWith("Limits", StringComparison.Ordinal)).Select(row => row.Key + row.Text);

    private async Task<IReadOnlyList<(string Key, string Text)>> RowsAsync()
    {
        var tables = new TableServiceClient(service.ConnectionString);
        List<(string, string)> rows = [];
        await foreach (var table in tables.QueryAsync(cancellationToken: Stop))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Stop))
            {
                var columns = row.Where(column => column.Value is not byte[] && column.Key is not ("odata.etag" or "Timestamp")).Select(column => $"{column.Key}={column.Value}");
                rows.Add((
                    $"{table.Name} {row.PartitionKey} {row.RowKey}",
                    string.Join(' ', columns) + PackedJson.ReadOrNone<JsonNode>(row)?.ToJsonString(GigVetJson.Options)));
            }
        }

        return rows;
    }
}
