using System.Linq.Expressions;
using Azure.Data.Tables.Filters;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

public partial class TableServiceClient
{
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default)
        => QueryAsync(FilterText.Create(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default)
        => QueryAsync(FilterExpression.Translate(filter), maxPerPage, cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        return new AsyncPages<TableItem>(FetchAsync, maxPerPage, cancellationToken);

        async Task<Page<TableItem>> FetchAsync(string? continuation, int? size, CancellationToken cancellation)
        {
            using var message = _requests.QueryTables(filter, size, continuation);
            return PageContent.Tables(await Pipeline.AnswerAsync(message, cancellation));
        }
    }

    public virtual Pageable<TableItem> Query(
        FormattableString filter, int? maxPerPage = null, CancellationToken cancellationToken = default)
        => Query(FilterText.Create(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(
        Expression<Func<TableItem, bool>> filter, int? maxPerPage = null, CancellationToken cancellationToken = default)
        => Query(FilterExpression.Translate(filter), maxPerPage, cancellationToken);

    public virtual Pageable<TableItem> Query(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        return new SyncPages<TableItem>(Fetch, maxPerPage, cancellationToken);

        Page<TableItem> Fetch(string? continuation, int? size, CancellationToken cancellation)
        {
            using var message = _requests.QueryTables(filter, size, continuation);
            return PageContent.Tables(Pipeline.Answer(message, cancellation));
        }
    }
}
