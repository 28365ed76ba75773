using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using GigVet.Alerts;
using GigVet.Canaries;
using GigVet.Customers;
using GigVet.Decisions;
using GigVet.Decisions.Links;
using GigVet.Decisions.Shares;
using GigVet.Operations;
using GigVet.Protection;
using GigVet.Protection.Audit;
using GigVet.Protection.Retention;
using GigVet.Settings;
using GigVet.Storage.Operations;
using GigVet.Storage.Protection;
using GigVet.Vetting;
using GigVet.Vetting.Neighbours;
using GigVet.Vetting.Proofs;
using GigVet.Watching;
using GigVet.Watchlists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Storage;

/// <summary>Puts the ports of the engine onto one storage account.</summary>
[Setting("the storage account's connection string", Name = Connection, Usual = "the emulator", IsSecret = true)]
[Setting("in its place: the tables' address, with an identity", Name = Connection + ":tableServiceUri")]
[Setting("the queues' address", Name = Connection + ":queueServiceUri")]
[Setting("which of several identities", Name = Connection + ":clientId")]
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
        .AddSingleton(provider => CreateQueues(provider.GetRequiredService<IConfiguration>(), QueueOptions))
        .AddSingleton<StorageTables>()
        .AddSingleton<IVettingStore, VettingTable>()
        .AddSingleton<IProgressStore, ProgressTable>()
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
        .AddSingleton<ISessionStore, SessionTable>()
        .AddSingleton<ICursorSecret, CursorSecretTable>()
        .AddSingleton<IAllowanceStore, AllowanceTable>()
        .AddSingleton<IShingleIndex, ShingleTable>()
        .AddSingleton<IMarkKeys, MarkKeyTable>()
        .AddSingleton<IProofStore, ProofTable>()
        .AddSingleton<IDecisionStore, DecisionTable>()
        .AddSingleton<IContractorRecords, ContractorRecordTable>()
        .AddSingleton<ILinkStore<ReplyLink>, ReplyLinkTable>()
        .AddSingleton<ILinkStore<ReportLink>, ReportLinkTable>()
        .AddSingleton<IReplySecrets, ReplySecretTable>()
        .AddSingleton<ICanaryStore, CanaryTable>()
        .AddSingleton<IAlertOutbox, OutboxTable>()
        .AddSingleton<IOpenAlerts, OpenAlertTable>()
        .AddSingleton<IDestinationStore, AlertTable>()
        .AddSingleton<IDeliveryStore, DeliveryTable>()
        .AddSingleton<IDeliveryLog, DeliveryTable>()
        .AddSingleton<ISilenceStore, SilenceTable>()
        .AddSingleton<IRosterStandings, RosterStandings>()
        .AddSingleton<IAlertQueue, AlertQueue>()
        .AddSingleton<IHeldData, ContractorRows>()
        .AddSingleton<IErasureStore, ErasureTable>()
        .AddSingleton<IAuditStore, AuditTable>()
        .AddSingleton<IOldData, OldData>()
        .AddSingleton<IEngagements, OldData>()
        .AddSingleton<IRetentionStore, RetentionTable>()
        .AddSingleton<IQueues, StorageQueues>()
        .AddSingleton<IVetQueue, VetQueue>()
        .AddSingleton<IStorageProbe, StorageProbe>();

    private static TableServiceClient CreateTables(IConfiguration configuration)
        => Endpoint(configuration, "tableServiceUri") is { } endpoint
            ? new TableServiceClient(endpoint, Credential(configuration))
            : new TableServiceClient(ConnectionString(configuration));

    internal static QueueServiceClient CreateQueues(IConfiguration configuration, QueueClientOptions options)
        => Endpoint(configuration, "queueServiceUri") is { } endpoint
            ? new QueueServiceClient(endpoint, Credential(configuration), options)
            : new QueueServiceClient(ConnectionString(configuration), options);

    /// <exception cref="InvalidOperationException">An identity's token would travel in the clear; the message names the setting.</exception>
    private static Uri? Endpoint(IConfiguration configuration, string name)
    {
        if (configuration[$"{Connection}:{name}"] is not { Length: > 0 } text)
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme == Uri.UriSchemeHttps
            ? endpoint
            : throw new InvalidOperationException($"{Connection}:{name} must be an https address.");
    }

    private static string ConnectionString(IConfiguration configuration)
        => configuration[Connection] is { Length: > 0 } text ? text : "UseDevelopmentStorage=true";

    private static DefaultAzureCredential Credential(IConfiguration configuration)
        => new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration[$"{Connection}:clientId"] });
}
