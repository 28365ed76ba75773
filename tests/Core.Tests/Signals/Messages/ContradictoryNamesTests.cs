using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Messages;

namespace GigVet.Core.Tests.Signals.Messages;

public sealed class ContradictoryNamesTests : SignalTests<ContradictoryNames>
{
    private const string Introduced = "Hello, my name is Mira Kessler and I build shops.";

    protected override Dossier Raised => Pitch.Dossier($"{Introduced}\n\nBest regards,\nTom Okafor");

    protected override Dossier Clear => Pitch.Dossier($"{Introduced}\n\nBest regards,\nMira Kessler");

    protected override Dossier NotAvailable => Pitch.Dossier();

    [Fact]
    public void Two_messages_of_one_thread_are_one_writer()
        => Assert.Equal(
            Outcome.Raised, OutcomeFor(Pitch.Dossier(Introduced, "I can start today.\n\nKind regards\nTom Okafor")));

    [Fact]
    public void The_profile_counts_as_well()
        => Assert.Equal(Outcome.Raised, OutcomeFor(Pitch.Dossier("Hello, my name is Tom Okafor.")));

    [Theory]
    [InlineData("Best regards,\nMira")]
    [InlineData("Best regards,\nM. Kessler")]
    [InlineData("Best regards,\nMira Kessler-Braun")]
    [InlineData("Best regards,\nKessler Mira")]
    [InlineData("Best regards,\nTom")]
    [InlineData("Best regards,\nThe shop team")]
    [InlineData("> Best regards,\n> Tom Okafor")]
    [InlineData("We sold it to Tom Okafor")]
    public void Short_names_other_orders_and_other_people_are_no_contradiction(string end)
        => Assert.Equal(Outcome.Clear, OutcomeFor(Pitch.Dossier($"{Introduced}\n\n{end}")));

    [Fact]
    public void A_declared_agency_explains_it()
    {
        var claims = new Claims { Agency = new("Kessler Software", null) };

        Assert.Equal(
            Outcome.Clear, OutcomeFor(A.Dossier(claims, Pitch.Fact($"{Introduced}\n\nBest regards,\nTom Okafor"))));
    }

    [Fact]
    public void Without_a_full_name_the_question_does_not_arise()
        => Assert.False(Signal.Evaluate(Pitch.Dossier(Pitch.Honest)).Applicable);
}
