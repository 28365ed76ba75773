using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class RemoteControlTests : SignalTests<RemoteControl>
{
    protected override Dossier Raised => Pitch.Dossier(
        "You host our laptops at your home, plugged in 24/7, and we connect by TeamViewer; you get $200 "
        + "per laptop monthly.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
