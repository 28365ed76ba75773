using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class UrgencyAndSecrecyTests : SignalTests<UrgencyAndSecrecy>
{
    protected override Dossier Raised => Pitch.Dossier("Please don't tell Upwork about it, we share the income.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
