using System.Runtime.CompilerServices;

namespace Azure.Data.Tables.Wire;

/// <summary>Fetches one page after another; an empty page with a continuation is not the end.</summary>
internal sealed class AsyncPages<T>(
    Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, int? pageSize, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken)
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        => FetchAsync(continuationToken, pageSizeHint ?? pageSize, CancellationToken);

    private async IAsyncEnumerable<Page<T>> FetchAsync(
        string? continuation, int? size, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await fetch(continuation, size, cancellationToken);
            yield return page;
            continuation = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuation));
    }
}

/// <inheritdoc cref="AsyncPages{T}"/>
internal sealed class SyncPages<T>(
    Func<string?, int?, CancellationToken, Page<T>> fetch, int? pageSize, CancellationToken cancellationToken)
    : Pageable<T>(cancellationToken)
    where T : notnull
{
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = fetch(continuationToken, pageSizeHint ?? pageSize, CancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
