using System.Text.Json;
using Azure.Storage.Queues;
using GigVet.Alerts;
using GigVet.Storage;
using GigVet.Vetting;
using GigVet.Watched.Cost;
using GigVet.Watchlists;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Bench.Service;

/// <summary>What vetting on request costs in storage and time: accepted, queued, vetted and stored, on the real stores.</summary>
internal static class VetCost
{
    /// <param name="Operations">Storage requests, of both functions and of the queue that connects them.</param>
    /// <param name="QueueOperations">Those of them that go to queues.</param>
    /// <param name="Requests">Of the web.</param>
    /// <param name="Seconds">Of work, where every site answers at once.</param>
    /// <param name="Bytes">Sent to storage.</param>
    public sealed record Each(double Operations, double QueueOperations, double Requests, double Seconds, double Bytes);

    /// <param name="Operations">Storage requests of a turn of all timers in which nothing is due.</param>
    public sealed record Idle(double Operations);

    public static async Task<(Each Vetting, Idle Timers)> MeasureAsync(string connectionString, int count, CancellationToken cancellationToken)
    {
        await using var contractor = await VettedContractor.StartAsync([], cancellationToken);
        var storage = new CountedStorage(connectionString);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(VettedContractor.Settings(contractor.Web)).Build())
            .AddGigVet()
            .AddGigVetWork()
            .AddGigVetStorage()
            .AddSingleton(storage.Tables)
            .AddSingleton(storage.Queues)
            .BuildServiceProvider();
        await services.GetRequiredService<StoredWatchlists>().UpdateAsync(cancellationToken);
        var queue = storage.Queues.GetQueueClient(VetQueue.Name);

        // The first one creates tables and compiles.
        await VetAsync(services, queue, contractor, cancellationToken);
        storage.Take();
        var (requests, written, begun) = (contractor.Web.Requests.Count, storage.Written, TimeProvider.System.GetTimestamp());
        for (var number = 0; number < count; number++)
            await VetAsync(services, queue, contractor, cancellationToken);
        var seconds = TimeProvider.System.GetElapsedTime(begun).TotalSeconds;
        var operations = storage.Take();
        var each = new Each(
            (double)operations.Values.Sum() / count,
            (double)operations.Where(operation => operation.Key.EndsWith("queue", StringComparison.Ordinal)).Sum(operation => operation.Value) / count,
            (double)(contractor.Web.Requests.Count - requests) / count,
            seconds / count,
            (double)(storage.Written - written) / count);
        await TurnAsync(services, cancellationToken);
        storage.Take();
        await TurnAsync(services, cancellationToken);
        return (each, new Idle(storage.Take().Values.Sum()));
    }

    private static async Task TurnAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Resumer>().RunAsync(cancellationToken);
        await services.GetRequiredService<AlertRelay>().RunAsync(cancellationToken);
        await services.GetRequiredService<WatchlistRefresher>().RunAsync(cancellationToken);
    }

    /// <summary>Every time for a customer of its own: nothing is known of the contractor there.</summary>
    private static async Task VetAsync(
        ServiceProvider services, QueueClient queue, VettedContractor contractor, CancellationToken cancellationToken)
    {
        var customer = "c" + Guid.NewGuid().ToString("N")[..12];
        var body = JsonSerializer.SerializeToUtf8Bytes(customer);
        await services.GetRequiredService<Intake>().AcceptAsync(customer, contractor.Request, null, body, cancellationToken);
        foreach (var message in (await queue.ReceiveMessagesAsync(1, cancellationToken: cancellationToken)).Value)
        {
            await services.GetRequiredService<QueuedVetting>().RunAsync(
                JsonSerializer.Deserialize<VetMessage>(message.MessageText, GigVetJson.Options)!, cancellationToken);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancellationToken);
        }
    }
}
