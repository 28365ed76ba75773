using GigVet.Model;
using GigVet.Platforms;
using GigVet.Web;

namespace GigVet.Vetting.Proofs;

/// <summary>The profile on the platform itself.</summary>
public sealed class ProfilePlace(PlatformDirectory platforms) : IProofPlace
{
    public IEnumerable<ProofTask> TasksFor(ControlProof proof) =>
    [
        new(
            ProofPlace.Profile,
            proof.ProfileUrl,
            $"Put it into the text of the profile {proof.ProfileUrl}, or send it as a message there, on a line of its own."),
    ];

    public async Task<ProofLook> LookAsync(ControlProof proof, ProofTask task, IWeb web, CancellationToken cancellationToken)
        => await platforms[proof.Contractor].FetchAsync(
            new ProfileLook(proof.Contractor.Handle, proof.ProfileUrl, web), cancellationToken) switch
        {
            FetchResult.Found(var profile, _) when IsShown(proof, profile)
                => new ProofLook(ProofLookState.Found, "The profile shows it."),
            FetchResult.Found => new ProofLook(ProofLookState.NotFound, "The profile does not show it."),
            FetchResult.NotFound => new ProofLook(ProofLookState.NotFound, "There is no such profile."),
            FetchResult.Blocked or FetchResult.Failed => new ProofLook(
                ProofLookState.NotReadable,
                "The profile could not be read from here; give its saved page or the message with the next assessment."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public static bool IsShown(ControlProof proof, ContractorProfile profile)
        => proof.IsIn(profile.Overview) || proof.IsIn(profile.Headline);
}
