using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using GigVet.Alerts;
using GigVet.Canaries;
using GigVet.Customers;
using GigVet.Vetting;
using GigVet.Vetting.Neighbours;
using GigVet.Vetting.Proofs;
using GigVet.Watching;
using GigVet.Watchlists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Storage;

/// <summary>Puts the ports of the engine onto one storage account.</summary>
public static class StorageServices
{
    /// <summary>The setting that names the account, as the Functions host reads it.</summary>
    public const string Connection = "AzureWebJobsStorage";

    private static readonly QueueClientOptions QueueOptions = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <remarks>
    /// A connection string, or an identity with <c>AzureWebJobsStorage__tableServiceUri</c> and <c>__queueServiceUri</c>;
    /// with neither, the emulator of this machine.
    /// </remarks>
    public static IServiceCollection AddGigVetStorage(this IServiceCollection services) => services
        .AddSingleton(provider => CreateTables(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => CreateQueues(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<StorageTables>()
        .AddSingleton<IVettingStore, VettingTable>()
        .AddSingleton<IAssessmentStore, AssessmentTable>()
        .AddSingleton<IAssessmentHistory, AssessmentTable>()
        .AddSingleton<IWholeArchive, AssessmentTable>()
        .AddSingleton<ISnapshotStore, SnapshotTable>()
        .AddSingleton<IRosterStore, RosterTable>()
        .AddSingleton<IWholeRoster, RosterTable>()
        .AddSingleton<IDueStore, DueTable>()
        .AddSingleton<ISweepStore, SweepTable>()
        .AddSingleton<ISweepQueue, SweepQueue>()
        .AddSingleton<IWatchlistStore, WatchlistTable>()
        .AddSingleton<IDismissalStore, DismissalTable>()
        .AddSingleton<ICustomerStore, CustomerTable>()
        .AddSingleton<ICursorSecret, CursorSecretTable>()
        .AddSingleton<IAllowanceStore, AllowanceTable>()
        .AddSingleton<IShingleIndex, ShingleTable>()
        .AddSingleton<IMarkKeys, MarkKeyTable>()
        .AddSingleton<IProofStore, ProofTable>()
        .AddSingleton<ICanaryStore, CanaryTable>()
        .AddSingleton<IAlertOutbox, OutboxTable>()
        .AddSingleton<IOpenAlerts, OpenAlertTable>()
        .AddSingleton<IDestinationStore, AlertTable>()
        .AddSingleton<IDeliveryStore, DeliveryTable>()
        .AddSingleton<IDeliveryLog, DeliveryTable>()
        .AddSingleton<ISilenceStore, SilenceTable>()
        .AddSingleton<IRosterStandings, RosterStandings>()
        .AddSingleton<IAlertQueue, AlertQueue>()
        .AddSingleton<IVetQueue, VetQueue>()
        .AddSingleton<IStorageProbe, StorageProbe>();

    private static TableServiceClient CreateTables(IConfiguration configuration)
        => configuration[$"{Connection}:tableServiceUri"] is { } endpoint
            ? new TableServiceClient(new Uri(endpoint), Credential(configuration))
            : new TableServiceClient(ConnectionString(configuration));

    private static QueueServiceClient CreateQueues(IConfiguration configuration)
        => configuration[$"{Connection}:queueServiceUri"] is { } endpoint
            ? new QueueServiceClient(new Uri(endpoint), Credential(configuration), QueueOptions)
            : new QueueServiceClient(ConnectionString(configuration), QueueOptions);

    private static string ConnectionString(IConfiguration configuration)
        => configuration[Connection] is { Length: > 0 } text ? text : "UseDevelopmentStorage=true";

    private static DefaultAzureCredential Credential(IConfiguration configuration)
        => new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration[$"{Connection}:clientId"] });
}
