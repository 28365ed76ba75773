namespace GigVet.FakeWeb;

/// <summary>A source that answers only when the test lets it; disposing opens it for good.</summary>
public sealed class FakeGate : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _part;

    internal FakeGate(string part) => _part = part;

    /// <summary>Ends when somebody stands before it.</summary>
    public Task Asked => _asked.Task;

    public void Dispose() => _open.TrySetResult();

    internal Task PassAsync(string target, CancellationToken gone)
    {
        if (_open.Task.IsCompleted || !target.Contains(_part, StringComparison.OrdinalIgnoreCase))
            return Task.CompletedTask;

        _asked.TrySetResult();
        return _open.Task.WaitAsync(gone);
    }
}
