using Azure.Data.Tables;
using GigVet.Soak.App;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// One of the processes that share the work; started, killed and started again by SoakRun.
var builder = FunctionsApplication.CreateBuilder(args);
var tables = new TableServiceClient(builder.Configuration["AzureWebJobsStorage"]!);
builder.Services.AddSingleton(new EffectRows(
    tables.GetTableClient(builder.Configuration["Soak:Effects"]!),
    tables.GetTableClient(builder.Configuration["Soak:Repeats"]!)));
await builder.Build().RunAsync();
