using GigVet.Model;

namespace GigVet.Vetting.Neighbours;

/// <summary>
/// Remembers by hash what contractors of one customer show, and finds who shows the same; names, agency and addresses are
/// kept as written, to tell people apart and to cite them. In infra/Storage: table Shingles.
/// </summary>
public interface IShingleIndex
{
    /// <summary>How many holders of one band or mark are read; what more than these show is nobody's own.</summary>
    const int MostHolders = 8;

    /// <summary>What is remembered of a contractor; null when nothing is.</summary>
    Task<Prints?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken);

    /// <summary>Puts these in place of everything remembered of the contractor. Repeating it changes nothing.</summary>
    Task ReplaceAsync(string customer, Prints prints, CancellationToken cancellationToken);

    /// <summary>Who shows a text that shares a band with this one: one bounded read a band.</summary>
    /// <returns>Those who share most first, never <paramref name="except"/>.</returns>
    Task<IReadOnlyList<ContractorRef>> NearAsync(
        string customer, TextPrint text, ContractorRef except, CancellationToken cancellationToken);

    /// <summary>Who shows this mark, at most one more than <see cref="MostHolders"/>: one bounded read.</summary>
    Task<IReadOnlyList<ContractorRef>> HoldersAsync(
        string customer, MarkPrint mark, ContractorRef except, CancellationToken cancellationToken);
}
