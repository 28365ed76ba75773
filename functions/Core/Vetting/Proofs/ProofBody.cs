using System.Text.Json.Serialization;

namespace GigVet.Vetting.Proofs;

/// <summary>What a request for a proof may name; everything may be missing.</summary>
public sealed record ProofBody
{
    [JsonPropertyName("github")]
    public string? GitHub { get; init; }

    public IReadOnlyList<string>? Portfolio { get; init; }
}
