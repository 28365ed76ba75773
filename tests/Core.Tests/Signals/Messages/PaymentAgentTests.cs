using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class PaymentAgentTests : SignalTests<PaymentAgent>
{
    protected override Dossier Raised => Pitch.Dossier(
        "You receive the payments in your account and forward them to me, you keep 20%.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
