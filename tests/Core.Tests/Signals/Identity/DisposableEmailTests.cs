using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class DisposableEmailTests : SignalTests<DisposableEmail>
{
    protected override Dossier Raised => Claimed("mira@mailinator.com");

    protected override Dossier Clear => Claimed("mira@kessler.example");

    protected override Dossier NotAvailable => Claimed(email: null);

    [Theory]
    [InlineData("mira@in.guerrillamail.com", Outcome.Raised)]
    [InlineData("mira@gmail.com", Outcome.Clear)]
    [InlineData("mira@simplelogin.com", Outcome.Clear)]
    [InlineData("mira@notmailinator.com", Outcome.Clear)]
    [InlineData("mira", Outcome.NotAvailable)]
    public void Aliases_that_forward_are_not_throw_away(string email, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Claimed(email)));

    [Fact]
    public void Looks_at_the_profile_the_code_host_and_the_sender_too()
    {
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(A.Profile() with { Email = "mira@mailinator.com" })));
        Assert.Equal(Outcome.Raised, OutcomeFor(A.Dossier(Seen.Account() with { Email = "mira@mailinator.com" })));
        Assert.Equal(
            Outcome.Raised,
            OutcomeFor(A.Dossier(A.Request() with { Messages = [Seen.Message("Mira <mira@mailinator.com>")] })));
    }

    private static Dossier Claimed(string? email) => A.Dossier(new Claims { Email = email });
}
