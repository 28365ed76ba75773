using System.Globalization;
using GigVet.Model;
using GigVet.Vetting.Proofs;
using GigVet.Watched.Stores;
using GigVet.Watching;

namespace GigVet.Core.Tests.Support;

/// <summary>Proofs in memory, fenced as their port promises.</summary>
internal sealed class MemoryProofs : IProofStore
{
    private readonly Dictionary<(string, ContractorRef), ControlProof> _rows = [];

    /// <summary>Runs before the next write: somebody else is faster.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public Task<ControlProof?> FindAsync(string customer, ContractorRef contractor, CancellationToken cancellationToken)
        => Task.FromResult(_rows.GetValueOrDefault((customer, contractor)));

    public async Task<bool> SaveAsync(string customer, ControlProof proof, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        var standing = _rows.GetValueOrDefault((customer, proof.Contractor));
        if (standing?.Fence != proof.Fence)
            return false;

        var next = int.Parse(proof.Fence ?? "0", CultureInfo.InvariantCulture) + 1;
        _rows[(customer, proof.Contractor)] = proof with { Fence = next.ToString(CultureInfo.InvariantCulture) };
        return true;
    }
}

/// <summary>A roster with nobody on it, or with one.</summary>
internal static class SmallRoster
{
    public static MemoryRosters Of(string customer, VetRequest only)
    {
        var rosters = new MemoryRosters();
        _ = rosters.SaveAsync(new RosterEntry(customer, only, Cadence.Weekly, A.Today), CancellationToken.None);
        return rosters;
    }
}
