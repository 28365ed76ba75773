using System.Text.Json;
using GigVet.FakeWeb;
using GigVet.Soak;
using GigVet.TestSupport;

namespace GigVet.Bench.Service;

/// <summary>The service in a process of its own, on storage that is given.</summary>
internal static class ServiceProcess
{
    public const string Key = "a-key-of-the-bench";

    private const string Product = "GigVet.Functions";

    /// <summary>Beside ours in the folder of build results, in the same configuration.</summary>
    public static string Built()
    {
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(ours.Parent!.Parent!.FullName, Product, ours.Name, Product + ".dll");
    }

    public static ReadyProcess Start(string connectionString, FakeServer web) => Start(Built(), connectionString, web);

    public static ReadyProcess Start(string service, string connectionString, FakeServer web)
    {
        // What is published holds no settings of one machine.
        var schedules = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Folder("functions", "Host"), "local.settings.json")))
            .GetProperty("Values").EnumerateObject()
            .Where(static value => value.Name.StartsWith("GigVet__", StringComparison.Ordinal))
            .Select(static value => $"{value.Name.Replace("__", ":", StringComparison.Ordinal)}={value.Value.GetString()}");
        var settings = VettedContractor.Settings(web).Select(static setting => $"{setting.Key}={setting.Value}");
        return ReadyProcess.Start(
            service,
            [
                .. schedules,
                .. settings,
                "AzureWebJobsStorage=" + connectionString,
                "urls=http://127.0.0.1:0",
                "GIGVET_API_KEY=" + Key,
            ]);
    }
}
