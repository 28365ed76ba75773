using GigVet.Model;
using GigVet.Signals.Messages;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

/// <summary>What the signals say of a message in a script no rule is written in: nothing, in either direction.</summary>
public sealed class UnreadableMessageTests
{
    private const string Unreadable = "アカウントを借りたいです。毎月500ドル払います。";
    private const string Request = "My account was closed. Can I use yours? I pay 500 dollars every month.";

    public static TheoryData<ISignal> Signals =>
    [
        new AccountRental(), new AdvancePaymentDemands(), new ChangedShippingAddress(), new DataThreat(),
        new CameraRefusals(), new InterviewProxy(), new OffPlatformChat(), new OffPlatformPayment(), new PartnerPitch(), new PassiveIncome(),
        new PaymentAgent(), new RemoteControl(), new UnfreezeLetter(), new UntrustedCode(), new UrgencyAndSecrecy(),
    ];

    [Theory]
    [MemberData(nameof(Signals), DisableDiscoveryEnumeration = true)]
    public void No_signal_calls_it_clear(ISignal signal)
    {
        var alone = signal.Evaluate(Pitch.Dossier(Unreadable));

        Assert.Equal(Outcome.NotAvailable, alone.Outcome);
        Assert.Contains(MessageReader.Covered, alone.Message, StringComparison.Ordinal);
        Assert.Empty(alone.Evidence);
        Assert.Equal(Outcome.NotAvailable, signal.Evaluate(Pitch.Dossier(Pitch.Honest, Unreadable)).Outcome);
    }

    [Fact]
    public void A_request_in_a_readable_message_beside_it_is_raised()
        => Assert.Equal(
            Outcome.Raised, new AccountRental().Evaluate(Pitch.Dossier(Unreadable, Request)).Outcome);
}
