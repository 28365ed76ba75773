using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GigVet.TestSupport;

namespace GigVet.Storage.Tests.Protection;

/// <summary>The process dies at one chosen write: before it has an effect, or after it and before anybody knows.</summary>
internal sealed class Dying(int at) : HttpPipelinePolicy
{
    private int _steps;

    public bool HasDied { get; private set; }

    public StorageTables Tables(string connectionString)
    {
        var options = new TableClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        options.Retry.MaxRetries = 0;
        return new StorageTables(new TableServiceClient(connectionString, options));
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isWrite = message.Request.Method != RequestMethod.Get
            && !message.Request.Uri.Path.EndsWith("Tables", StringComparison.Ordinal);
        if (isWrite && IsNext())
            throw Die();

        await ProcessNextAsync(message, pipeline);
        if (isWrite && IsNext())
            throw Die();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => ProcessNext(message, pipeline);

    private bool IsNext() => HasDied || Interlocked.Increment(ref _steps) == at;

    private KilledException Die()
    {
        HasDied = true;
        return new KilledException();
    }
}
