using GigVet.Model;
using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>A word for the contractor to place, and where it was found.</summary>
public sealed record ProofAnswer
{
    public required ContractorRef Contractor { get; init; }

    /// <summary>The word.</summary>
    public required string Nonce { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary><c>proven</c>, <c>open</c> or <c>expired</c>.</summary>
    public required string State { get; init; }

    /// <summary>Where it may be placed; none once it has expired.</summary>
    public required IReadOnlyList<ProofTask> Tasks { get; init; }

    /// <summary>What was seen at each place just now.</summary>
    public required IReadOnlyList<ProofCheck> Checks { get; init; }

    public required DateTimeOffset? CheckedAt { get; init; }

    public required IReadOnlyList<ProofShown> Proven { get; init; }

    internal static IResult Of(
        ControlProof proof,
        DateTimeOffset now,
        IReadOnlyList<ProofTask> tasks,
        IReadOnlyList<(ProofTask Task, ProofLook Look)> looks,
        int status = 200)
        => Results.Json(
            new ProofAnswer
            {
                Contractor = proof.Contractor,
                Nonce = proof.Nonce,
                IssuedAt = proof.IssuedAt,
                ExpiresAt = proof.ExpiresAt,
                State = proof.Proven.Any(link => link.IsValidAt(now)) ? "proven" : proof.IsOpenAt(now) ? "open" : "expired",
                Tasks = proof.IsOpenAt(now) ? tasks : [],
                Checks = [.. looks.Select(look => new ProofCheck(look.Task.Place, look.Task.Where, look.Look.State, look.Look.Detail))],
                CheckedAt = proof.CheckedAt,
                Proven = [.. proof.Proven.Select(link => new ProofShown(link.Place, link.Where, link.ProvenAt, link.ProvenAt + ControlProof.ProvenFor))],
            },
            GigVetJson.Options,
            statusCode: status);
}

/// <summary>One place that was looked at.</summary>
public sealed record ProofCheck(ProofPlace Place, Uri Where, ProofLookState State, string Detail);

/// <summary>One place where the word was found.</summary>
public sealed record ProofShown(ProofPlace Place, Uri Where, DateTimeOffset ProvenAt, DateTimeOffset ValidUntil);
