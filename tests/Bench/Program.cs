using GigVet.Bench;

return await BenchCommand.RunAsync(args);
