using System.Linq.Expressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Account;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>One table: its rows, and the table itself.</summary>
public partial class TableClient
{
    private readonly TableAccount _account;
    private readonly TableRequests _requests;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, options: null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableAccount.Open(connectionString, options), tableName)
    {
    }

    /// <param name="endpoint">The address of the table, without a signature.</param>
    /// <param name="credential">The shared access signature.</param>
    /// <param name="options">How to talk.</param>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, credential, options), tableName: null)
    {
    }

    /// <param name="endpoint">The address of the table, with a signature in its query.</param>
    /// <param name="options">How to talk.</param>
    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, options), tableName: null)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, tokenCredential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, options: null)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableAccount.Open(endpoint, credential, options), tableName)
    {
    }

    internal TableClient(TableAccount account, string? tableName)
    {
        tableName ??= account.Address.TableName;
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _account = account;
        _requests = new TableRequests(account);
        Name = tableName;
    }

    /// <summary>For fakes in tests.</summary>
    protected TableClient()
    {
        _account = null!;
        _requests = null!;
        Name = null!;
    }

    public virtual string AccountName => _account.Name;

    public virtual string Name { get; }

    public virtual Uri Uri => new($"{_account.Address.Service.AbsoluteUri.TrimEnd('/')}/{Name}");

    private HttpPipeline Pipeline => _account.Pipeline;

    /// <summary>Quotes and escapes the values of interpolated text.</summary>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Create(filter);

    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Translate(filter);

    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default)
    {
        using var message = _requests.CreateTable(Name);
        return Response.FromValue(new TableItem(Name), Pipeline.Answer(message, cancellationToken));
    }

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        using var message = _requests.CreateTable(Name);
        return Response.FromValue(new TableItem(Name), await Pipeline.AnswerAsync(message, cancellationToken));
    }

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default)
    {
        using var message = _requests.CreateTable(Name);
        return Response.FromValue(new TableItem(Name), Pipeline.AnswerOrExists(message, cancellationToken));
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = _requests.CreateTable(Name);
        return Response.FromValue(new TableItem(Name), await Pipeline.AnswerOrExistsAsync(message, cancellationToken));
    }

    /// <summary>A table that is missing already is no error; the answer's status says so.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default)
    {
        using var message = _requests.DeleteTable(Name);
        return Pipeline.AnswerOrNotFound(message, cancellationToken);
    }

    /// <inheritdoc cref="Delete"/>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = _requests.DeleteTable(Name);
        return await Pipeline.AnswerOrNotFoundAsync(message, cancellationToken);
    }
}
