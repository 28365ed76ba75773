using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class UntrustedCodeTests : SignalTests<UntrustedCode>
{
    protected override Dossier Raised => Pitch.Dossier(
        "For the interview, please clone this private repository and run it on your machine with your "
        + "wallet connected.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
