using GigVet.Bench;
using GigVet.Bench.Api;
using GigVet.Bench.Pages;

return args is [ReadingProcess.Word, var page, var reader, var seconds]
    ? ReadingProcess.Run(page, reader, seconds)
    : args is [BareRead.Word, var storage, var partition] ? await BareRead.ServeAsync(storage, partition)
    : await BenchCommand.RunAsync(args);
