using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class CameraRefusalsTests : SignalTests<CameraRefusals>
{
    private const string Device = "My camera is broken, so I can only do the call with sound.";
    private const string Connection = "The internet here is too weak for video, let us only talk.";

    protected override Dossier Raised => Pitch.Dossier(Device, Connection);

    protected override Dossier Clear => Pitch.Dossier(Pitch.Honest);

    protected override Dossier NotAvailable => Pitch.Dossier();

    [Theory]
    [InlineData(Device)]
    [InlineData(Connection)]
    [InlineData("I would rather not turn on the camera in the interview.")]
    public void One_reason_is_never_counted(string text)
        => Assert.Equal(Outcome.Clear, OutcomeFor(Pitch.Dossier(text, text)));

    [Fact]
    public void Two_reasons_in_one_message_are()
        => Assert.Equal(Outcome.Raised, OutcomeFor(Pitch.Dossier($"{Device} {Connection}")));
}
