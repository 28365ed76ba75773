using System.IO.Compression;
using Azure.Data.Tables;
using GigVet.Soak;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GigVet.Bench.Api;

/// <summary>What a read is held against: Kestrel and nothing else, answering with what one table row holds.</summary>
internal static class BareRead
{
    /// <summary>The first word on the command line of such a process.</summary>
    public const string Word = "bare-read";

    private const string Json = "Json00";

    /// <param name="connectionString">Of the account.</param>
    /// <param name="partition">Of a row in table Assessments.</param>
    public static ReadyProcess Start(string connectionString, string partition)
        => ReadyProcess.Start(typeof(BareRead).Assembly.Location, [], [Word, connectionString, partition]);

    public static async Task<int> ServeAsync(string connectionString, string partition)
    {
        var table = new TableClient(connectionString, "Assessments");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            var row = await table.GetEntityAsync<TableEntity>(partition, "cur", cancellationToken: http.RequestAborted);
            using var packed = new MemoryStream(row.Value.GetBinary(Json)!);
            await using var json = new BrotliStream(packed, CompressionMode.Decompress);
            http.Response.ContentType = "application/json";
            await json.CopyToAsync(http.Response.Body, http.RequestAborted);
        });
        await app.StartAsync();
        Console.WriteLine("Bare read is ready on " + app.Urls.Single());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
