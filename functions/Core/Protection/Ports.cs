using System.Text.Json.Nodes;
using GigVet.Model;

namespace GigVet.Protection;

/// <summary>
/// Everything that is stored of one contractor, table by table. What is shown and what is erased is found by one walk, so
/// that the two cannot come apart. In infra/Storage: a declaration for every table.
/// </summary>
public interface IHeldData
{
    Task<ContractorData> ReadAsync(Whose whose, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>As whom the contractor is known: by these names others may mention them.</summary>
    Task<IReadOnlySet<string>> NamesAsync(Whose whose, CancellationToken cancellationToken);

    /// <summary>
    /// From now on no assessment of a vetting is stored that was accepted by <paramref name="at"/>, and nothing is added beside
    /// what was decided.
    /// </summary>
    Task BarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Takes the bar of <see cref="BarAsync"/> away.</summary>
    Task UnbarAsync(Whose whose, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes what is held, and takes the contractor's name out of what is held about others. What the customer began with
    /// this contractor after <paramref name="at"/> stays. Repeating it changes nothing.
    /// </summary>
    /// <param name="names">As whom the contractor was known before anything was deleted.</param>
    /// <param name="isLate">It was done or begun before: what belongs to a new beginning, or may do so, stays.</param>
    /// <param name="note">Told of every table with something to delete, before anything of it is deleted.</param>
    /// <returns>Whether somebody was at work for the customer, who may still write.</returns>
    Task<bool> EraseAsync(
        Whose whose,
        IReadOnlySet<string> names,
        DateTimeOffset at,
        bool isLate,
        Func<ErasedRows, Task> note,
        CancellationToken cancellationToken);
}

/// <param name="IsMention">They are about somebody else, and name the contractor.</param>
public sealed record ErasedRows(string Table, int Rows, bool IsMention);

/// <summary>Erasures and their receipts. In infra/Storage: table Erasures.</summary>
public interface IErasureStore
{
    Task SaveAsync(Erasure erasure, CancellationToken cancellationToken);

    Task<Erasure?> FindAsync(string customer, string id, CancellationToken cancellationToken);

    /// <summary>Those that are not done, of all customers.</summary>
    IAsyncEnumerable<Erasure> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>Everything that is held on one contractor.</summary>
public sealed record ContractorData(
    ContractorRef Contractor,
    DateTimeOffset At,
    IReadOnlyList<HeldTableRows> Tables,
    IReadOnlyList<HeldMention> Mentions);

/// <param name="Holds">What the table is for.</param>
public sealed record HeldTableRows(string Table, string Holds, IReadOnlyList<HeldRow> Rows);

/// <param name="Columns">Whatever is readable as it stands.</param>
/// <param name="Content">What was packed; null where nothing was.</param>
public sealed record HeldRow(string Partition, string Row, IReadOnlyDictionary<string, object> Columns, JsonNode? Content);

/// <summary>A text about somebody else that names the contractor.</summary>
public sealed record HeldMention(string Table, string Text);
