using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Somebody asks to rent, buy or use accounts or identities of other people.</summary>
public sealed class AccountRental : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.account-rental",
        Title = "Asks for somebody else's account or identity",
        Rationale = "Who works through a rented account is not who the profile says; platforms forbid it and courts "
            + "have treated it as fraud.",
        FalsePositives = "A text that quotes such a request to warn of it, when the quotation cannot be told from the "
            + "request.",
        NextStep = "Do not lend anything; report the message to the platform, and ask who would do and be paid for "
            + "the work.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PM-01: a request to the reader, in the second person; policies, warnings and reports are "
            + "not requests",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "account-rental", "identity-rental");
}
