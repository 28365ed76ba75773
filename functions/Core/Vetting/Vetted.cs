using System.Collections.Frozen;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Vetting;

/// <summary>What one vetting came to.</summary>
/// <param name="Memories">By source: what to hand to the next vetting of this contractor.</param>
public sealed record Vetted(Assessment Assessment, IReadOnlyDictionary<string, SourceMemory> Memories)
{
    /// <summary>An allowance that all share was used up; from then on there is more of it. Null: none was.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }

    public static IReadOnlyDictionary<string, SourceMemory> NothingRemembered { get; }
        = FrozenDictionary<string, SourceMemory>.Empty;
}
