using Azure.Data.Tables;
using GigVet.Protection;

namespace GigVet.Storage.Protection;

/// <summary>What one table holds, and how the rows of a contractor are found in it. Every table has one in <see cref="HeldTables"/>.</summary>
/// <param name="Holds">For people: what it is for, or why nothing in it is a contractor's.</param>
public sealed record HeldTable(string Name, string Holds)
{
    /// <summary>Queries that together bring every row of a contractor. None: the table holds no contractor's data.</summary>
    public Func<Whose, IReadOnlyList<string>> Queries { get; init; } = _ => [];

    /// <summary>Of what a query brings, what is the contractor's; all of it unless said otherwise.</summary>
    internal Func<TableEntity, Whose, KnownIds, bool> IsTheirs { get; init; } = (_, _, _) => true;

    /// <summary>What may name the contractor beside somebody else; null where nothing does.</summary>
    public Func<Whose, string>? MayMention { get; init; }

    /// <summary>A row that names the contractor is only remembered and is made again: it is deleted, and not reworded.</summary>
    public bool IsMemory { get; init; }

    /// <summary>Whether a row says that somebody is at work on the contractor, and may write later.</summary>
    internal Func<TableEntity, DateTimeOffset, bool> IsAtWork { get; init; } = (_, _) => false;

    /// <summary>Brings a row when somebody is at work on any contractor of the customer; null where the table does not tell.</summary>
    public Func<Whose, DateTimeOffset, string>? AtWork { get; init; }

    /// <summary>When the customer began with what is in the row; null in tables that do not tell.</summary>
    public string? BegunAt { get; init; }

    /// <summary><see cref="IsTheirs"/> tells by itself what belongs to a new beginning.</summary>
    public bool TellsBeginning { get; init; }

    /// <summary>No row of the table is a contractor's.</summary>
    public static HeldTable OfNobody(string name, string why) => new(name, why);

    /// <summary>The contractor's rows are the partition <c>{customer}|{platform}~{handle}</c>.</summary>
    public static HeldTable ByPartition(string name, string holds) => new(name, holds)
    {
        Queries = whose => [TableClient.CreateQueryFilter($"PartitionKey eq {Keys.ContractorPartition(whose.Customer, whose.Contractor)}")],
    };
}

/// <summary>The random ends of the ids of a contractor's assessments; an alert's id ends like that of its assessment.</summary>
internal sealed class KnownIds
{
    private const int Length = 26;

    private readonly HashSet<string> _ends = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public void Add(string? id) => Add(_ends, id);

    /// <summary>Of an assessment that the customer asked for after the erasure.</summary>
    public void AddBegun(string? id) => Add(_begun, id);

    public bool Has(string? id) => Has(_ends, id);

    public bool IsOfNewBeginning(string? id) => Has(_begun, id);

    private static void Add(HashSet<string> ends, string? id)
    {
        if (id?.Length >= Length)
            ends.Add(id[^Length..]);
    }

    private static bool Has(HashSet<string> ends, string? id) => id?.Length >= Length && ends.Contains(id[^Length..]);
}
