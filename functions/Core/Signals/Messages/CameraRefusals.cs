using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Several different reasons are given for never being seen.</summary>
public sealed class CameraRefusals : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.camera-refusals",
        Title = "Gives several reasons for staying off camera",
        Rationale = "Who borrows an identity must not be seen; a new reason for each call is how that shows.",
        FalsePositives = "A disability, safety at home, religious dress, a weak line: one reason is never counted.",
        NextStep = "Offer another proof: a live coding session, a signed commit, a video check by the platform.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-10: at least two different excuses (device, connection, refusal), never one alone"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var finding = MessageFindings.For(dossier, Info, "camera-refusal");

        return finding.Outcome is Outcome.Raised && MessageFindings.Rules(dossier, "camera-refusal") < 2
            ? Info.Clear("One reason for staying off camera is given; one is not counted.")
            : finding with { Strength = Info.Strength };
    }
}
