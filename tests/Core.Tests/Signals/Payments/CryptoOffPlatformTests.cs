using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Payments;

namespace GigVet.Core.Tests.Signals.Payments;

public sealed class CryptoOffPlatformTests : SignalTests<CryptoOffPlatform>
{
    private const string Demand = "Let us work outside Upwork to avoid the fees, you can pay me in USDT.";

    protected override Dossier Raised => Paid(PayoutMethod.Crypto, Demand);

    protected override Dossier Clear => Paid(PayoutMethod.Bank, Demand);

    protected override Dossier NotAvailable => Paid(PayoutMethod.Crypto, null);

    [Fact]
    public void The_method_alone_says_nothing()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Paid(PayoutMethod.Crypto, "Hello, I read your post and would like to help.")));

    [Theory]
    [InlineData("Solidity", Strength.Weak)]
    [InlineData("React", Strength.Moderate)]
    public void In_crypto_work_it_weighs_little(string skill, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Paid(PayoutMethod.Crypto, Demand, skill)).Strength);

    [Fact]
    public void Does_not_apply_without_a_method() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Paid(PayoutMethod method, string? message, params string[] skills)
    {
        PitchMessage[] messages = message is null ? [] : [Seen.Message(null, message)];
        var request = A.Request() with
        {
            Claims = new Claims { Skills = skills },
            Messages = messages,
            Observations = new Observations { Payout = new Payout { Method = method } },
        };

        return message is null ? A.Dossier(request) : A.Dossier(request, new PitchMessages(messages));
    }
}
