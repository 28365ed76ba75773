using System.Globalization;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Queues;

namespace GigVet.LocalRuntime.Tests.Simulation;

/// <summary>A queue with the rules of the storage service: invisibility, receipts, dequeue counts.</summary>
internal sealed class FakeQueue(string name, TimeProvider time)
{
    private readonly List<Entry> _entries = [];
    private int _ids;
    private int _receipts;

    public string Name => name;

    public IReadOnlyList<string> Texts => [.. _entries.Select(entry => entry.Text)];

    public int Count => _entries.Count;

    public List<DateTimeOffset> Polls { get; } = [];

    public List<DateTimeOffset> Renewals { get; } = [];

    /// <summary>What an operation (receive, hide, delete) fails with, if it does.</summary>
    public Func<string, Exception?> Trouble { get; set; } = static _ => null;

    public void Send(string text) => _entries.Add(
        new Entry($"m{++_ids}", text, time.GetUtcNow()) { VisibleAt = time.GetUtcNow() });

    /// <summary>When a message shows up again.</summary>
    public DateTimeOffset VisibleAt(string text) => _entries.Single(entry => entry.Text == text).VisibleAt;

    /// <summary>As if some other process had received it: the receipts given out so far are void.</summary>
    public void Steal(string text) => _entries.Single(entry => entry.Text == text).Receipt = NextReceipt();

    public IMessageQueue SeenBy(SimulatedProcess process) => new View(this, process);

    private string NextReceipt() => "r" + (++_receipts).ToString(CultureInfo.InvariantCulture);

    private void FailIfTold(string operation)
    {
        if (Trouble(operation) is { } trouble)
            throw trouble;
    }

    private QueueMessage[] Receive(int most, TimeSpan hidden)
    {
        FailIfTold("receive");
        var now = time.GetUtcNow();
        Polls.Add(now);
        return [.. _entries.Where(entry => entry.VisibleAt <= now).Take(most).ToArray().Select(entry =>
        {
            entry.DequeueCount++;
            entry.VisibleAt = now + hidden;
            entry.Receipt = NextReceipt();
            return QueuesModelFactory.QueueMessage(
                entry.Id, entry.Receipt, BinaryData.FromString(entry.Text), entry.DequeueCount, entry.VisibleAt, entry.Inserted);
        })];
    }

    private string? Hide(string id, string receipt, TimeSpan hidden)
    {
        Renewals.Add(time.GetUtcNow());
        FailIfTold("hide");
        if (Find(id, receipt) is not { } entry)
            return null;

        entry.VisibleAt = time.GetUtcNow() + hidden;
        return entry.Receipt = NextReceipt();
    }

    private bool Delete(string id, string receipt)
    {
        FailIfTold("delete");
        return Find(id, receipt) is { } entry && _entries.Remove(entry);
    }

    private Entry? Find(string id, string receipt)
        => _entries.Find(entry => entry.Id == id && entry.Receipt == receipt);

    private sealed class Entry(string id, string text, DateTimeOffset inserted)
    {
        public string Id => id;

        public string Text => text;

        public DateTimeOffset Inserted => inserted;

        public DateTimeOffset VisibleAt { get; set; }

        public string? Receipt { get; set; }

        public long DequeueCount { get; set; }
    }

    private sealed class View(FakeQueue queue, SimulatedProcess process) : IMessageQueue
    {
        public string Name => queue.Name;

        public Task CreateIfAbsentAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(
            int most, TimeSpan hidden, CancellationToken cancellationToken)
            => await process.StepAsync(() => queue.Receive(most, hidden));

        public Task<string?> HideAsync(string id, string receipt, TimeSpan hidden, CancellationToken cancellationToken)
            => process.StepAsync(() => queue.Hide(id, receipt, hidden));

        public Task<bool> DeleteAsync(string id, string receipt, CancellationToken cancellationToken)
            => process.StepAsync(() => queue.Delete(id, receipt));

        public Task SendAsync(BinaryData body, CancellationToken cancellationToken)
            => process.StepAsync(() => queue.Send(body.ToString()));

        public Task CopyAsync(QueueMessage message, CancellationToken cancellationToken)
            => process.StepAsync(() => queue.Send(message.MessageText));
    }
}
