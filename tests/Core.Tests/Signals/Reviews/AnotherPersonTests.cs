using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class AnotherPersonTests : SignalTests<AnotherPerson>
{
    protected override Dossier Raised => With("Thanks Omar, great work!", "Omar was very patient with us.");

    protected override Dossier Clear => With("Thanks Mira, great work!", "Mira was very patient with us.");

    protected override Dossier NotAvailable => A.Dossier(A.Profile() with
    {
        DisplayName = null,
        Reviews = [AProfile.Review(1, "Thanks Omar!", "a")],
    });

    [Theory]
    [InlineData("Working with Omar was a pleasure.", "I will hire Omar again.", Outcome.Raised)]
    [InlineData("Thank you so much Omar!", "Highly recommend Omar to anyone.", Outcome.Raised)]
    [InlineData("Omar H. did this for us.", "José Luis A. was late. Omar has helped twice.", Outcome.Raised)]
    [InlineData("Thanks Omar!", "Thanks Jonas!", Outcome.Clear)]
    [InlineData("Thanks Omar and thanks Mira!", "Omar was great, and thanks to Mira too.", Outcome.Clear)]
    [InlineData("Thanks Mirah!", "Working with Mirah is easy.", Outcome.Clear)]
    [InlineData("Working with React was easy.", "I recommend React to all.", Outcome.Clear)]
    [InlineData("Thanks Everyone!", "Great is the work. Team was nice.", Outcome.Clear)]
    [InlineData("He was late but she fixed it.", "She was very good, he too.", Outcome.Clear)]
    public void The_same_other_name_of_two_clients_counts(string first, string second, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(first, second)));

    [Fact]
    public void Two_reviews_of_one_client_are_one_voice()
        => Assert.Equal(Outcome.Clear, OutcomeFor(AProfile.Reviewed(
            AProfile.Review(1, "Thanks Omar!", "a"), AProfile.Review(2, "Omar was great.", "a"))));

    [Fact]
    public void Short_forms_of_ones_own_name_are_ones_own()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(A.Profile() with
        {
            DisplayName = "Alexander Petrik",
            Reviews = [AProfile.Review(1, "Thanks Alex!", "a"), AProfile.Review(2, "Alex was great.", "b")],
        })));

    [Fact]
    public void An_agency_has_other_names()
        => Assert.False(Signal.Evaluate(A.Dossier(
            A.Profile() with { Reviews = [AProfile.Review(1, "Thanks Omar!", "a"), AProfile.Review(2, "Thanks Omar!", "b")] },
            A.Request() with { Claims = new Claims { Agency = new Agency("Sandmeer", null) } })).Applicable);

    [Theory]
    [InlineData("Weiming Zhang", "Omar")]
    [InlineData("Amara Okonkwo", "Emily")]
    [InlineData("Omar Haddad", "Weiming")]
    [InlineData("Emily Thornton", "Oksana")]
    [InlineData("Emily Thornton", "伟明")]
    [InlineData("عمر حداد", "خليل")]
    [InlineData("रवि सुब्रमण्यम", "अनिल")]
    [InlineData("Suharti", "Wagiman")]
    public void Whose_names_they_are_changes_nothing(string own, string other)
    {
        var finding = Signal.Evaluate(A.Dossier(A.Profile() with
        {
            DisplayName = own,
            Reviews = [AProfile.Review(1, $"Thanks {other}!", "a"), AProfile.Review(2, $"{other} was great.", "b")],
        }));

        Assert.Equal((Outcome.Raised, Strength.Moderate), (finding.Outcome, finding.Strength));
    }

    private static Dossier With(string first, string second)
        => AProfile.Reviewed(AProfile.Review(10, first, "a"), AProfile.Review(200, second, "b"));
}
