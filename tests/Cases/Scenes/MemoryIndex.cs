using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Cases;

/// <summary>The contractors of one customer, in memory.</summary>
internal sealed class MemoryIndex : IShingleIndex, IMarkKeys
{
    private static readonly MarkKey Key = new(new byte[MarkKey.Bytes]);

    private readonly Dictionary<ContractorRef, Prints> _rows = [];

    public Task<Prints?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(_rows.GetValueOrDefault(contractor));

    public Task ReplaceAsync(string customer, Prints prints, CancellationToken cancellationToken)
    {
        _rows[prints.Contractor] = prints;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ContractorRef>> NearAsync(
        string customer, TextPrint text, ContractorRef except, CancellationToken cancellationToken)
        => Except(except, prints => prints.Texts.Any(
            other => other.Kind == text.Kind && other.Bands.Intersect(text.Bands).Any()));

    public Task<IReadOnlyList<ContractorRef>> HoldersAsync(
        string customer, MarkPrint mark, ContractorRef except, CancellationToken cancellationToken)
        => Except(except, prints => prints.Marks.Any(other => other.Kind == mark.Kind && other.Hash == mark.Hash));

    public ValueTask<MarkKey> OfAsync(string customer, CancellationToken cancellationToken) => ValueTask.FromResult(Key);

    private Task<IReadOnlyList<ContractorRef>> Except(ContractorRef except, Func<Prints, bool> shows)
        => Task.FromResult<IReadOnlyList<ContractorRef>>(
            [.. _rows.Where(row => row.Key != except && shows(row.Value)).Select(row => row.Key)]);
}
