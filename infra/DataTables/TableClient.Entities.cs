using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response<T> GetEntity<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = _requests.Get(Name, partitionKey, rowKey, Columns(select));
        var response = Pipeline.Answer(message, cancellationToken);
        return Response.FromValue(PageContent.Entity<T>(response), response);
    }

    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = _requests.Get(Name, partitionKey, rowKey, Columns(select));
        var response = await Pipeline.AnswerAsync(message, cancellationToken);
        return Response.FromValue(PageContent.Entity<T>(response), response);
    }

    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = _requests.Get(Name, partitionKey, rowKey, Columns(select));
        return EntityOrNone<T>(Pipeline.AnswerOrNotFound(message, cancellationToken));
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey,
        string rowKey,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = _requests.Get(Name, partitionKey, rowKey, Columns(select));
        return EntityOrNone<T>(await Pipeline.AnswerOrNotFoundAsync(message, cancellationToken));
    }

    /// <summary>Changes a row that must exist; <see cref="ETag.All"/> changes any version of it.</summary>
    public virtual Response UpdateEntity<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = _requests.Change(Update(entity, ifMatch, mode));
        return Pipeline.Answer(message, cancellationToken);
    }

    /// <inheritdoc cref="UpdateEntity"/>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity,
        ETag ifMatch,
        TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        using var message = _requests.Change(Update(entity, ifMatch, mode));
        return await Pipeline.AnswerAsync(message, cancellationToken);
    }

    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = _requests.Change(EntityOperation.Write(Name, entity, mode, ifMatch: default));
        return Pipeline.Answer(message, cancellationToken);
    }

    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        using var message = _requests.Change(EntityOperation.Write(Name, entity, mode, ifMatch: default));
        return await Pipeline.AnswerAsync(message, cancellationToken);
    }

    /// <summary>A row that is missing already is no error; the answer's status says so.</summary>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = _requests.Change(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch));
        return Pipeline.AnswerOrNotFound(message, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        using var message = _requests.Change(EntityOperation.Delete(Name, partitionKey, rowKey, ifMatch));
        return await Pipeline.AnswerOrNotFoundAsync(message, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    private static string? Columns(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private static NullableResponse<T> EntityOrNone<T>(Response response)
        where T : class, ITableEntity
        => response.IsError ? new NoEntity<T>(response) : Response.FromValue(PageContent.Entity<T>(response), response);

    private EntityOperation Update<T>(T entity, ETag ifMatch, TableUpdateMode mode)
        where T : ITableEntity
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (ifMatch == default)
        {
            throw new ArgumentException(
                "An update needs the version it changes; ETag.All changes any version.", nameof(ifMatch));
        }

        return EntityOperation.Write(Name, entity, mode, ifMatch);
    }
}
