using GigVet.Model;

namespace GigVet.Signals.Identity;

/// <summary>Another person appeared in a later interview.</summary>
public sealed class DifferentPersonInInterview : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.different-person-in-interview",
        Title = "Another person appeared in a later interview",
        Rationale = "Whoever passes the interview should be the one who works.",
        FalsePositives = "A colleague of an agency who joined openly; a bad picture. Only a person can tell.",
        NextStep = "Ask for a second call with an identity document in hand, or another proof if video is impossible.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.MismatchOnly,
        AboutIdentity = true,
        References = ["IV-04: human judgement only"],
    };

    public Finding Evaluate(Dossier dossier)
        => Info.Judge(dossier, answers => answers.DifferentPerson, "another person than before");
}
