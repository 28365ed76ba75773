using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class OffPlatformPaymentTests : SignalTests<OffPlatformPayment>
{
    protected override Dossier Raised => Pitch.Dossier(
        "We can avoid the Upwork fees if you pay me directly with Payoneer.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
