using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class RateBelowPeersTests : SignalTests<RateBelowPeers>
{
    protected override Dossier Raised => Asking(9);

    protected override Dossier Clear => Asking(25);

    protected override Dossier NotAvailable => A.Dossier(Peers());

    [Theory]
    [InlineData(15, 30, 16, Outcome.Raised)]
    [InlineData(16, 30, 17, Outcome.Clear)]
    [InlineData(15, 30, 15, Outcome.Clear)]
    public void Half_of_the_median_and_below_nineteen_of_twenty(int rate, int median, int low, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Asking(rate, new PeerRate("go", 60, median, low, "USD"))));

    [Fact]
    public void Another_currency_is_not_compared() => Assert.Equal(Outcome.NotAvailable, OutcomeFor(Asking(9, Peers() with { Currency = "EUR" })));

    [Fact]
    public void Without_a_file_the_question_does_not_arise() => Assert.False(Signal.Evaluate(Asking(9, null, none: true)).Applicable);

    private static PeerRate Peers() => new("go", 60, 30, 12, "USD");

    private static Dossier Asking(decimal rate, PeerRate? peers = null, bool none = false)
        => A.Dossier(A.Profile() with { HourlyRate = new Money(rate, "USD") }, none ? [] : [peers ?? Peers()]);
}
