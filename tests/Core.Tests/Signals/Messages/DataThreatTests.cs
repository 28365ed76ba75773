using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class DataThreatTests : SignalTests<DataThreat>
{
    protected override Dossier Raised => Pitch.Dossier(
        "If you don't pay me by Friday I will publish your source code.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
