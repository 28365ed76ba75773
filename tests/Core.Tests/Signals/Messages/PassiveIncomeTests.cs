using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class PassiveIncomeTests : SignalTests<PassiveIncome>
{
    protected override Dossier Raised => Pitch.Dossier(
        "You don't need to do anything, I only use your account and send you $400 per month.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
