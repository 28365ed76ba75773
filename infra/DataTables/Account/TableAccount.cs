using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables.Account;

/// <summary>One account as a client sees it: where it is, how it is spoken to, and the pipeline that does it.</summary>
internal sealed class TableAccount
{
    private TableAccount(
        AccountAddress address, TableClientOptions options, HttpPipelinePolicy? authentication, string? name = null)
    {
        Address = address;
        Name = name ?? address.AccountName;
        Version = options.Version;
        Pipeline = HttpPipelineBuilder.Build(
            options,
            perCallPolicies: [],
            perRetryPolicies: authentication is null ? [] : [authentication],
            ServiceResponses.Classifier);
    }

    public AccountAddress Address { get; }

    public string Name { get; }

    public string Version { get; }

    public HttpPipeline Pipeline { get; }

    public static TableAccount Open(string connectionString, TableClientOptions? options)
    {
        var parsed = ConnectionString.Parse(connectionString);
        return parsed.Key is not null
            ? Open(parsed.Endpoint, parsed.Key, options)
            : Open(parsed.Endpoint, new AzureSasCredential(parsed.Signature!), options);
    }

    public static TableAccount Open(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new TableClientOptions();
        return new TableAccount(
            new AccountAddress(endpoint),
            options,
            new SharedKeyLitePolicy(credential, options.Clock),
            credential.AccountName);
    }

    public static TableAccount Open(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var address = new AccountAddress(endpoint);
        if (address.Signature is not null)
            throw new ArgumentException("The address already holds a shared access signature.", nameof(endpoint));

        return new TableAccount(address, options ?? new TableClientOptions(), new SignaturePolicy(credential));
    }

    public static TableAccount Open(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        options ??= new TableClientOptions();
        var address = new AccountAddress(endpoint);
        return new TableAccount(address, options, TokenPolicy.For(credential, address, options));
    }

    /// <summary>For an address that holds its own signature, or a pipeline that needs no credential.</summary>
    public static TableAccount Open(Uri endpoint, TableClientOptions? options)
    {
        var address = new AccountAddress(endpoint);
        var authentication = address.Signature is { } signature
            ? new SignaturePolicy(new AzureSasCredential(signature))
            : null;
        return new TableAccount(address, options ?? new TableClientOptions(), authentication);
    }
}
