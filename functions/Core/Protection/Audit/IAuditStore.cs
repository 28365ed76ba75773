namespace GigVet.Protection.Audit;

/// <summary>One chain a customer, which only grows. In infra/Storage: table Audit, one request an append.</summary>
public interface IAuditStore
{
    /// <summary>An append takes at most so many events.</summary>
    const int MostAtOnce = 99;

    /// <summary>Appends events in their order; whoever appends at the same moment comes before or after them.</summary>
    Task AppendAsync(string customer, IReadOnlyList<AuditEvent> events, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    /// <param name="whom">Only what concerns this contractor; null for all.</param>
    /// <param name="before">Only links of lower numbers; null begins at the end.</param>
    Task<IReadOnlyList<AuditEntry>> ListAsync(
        string customer, string? whom, int limit, long? before, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    IAsyncEnumerable<AuditEntry> AllAsync(string customer, CancellationToken cancellationToken);

    /// <summary>Number and hash of the last link as they were noted beside the chain.</summary>
    Task<(long Number, string Hash)> EndAsync(string customer, CancellationToken cancellationToken);
}
