using Microsoft.Azure.Functions.Worker.Local.Emulator;

// Starts an emulator and then only waits, for tests that kill the starter.
var emulator = await StorageEmulator.StartAsync(args[0], args[1], 0, 0, CancellationToken.None);
Console.WriteLine($"{emulator.ProcessId} {emulator.ConnectionString}");
await Task.Delay(Timeout.Infinite);
