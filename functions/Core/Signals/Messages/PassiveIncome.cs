using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Somebody offers steady money for lending an account, a name or a machine.</summary>
public sealed class PassiveIncome : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.passive-income",
        Title = "Offers income for lending an account, name or machine",
        Rationale = "A fixed sum or share for doing nothing pays for the use of a name: the work, the pay and the "
            + "blame go different ways.",
        FalsePositives = "A referral or affiliate programme described loosely.",
        NextStep = "Ask for a contract that names who does the work and who is paid; an honest agency has one.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-02: an asset of the reader, the work of others and a share or fixed sum, all in one message"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "passive-income");
}
