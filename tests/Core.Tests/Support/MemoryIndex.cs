using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Support;

/// <summary>The index as its port promises it, in memory.</summary>
internal sealed class MemoryIndex : IShingleIndex
{
    private readonly Dictionary<(string Customer, ContractorRef Contractor), Prints> _rows = [];

    public Task<Prints?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(_rows.GetValueOrDefault((customer, contractor)));

    public Task ReplaceAsync(string customer, Prints prints, CancellationToken cancellationToken)
    {
        _rows[(customer, prints.Contractor)] = prints;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ContractorRef>> NearAsync(
        string customer, TextPrint text, ContractorRef except, CancellationToken cancellationToken)
        => Holders(customer, except, IShingleIndex.MostHolders, prints => prints.Texts.Any(
            other => other.Kind == text.Kind && other.Bands.Intersect(text.Bands).Any()));

    public Task<IReadOnlyList<ContractorRef>> HoldersAsync(
        string customer, MarkPrint mark, ContractorRef except, CancellationToken cancellationToken)
        => Holders(customer, except, IShingleIndex.MostHolders + 1, prints => prints.Marks.Any(
            other => other.Kind == mark.Kind && other.Hash == mark.Hash));

    private Task<IReadOnlyList<ContractorRef>> Holders(
        string customer, ContractorRef except, int most, Func<Prints, bool> shows)
        => Task.FromResult<IReadOnlyList<ContractorRef>>(
        [
            .. _rows.Where(row => row.Key.Customer == customer && row.Key.Contractor != except && shows(row.Value))
                .Select(row => row.Key.Contractor)
                .Take(most),
        ]);
}
