namespace GigVet.Web;

/// <summary>
/// Answers for what is still unread when a source's time is up, so that the source can return what it has read and name
/// the rest, instead of losing all of it.
/// </summary>
/// <param name="budget">Counted from here on.</param>
internal sealed class TimedWeb(IWeb inner, TimeSpan budget, TimeProvider time) : IWeb
{
    private readonly long _start = time.GetTimestamp();

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var left = budget - time.GetElapsedTime(_start);
        if (left <= TimeSpan.Zero)
            return Late(request);

        using var end = new CancellationTokenSource(left, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end.Token);
        try
        {
            return await inner.SendAsync(request, linked.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Late(request);
        }
    }

    private WebAnswer.Unreachable Late(WebRequest request)
        => new(request.Url, $"The {budget.TotalSeconds:0.#} seconds of this source were over before it answered.");
}
