using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
        => QueryAsync<T>(FilterExpression.Translate(filter), maxPerPage, select, cancellationToken);

    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new AsyncPages<T>(FetchAsync, maxPerPage, cancellationToken);

        async Task<Page<T>> FetchAsync(string? continuation, int? size, CancellationToken cancellation)
        {
            using var message = _requests.Query(Name, filter, columns, size, Continuation.Parse(continuation));
            return PageContent.Entities<T>(await Pipeline.AnswerAsync(message, cancellation));
        }
    }

    public virtual Pageable<T> Query<T>(
        Expression<Func<T, bool>> filter,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
        => Query<T>(FilterExpression.Translate(filter), maxPerPage, select, cancellationToken);

    public virtual Pageable<T> Query<T>(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Columns(select);
        return new SyncPages<T>(Fetch, maxPerPage, cancellationToken);

        Page<T> Fetch(string? continuation, int? size, CancellationToken cancellation)
        {
            using var message = _requests.Query(Name, filter, columns, size, Continuation.Parse(continuation));
            return PageContent.Entities<T>(Pipeline.Answer(message, cancellation));
        }
    }
}
