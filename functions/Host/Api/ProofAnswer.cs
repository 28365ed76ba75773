using GigVet.Vetting;
using GigVet.Vetting.Proofs;
using Microsoft.AspNetCore.Http;

namespace GigVet.Functions.Api;

/// <summary>The JSON of a proof, as both of its functions answer.</summary>
internal static class ProofAnswer
{
    public static IResult Of(
        ControlProof proof,
        DateTimeOffset now,
        IReadOnlyList<ProofTask> tasks,
        IReadOnlyList<(ProofTask Task, ProofLook Look)> looks,
        int status = 200)
        => Results.Json(
            new
            {
                proof.Contractor,
                proof.Nonce,
                proof.IssuedAt,
                proof.ExpiresAt,
                State = proof.Proven.Any(link => link.IsValidAt(now)) ? "proven" : proof.IsOpenAt(now) ? "open" : "expired",
                Tasks = proof.IsOpenAt(now) ? tasks : [],
                Checks = looks.Select(look => new { look.Task.Place, look.Task.Where, look.Look.State, look.Look.Detail }),
                proof.CheckedAt,
                Proven = proof.Proven.Select(link => new
                {
                    link.Place,
                    link.Where,
                    link.ProvenAt,
                    ValidUntil = link.ProvenAt + ControlProof.ProvenFor,
                }),
            },
            GigVetJson.Options,
            statusCode: status);
}
