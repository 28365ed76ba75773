using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class OffPlatformChatTests : SignalTests<OffPlatformChat>
{
    protected override Dossier Raised => Pitch.Dossier("Please contact me on Telegram to continue.");

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();
}
