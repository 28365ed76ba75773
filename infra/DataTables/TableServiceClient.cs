using System.Linq.Expressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Account;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>An account's tables.</summary>
public partial class TableServiceClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    public TableServiceClient(string connectionString)
        : this(connectionString, options: null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(TableAccount.Open(connectionString, options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, options: null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, tokenCredential, options))
    {
    }

    /// <param name="endpoint">The address of the account, with a signature in its query.</param>
    /// <param name="options">How to talk.</param>
    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, options: null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(TableAccount.Open(endpoint, credential, options))
    {
    }

    /// <summary>For fakes in tests.</summary>
    protected TableServiceClient()
    {
        _account = null!;
        _requests = null!;
    }

    private TableServiceClient(TableAccount account)
    {
        _account = account;
        _requests = new TableRequests(account);
    }

    public virtual string AccountName => _account.Name;

    public virtual Uri Uri => _account.Address.Service;

    private HttpPipeline Pipeline => _account.Pipeline;

    /// <summary>Quotes and escapes the values of interpolated text.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Create(filter);

    public static string CreateQueryFilter(Expression<Func<TableItem, bool>> filter)
        => FilterExpression.Translate(filter);

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(_account, tableName);
    }

    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).Create(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Response<TableItem> CreateTableIfNotExists(
        string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).Delete(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default)
        => GetTableClient(tableName).DeleteAsync(cancellationToken);
}
