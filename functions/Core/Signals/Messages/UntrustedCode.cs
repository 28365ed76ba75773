using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>A stranger's code or program is to be run under the cover of a job.</summary>
public sealed class UntrustedCode : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.untrusted-code",
        Title = "Wants you to run a stranger's code for a job",
        Rationale = "Fake recruiters hand over projects that steal wallets and credentials when they are started.",
        FalsePositives = "Real take-home tests; those run in a sandbox as well.",
        NextStep = "Run nothing on your own machine; read the install scripts and editor tasks first, in a "
            + "throw-away environment.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PM-14: a job, a stranger's repository and your own machine or wallet together; the file "
            + "check is separate",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "untrusted-code");
}
