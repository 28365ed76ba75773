using System.Net.Http.Headers;
using GigVet.Bench.Service;
using GigVet.FakeWeb;
using GigVet.Soak;
using GigVet.TestSupport;
using Microsoft.Azure.Functions.Worker.Local.Emulator;

namespace GigVet.Bench.Api;

/// <summary>The service in processes of its own, all on one storage account, before the small fake internet.</summary>
internal sealed class ApiHosts : IAsyncDisposable
{
    public const string Key = "a-key-of-the-bench";

    private const string Product = "GigVet.Functions";

    private static readonly string[] Platforms = ["Upwork", "Freelancer", "Fiverr", "Guru", "PeoplePerHour", "Toptal", "Contra"];

    private readonly List<ReadyProcess> _processes = [];
    private readonly StorageEmulator _storage;
    private readonly FakeServer _web;

    private ApiHosts(StorageEmulator storage, FakeServer web) => (_storage, _web) = (storage, web);

    public List<Uri> Addresses { get; } = [];

    /// <summary>Of the processes that are not there any more, the last thing they said.</summary>
    public IReadOnlyList<string> Ended => [.. _processes.Where(process => process.HasExited).Select(process => $"{process.ExitCode}: {process.LastError}")];

    public string ConnectionString => _storage.ConnectionString;

    public static async Task<ApiHosts> StartAsync(CancellationToken cancellationToken)
    {
        var hosts = new ApiHosts(await Emulator.StartAsync(), await FakeServer.StartAsync(TimeProvider.System, cancellationToken));
        await hosts.AddAsync(cancellationToken);
        return hosts;
    }

    /// <summary>One more process.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        // Beside ours in the folder of build results, in the same configuration.
        var ours = new DirectoryInfo(AppContext.BaseDirectory);
        var service = Path.Combine(ours.Parent!.Parent!.FullName, Product, ours.Name, Product + ".dll");
        var settings = VettedContractor.Settings(_web).Select(static setting => $"{setting.Key}={setting.Value}");
        var process = ReadyProcess.Start(
            service,
            [
                .. settings,
                .. Platforms.Select(platform => $"GigVet:Platforms:{platform}:BaseUrl={_web.Address}"),
                "AzureWebJobsStorage=" + ConnectionString,
                "GigVet:Limits:CallsPerMinute=0",
                "GigVet:Rdap:BaseUrl=" + _web.Address,
                "urls=http://127.0.0.1:0",
                "GIGVET_API_KEY=" + Key,
            ]);
        _processes.Add(process);
        Addresses.Add(await process.Ready.WaitAsync(cancellationToken));
    }

    /// <summary>A client of one host.</summary>
    public HttpClient Client(int host, string key = Key) => new(new SocketsHttpHandler())
    {
        BaseAddress = Addresses[host],
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
        Timeout = TimeSpan.FromMinutes(2),
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await _web.DisposeAsync();
        await _storage.DisposeAsync();
    }
}
