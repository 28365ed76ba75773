using System.Collections.Concurrent;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Local;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>Storage accounts by the name of the setting that describes them.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    public const string Development = "UseDevelopmentStorage=true";

    private readonly ConcurrentDictionary<string, QueueServiceClient> _queues = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartupException">The account is not described, or not in a form that can be used.</exception>
    public QueueServiceClient Queues(string connection) => _queues.GetOrAdd(connection, name =>
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        return Usable(name, () => ConnectionString(name) is { } text
            ? new QueueServiceClient(text, options)
            : new QueueServiceClient(ServiceUri(name, "queue"), Credential(name), options));
    });

    /// <inheritdoc cref="Queues"/>
    public TableServiceClient Tables(string connection) => Usable(
        connection,
        () => ConnectionString(connection) is { } text
            ? new TableServiceClient(text)
            : new TableServiceClient(ServiceUri(connection, "table"), Credential(connection)));

    /// <summary>A connection string under that name, with or without the prefix AzureWebJobs.</summary>
    public string? ConnectionString(string name) => NotEmpty(configuration["AzureWebJobs" + name])
        ?? NotEmpty(configuration[name])
        ?? NotEmpty(configuration.GetConnectionString(name));

    /// <exception cref="StartupException">Nothing describes the account.</exception>
    public Uri ServiceUri(string name, string kind)
    {
        var section = Section(name);
        if ((section[$"{kind}ServiceUri"] ?? section["serviceUri"]) is { } text)
            return new Uri(text);
        if (section["accountName"] is { } account)
            return new Uri($"https://{account}.{kind}.core.windows.net");

        throw new StartupException(
            $"The storage connection '{name}' is not set; give it a connection string, or set {name}__{kind}ServiceUri.");
    }

    public TokenCredential Credential(string name)
    {
        var section = Section(name);
        var client = NotEmpty(section["clientId"]);
        if (!string.Equals(section["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase))
            return new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = client });

        return new ManagedIdentityCredential(
            client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }

    public bool IsConfigured(string name) => ConnectionString(name) is not null || Section(name).GetChildren().Any();

    private IConfigurationSection Section(string name)
    {
        var prefixed = configuration.GetSection("AzureWebJobs" + name);
        return prefixed.GetChildren().Any() ? prefixed : configuration.GetSection(name);
    }

    /// <remarks>The clients' own messages are left out: they may repeat a part of the key.</remarks>
    private static TClient Usable<TClient>(string name, Func<TClient> create)
    {
        try
        {
            return create();
        }
        catch (Exception exception)
            when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartupException(
                $"The storage connection '{name}' cannot be used; give it a connection string as the portal shows it, "
                + $"{Development}, or https addresses in {name}__queueServiceUri and {name}__tableServiceUri.");
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
