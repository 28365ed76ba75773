using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class AdvancePaymentDemandsTests : SignalTests<AdvancePaymentDemands>
{
    protected override Dossier Raised => Pitch.Dossier(
        "I already asked twice. Send the advance payment right now or I stop work.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
