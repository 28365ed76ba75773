using GigVet.FakeWeb;
using GigVet.Soak;

namespace GigVet.Bench.Service;

/// <summary>The service in a process of its own, on storage that is given.</summary>
internal static class ServiceProcess
{
    public const string Key = "a-key-of-the-bench";

    private const string Product = "GigVet.Functions";

    public static ReadyProcess Start(string connectionString, FakeServer web)
    {
        // Beside ours in the folder of build results, in the same configuration.
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var service = Path.Combine(ours.Parent!.Parent!.FullName, Product, ours.Name, Product + ".dll");
        var settings = VettedContractor.Settings(web).Select(static setting => $"{setting.Key}={setting.Value}");
        return ReadyProcess.Start(
            service,
            [
                .. settings,
                "AzureWebJobsStorage=" + connectionString,
                "urls=http://127.0.0.1:0",
                "GIGVET_API_KEY=" + Key,
            ]);
    }
}
