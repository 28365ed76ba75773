using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class ChangedShippingAddressTests : SignalTests<ChangedShippingAddress>
{
    protected override Dossier Raised => Pitch.Dossier(
        "My shipping address has changed, can you send the macbook to a new address?");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
