using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Messages;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class MassPitchTests : SignalTests<MassPitch>
{
    protected override Dossier Raised => Sent(Beside.Text(TextKind.Message, 0.9));

    protected override Dossier Clear => Sent(Beside.Nobody(TextKind.Message));

    protected override Dossier NotAvailable => Sent(Beside.Text(TextKind.Message, 0.9, name: null));

    [Theory]
    [InlineData(0.85, Outcome.Raised)]
    [InlineData(0.84, Outcome.Clear)]
    public void Counts_from_085(double alike, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Sent(Beside.Text(TextKind.Message, alike))));

    [Theory]
    [InlineData(40, false, Strength.Strong)]
    [InlineData(39, false, Strength.Moderate)]
    [InlineData(200, true, Strength.Moderate)]
    public void Short_ones_and_the_first_of_two_senders_weigh_less(int words, bool first, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Sent(Beside.Text(
            TextKind.Message, 1, text => text with { Words = words, StoodHereFirst = first }))).Strength);

    [Fact]
    public void A_letter_of_one_agency_may_come_from_two_of_its_people()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            A.Request() with { Messages = [Seen.Message(null)], Claims = new Claims { Agency = new Agency("Sandmeer", null) } },
            Beside.Text(TextKind.Message, 1, agency: "Sandmeer"))));

    [Fact]
    public void Does_not_apply_without_messages_and_to_a_greeting()
    {
        Assert.False(Signal.Evaluate(A.Dossier(Beside.Nobody())).Applicable);
        Assert.False(Signal.Evaluate(Sent(Beside.Nobody())).Applicable);
    }

    private static Dossier Sent(Neighbourhood known) => A.Dossier(A.Request() with { Messages = [Seen.Message(null)] }, known);
}
