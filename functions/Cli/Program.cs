using GigVet.Cli;

return await CommandLine.RunAsync(args);
