using Azure.Data.Tables;
using GigVet.Soak.App;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// One of the processes that share the work; started, killed and started again by SoakRun.
var builder = FunctionsApplication.CreateBuilder(args);
var settings = builder.Configuration;
var tables = new TableServiceClient(settings["AzureWebJobsStorage"]!);
var rows = new EffectRows(
    tables.GetTableClient(settings["Soak:Effects"]!), tables.GetTableClient(settings["Soak:Repeats"]!));
if (settings["Soak:Bare"] is "true")
{
    await BareLoop.RunAsync(settings["AzureWebJobsStorage"]!, settings["Soak:Queue"]!, rows);
    return;
}

builder.Services.AddSingleton(rows);
await builder.Build().RunAsync();
