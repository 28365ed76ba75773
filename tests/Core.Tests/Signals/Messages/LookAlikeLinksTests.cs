using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class LookAlikeLinksTests : SignalTests<LookAlikeLinks>
{
    protected override Dossier Raised => Pitch.Dossier("Please sign in at https://upw0rk.com/offers to see the offer.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
