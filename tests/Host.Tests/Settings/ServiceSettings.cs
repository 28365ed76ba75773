using GigVet.Functions;
using GigVet.Settings;
using GigVet.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Host.Tests.Settings;

/// <summary>What the service says it reads, and what it does read.</summary>
internal static class ServiceSettings
{
    private static readonly Lazy<IReadOnlyCollection<string>> AskedFor = new(Ask);

    public static SettingCatalogue Catalogue { get; } = SettingCatalogue.Of(
        typeof(GigVetApplication).Assembly, typeof(StorageServices).Assembly);

    /// <summary>Keys that the service asks for while everything in it is made once.</summary>
    public static IReadOnlyCollection<string> Asked => AskedFor.Value;

    private static bool IsOption(Setting setting)
        => new[] { "Archive", "Dns", "GitHub", "Limits", "Outbound", "Rdap", "Smtp", "Sweeps" }.Contains(setting.Name.Split(':').ElementAtOrDefault(1))
            && setting.Name != "GigVet:Rdap:SuffixList";

    private static IReadOnlyCollection<string> Ask()
        => [.. AskOf(("AzureWebJobsStorage", "UseDevelopmentStorage=true"))
            .Concat(AskOf(("AzureWebJobsStorage:tableServiceUri", "https://t.example/"), ("AzureWebJobsStorage:queueServiceUri", "https://q.example/")))];

    private static IReadOnlyCollection<string> AskOf(params (string Key, string Value)[] storage)
    {
        var asked = new AskedSettings();
        (string Key, string Value)[] open =
        [
            .. storage,
            ("GigVet:Platforms:Guru:BaseUrl", "https://guru.example/"),
            ("GigVet:Watchlists:Un:Url", "https://un.example/list.xml"),
            ("GigVet:Canaries:GitHub:0", "octocat"),
            ("GigVet:Policy:Prior", "0.02"),

            // The binder looks into sections that hold something.
            ("GigVet:GeoIp:CountryDatabase", ""),
            ("GigVet:Rates:File", ""),
            .. Catalogue.All.Where(setting => setting.Usual.Length > 0 && IsOption(setting)).Select(setting => (setting.Name, setting.Usual)),
        ];
        var builder = GigVetApplication.CreateBuilder([.. open.Select(setting => $"--{setting.Key}={setting.Value}")]);
        builder.Configuration.Sources.Add(asked);
        IServiceCollection services = builder.Services;
        Type[] made = [.. services.Where(service => service is { Lifetime: ServiceLifetime.Singleton, ServiceType.ContainsGenericParameters: false }
            && service.ServiceType.Assembly.GetName().Name!.StartsWith("GigVet", StringComparison.Ordinal)).Select(service => service.ServiceType)];
        using var app = builder.Build();
        app.Services.VerifyGigVet();
        foreach (var type in made)
            Assert.NotEmpty(app.Services.GetServices(type));
        foreach (var type in typeof(GigVetApplication).Assembly.GetTypes().Where(type => type.Namespace == "GigVet.Functions.Start" && type is { IsAbstract: false, IsNested: false }))
            ActivatorUtilities.CreateInstance(app.Services, type);

        return asked.Keys;
    }
}
