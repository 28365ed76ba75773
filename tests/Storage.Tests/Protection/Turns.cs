using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace GigVet.Storage.Tests.Protection;

/// <summary>Two processes on one account, of which a busy one sends a request before each of the other's.</summary>
internal sealed class Turns : IDisposable
{
    private readonly SemaphoreSlim _given = new(0);
    private readonly SemaphoreSlim _taken = new(0);
    private volatile bool _isOn;

    public StorageTables Tables(string connectionString, bool isBusy)
    {
        var options = new TableClientOptions();
        options.AddPolicy(new Turn(this, isBusy), HttpPipelinePosition.PerCall);
        return new StorageTables(new TableServiceClient(connectionString, options));
    }

    public void Begin() => _isOn = true;

    /// <summary>From now on nobody waits.</summary>
    public void End()
    {
        _isOn = false;
        _given.Release();
    }

    public void Dispose()
    {
        _given.Dispose();
        _taken.Dispose();
    }

    private sealed class Turn(Turns turns, bool isBusy) : HttpPipelinePolicy
    {
        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!turns._isOn)
            {
                await ProcessNextAsync(message, pipeline);
                return;
            }

            if (!isBusy)
            {
                turns._given.Release();
                await turns._taken.WaitAsync(message.CancellationToken);
                await ProcessNextAsync(message, pipeline);
                return;
            }

            await turns._given.WaitAsync(message.CancellationToken);
            await ProcessNextAsync(message, pipeline);
            turns._taken.Release();
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
            => throw new NotSupportedException("Nobody calls it.");
    }
}
