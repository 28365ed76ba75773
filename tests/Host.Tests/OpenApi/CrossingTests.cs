using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using GigVet.ApiFuzz;
using GigVet.Host.Tests.Support;
using GigVet.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.OpenApi;

public sealed class CrossingTests(OwnStorage storage) : IClassFixture<OwnStorage>
{
    /// <summary>Rows that change without anybody writing anything of a customer.</summary>
    private static readonly string[] OfTheService = ["Limits", "Watchlists", "Canaries"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Between_two_customers_of_whatever_names_nothing_crosses_on_any_route_or_in_any_row()
    {
        await using var host = await FakeHost.StartAsync(storage.ConnectionString);
        var address = host.Http.BaseAddress!;
        var operations = ApiOperation.Of(JsonNode.Parse(await host.Http.GetStringAsync("/api/v1/openapi.json", Stop))!.AsObject());
        var random = new Random(20_261_128);

        foreach (var (one, another) in Pairs(random).Take(3))
        {
            using var owner = await FilledCustomer.AddAsync(host.Services, address, one, "zq" + random.NextInt64().ToString("x", null));
            using var caller = await FilledCustomer.AddAsync(host.Services, address, another, "yx" + random.NextInt64().ToString("x", null));
            var before = await RowsAsync(host.Services);

            foreach (var operation in operations)
                await CallAsync(operation, caller, owner);

            var after = await RowsAsync(host.Services);
            Assert.Equal(Of(owner.Name, before), Of(owner.Name, after), StringComparer.Ordinal);
            Assert.All(after, row => Assert.False(row.Text.Contains(owner.Marker, StringComparison.Ordinal) && !IsOf(owner.Name, row), $"{row.Table} {row.Partition} {row.Key} shows what is {owner.Name}'s"));
            Assert.All(after, row => Assert.False(row.Text.Contains(caller.Marker, StringComparison.Ordinal) && !IsOf(caller.Name, row), $"{row.Table} {row.Partition} {row.Key} shows what is {caller.Name}'s"));
            Assert.True(Of(owner.Name, after).Count(row => row.Contains(owner.Marker, StringComparison.Ordinal)) > 8);
        }
    }

    /// <summary>One name is the beginning of the other, or sorts right behind it, or is a word of the storage's own.</summary>
    private static IEnumerable<(string, string)> Pairs(Random random)
    {
        while (true)
        {
            var name = new string([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => (char)random.Next('a', 'z' + 1))]) + random.Next(10);
            yield return random.Next(4) switch
            {
                0 => (name, name + "-"),
                1 => (name + "0", name),
                2 => (name, name + "-upwork"),
                _ => ("z" + name, name),
            };
        }
    }

    /// <summary>As the caller, with everything that is the owner's: the path's ids, the cursors, the documented bodies.</summary>
    private static async Task CallAsync(ApiOperation operation, FilledCustomer caller, FilledCustomer owner)
    {
        foreach (var cursor in operation.Parameters.Any(parameter => parameter.Name is "cursor") ? [.. owner.Cursors, null] : (string?[])[null])
        {
            var path = string.Join('/', operation.Path.Split('/').Select((part, place) => part.StartsWith('{') ? Value(part.Trim('{', '}'), place) : part));
            var query = string.Join('&', operation.Parameters.Where(parameter => parameter is { In: "query", Example: not null }).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}")
                .Append(cursor is null ? "" : "cursor=" + cursor));
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method), $"{path}?{query}");
            if (operation.Bodies.Count > 0)
                request.Content = new StringContent(operation.Bodies[0], Encoding.UTF8, operation.ContentType);
            using var response = await caller.Http.SendAsync(request, Stop);
            var text = $"{response.Headers}\n{await response.Content.ReadAsStringAsync(Stop)}";

            Assert.True((int)response.StatusCode < 500, $"{operation.Id}: {text}");
            Assert.DoesNotContain(owner.Marker, text, StringComparison.Ordinal);
            Assert.True(cursor is null || (int)response.StatusCode >= 400, $"{operation.Id} took a cursor of another customer.");
        }

        string Value(string name, int place)
        {
            var collection = operation.Path.Split('/')[place - 1];
            return Uri.EscapeDataString(owner.Ids.GetValueOrDefault(collection) ?? owner.Ids.GetValueOrDefault(name)
                ?? (name is "customer" ? owner.Name : operation.Parameters.First(parameter => parameter.Name == name).Example ?? "x"));
        }
    }

    private static async Task<IReadOnlyList<StoredRow>> RowsAsync(IServiceProvider services)
    {
        var account = services.GetRequiredService<TableServiceClient>();
        List<StoredRow> rows = [];
        await foreach (var table in account.QueryAsync((string?)null, cancellationToken: Stop))
        {
            if (OfTheService.Contains(table.Name, StringComparer.Ordinal))
                continue;

            await foreach (var row in account.GetTableClient(table.Name).QueryAsync<TableEntity>((string?)null, cancellationToken: Stop))
            {
                var values = row.Where(value => value.Value is not byte[] && value.Key is not ("Timestamp" or "odata.etag" or "LastUsedOn")).OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}");
                rows.Add(new StoredRow(table.Name, row.PartitionKey, row.RowKey, row.GetString("Customer"), $"{string.Join(' ', values)} {PackedJson.ReadOrNone<JsonNode>(row)?.ToJsonString()}"));
            }
        }

        return rows;
    }

    private static bool IsOf(string customer, StoredRow row) => row.Partition == customer || row.Partition.StartsWith(customer + "|", StringComparison.Ordinal) || row.Key == customer || row.Customer == customer;

    private static IEnumerable<string> Of(string customer, IEnumerable<StoredRow> rows)
        => rows.Where(row => IsOf(customer, row)).Select(row => $"{row.Table} {row.Partition} {row.Key}: {row.Text}").Order(StringComparer.Ordinal);

    private sealed record StoredRow(string Table, string Partition, string Key, string? Customer, string Text);
}
