using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>A letter is wanted that opens a blocked payment or exchange account again.</summary>
public sealed class UnfreezeLetter : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.unfreeze-letter",
        Title = "Wants a letter that unfreezes an account",
        Rationale = "A payment house that froze an account had a reason; the letter makes the employer answer for it.",
        FalsePositives = "Honest people whose bank asks where their pay comes from.",
        NextStep = "Confirm only what your own books show, to the bank itself, and never write a letter to order.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-18: a letter or confirmation for an account that is frozen, blocked or under review"],
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "unfreeze-letter");
}
