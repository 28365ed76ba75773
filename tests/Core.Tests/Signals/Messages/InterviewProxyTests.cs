using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class InterviewProxyTests : SignalTests<InterviewProxy>
{
    protected override Dossier Raised => Pitch.Dossier(
        "You attend the interviews and daily calls, our team does all the technical work, and we split "
        + "the salary 50/50.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
