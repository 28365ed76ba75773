using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Local.Emulator;
using Microsoft.Extensions.Hosting;

if (args is ["emulator", var folder, var data])
{
    // Starts an emulator and then only waits, for tests that kill the starter.
    var emulator = await StorageEmulator.StartAsync(folder, data, 0, 0, CancellationToken.None);
    Console.WriteLine($"{emulator.ProcessId} {emulator.ConnectionString}");
    await Task.Delay(Timeout.Infinite);
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Configuration["Tick:Schedule"] ??= "0 0 0 1 1 *";
builder.Configuration["Tick:Queue"] ??= "ticks";
await builder.Build().RunAsync();
