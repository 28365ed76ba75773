using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Vetting.Proofs;

/// <summary>What a contractor has proven to control, and the word that is still open.</summary>
/// <param name="IssuedAt">Of the newest word.</param>
public sealed record ProofOfControl(IReadOnlyList<ProvenLink> Links, DateTimeOffset IssuedAt) : IFact;

/// <summary>
/// Brings proofs into a vetting, and looks for the word in what the customer handed over: the saved profile and the
/// messages, which nobody but the customer can see.
/// </summary>
public sealed class ProofCheck(IProofStore proofs, ProofDesk desk) : ICrossCheck
{
    private const int MemoryShape = 1;

    public async Task<IReadOnlyList<IFact>> CheckAsync(
        string customer, Dossier dossier, CancellationToken cancellationToken)
    {
        if (await proofs.FindAsync(customer, dossier.Profile.Contractor, cancellationToken) is not { } proof)
            return [];

        ProvenLink[] found = [.. FoundIn(dossier, proof)];
        if (found.Length > 0)
            proof = await desk.AddAsync(customer, proof, found, dossier.AsOf, cancellationToken);

        return [new ProofOfControl(proof.Proven, proof.IssuedAt)];
    }

    public string? MemoryName => "check:proofs";

    /// <summary>Nothing can be found while no word is open; whoever issues one stirs what is remembered.</summary>
    public async Task<Recalled> RecallAsync(
        string customer, Dossier dossier, SourceMemory? memory, CancellationToken cancellationToken)
    {
        if (memory?.Read<Remembered>(MemoryShape) is { IsOpen: false } known)
            return new Recalled(known.Proof is { } proven ? [proven] : [], null);

        var facts = await CheckAsync(customer, dossier, cancellationToken);
        var proof = await proofs.FindAsync(customer, dossier.Profile.Contractor, cancellationToken);
        var next = new Remembered(facts.OfType<ProofOfControl>().FirstOrDefault(), proof?.IsOpenAt(dossier.AsOf) is true);
        return next.IsOpen
            ? new Recalled(facts, null)
            : new Recalled(facts, SourceMemory.Of(MemoryShape, dossier.AsOf, next));
    }

    private sealed record Remembered(ProofOfControl? Proof, bool IsOpen);

    private static IEnumerable<ProvenLink> FoundIn(Dossier dossier, ControlProof proof)
    {
        var profile = dossier.Profile;
        if (proof.IsOpenAt(profile.FetchedAt) && ProfilePlace.IsShown(proof, profile))
            yield return new ProvenLink(ProofPlace.Profile, proof.ProfileUrl, profile.FetchedAt);
        if (dossier.Request.Messages.FirstOrDefault(
            message => proof.IsOpenAt(message.ReceivedAt ?? dossier.AsOf) && IsSaid(proof, message.Text)) is { } told)
            yield return new ProvenLink(ProofPlace.Message, proof.ProfileUrl, told.ReceivedAt ?? dossier.AsOf);
    }

    /// <summary>
    /// On a line of its own, before anything quoted: an answer carries along what was asked, and the customer's own
    /// question holds the word too.
    /// </summary>
    private static bool IsSaid(ControlProof proof, string message)
    {
        foreach (var line in message.AsSpan().EnumerateLines())
        {
            if (proof.IsLine(line))
                return true;
            if (BeginsQuotation(line.Trim()))
                return false;
        }

        return false;
    }

    /// <summary>Programs that mark no quoted line write a rule, a sender, or when who wrote ("On 1 June … wrote:") above them.</summary>
    private static bool BeginsQuotation(ReadOnlySpan<char> line)
        => line.StartsWith("-----", StringComparison.Ordinal)
            || line.StartsWith("_____", StringComparison.Ordinal)
            || line.StartsWith("From:", StringComparison.OrdinalIgnoreCase)
            || (line.EndsWith(":", StringComparison.Ordinal) && line.ContainsAnyInRange('0', '9'));
}
