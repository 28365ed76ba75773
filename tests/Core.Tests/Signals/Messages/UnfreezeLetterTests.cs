using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class UnfreezeLetterTests : SignalTests<UnfreezeLetter>
{
    protected override Dossier Raised => Pitch.Dossier(
        "Binance froze my account. Please write a letter for their compliance team that the money is my salary.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
