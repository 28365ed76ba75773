using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class AccountRentalTests : SignalTests<AccountRental>
{
    protected override Dossier Raised => Pitch.Dossier(
        "I would like to rent your Upwork account and pay you 200 USD monthly.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
