namespace Microsoft.Azure.Functions.Worker.Local;

/// <summary>
/// The end of the host: first nothing new is begun, and after a while what is still at work is given up.
/// </summary>
internal sealed class Drain : IDisposable
{
    private readonly CancellationTokenSource _begun = new();
    private readonly CancellationTokenSource _over = new();

    /// <summary>Nothing new is begun any more.</summary>
    public CancellationToken Begun => _begun.Token;

    /// <summary>What is still at work has to give up.</summary>
    public CancellationToken Over => _over.Token;

    public void Begin() => _begun.Cancel();

    public Task GiveUpAsync() => _over.CancelAsync();

    public void Dispose()
    {
        _begun.Dispose();
        _over.Dispose();
    }
}
