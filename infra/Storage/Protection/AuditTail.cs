using Azure;
using GigVet.Protection.Audit;

namespace GigVet.Storage.Protection;

/// <summary>The end of a chain; its last links, where they have no row of their own yet.</summary>
internal sealed record AuditTail(long Number, string Hash, IReadOnlyList<AuditEntry> Links, ETag? Fence)
{
    public AuditTail With(IReadOnlyList<AuditEvent> events)
    {
        var (number, hash) = (Number, Hash);
        List<AuditEntry> links = [.. Links];
        foreach (var one in events)
        {
            links.Add(AuditEntry.After(number, hash, one));
            (number, hash) = (links[^1].Number, links[^1].Hash);
        }

        return this with { Number = number, Hash = hash, Links = links };
    }
}
