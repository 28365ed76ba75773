using GigVet.Bench;
using GigVet.Bench.Pages;

return args is [ReadingProcess.Word, var page, var reader, var seconds]
    ? ReadingProcess.Run(page, reader, seconds)
    : await BenchCommand.RunAsync(args);
