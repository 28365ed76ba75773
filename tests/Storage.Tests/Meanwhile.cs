using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace GigVet.Storage.Tests;

/// <summary>Lets somebody else act once, just before a request of one client is sent.</summary>
internal sealed class Meanwhile(Func<Request, bool> before, Func<Task> action) : HttpPipelinePolicy
{
    private int _runs;

    public bool HasRun => _runs > 0;

    public TableServiceClient Client(string connectionString)
    {
        var options = new TableClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        return new TableServiceClient(connectionString, options);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (before(message.Request) && Interlocked.Exchange(ref _runs, 1) == 0)
            await action();

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        => ProcessNext(message, pipeline);
}
