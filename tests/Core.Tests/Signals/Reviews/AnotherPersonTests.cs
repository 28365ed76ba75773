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
    [InlineData("Omar was great.", "Omar is patient and quick.", Outcome.Clear)]
    [InlineData("Omar H. was great.", "Omar is patient and quick.", Outcome.Clear)]
    [InlineData("Omar did this for us.", "Omar is patient and quick.", Outcome.Raised)]
    [InlineData("Omar delivered on time.", "Omar is patient and quick.", Outcome.Raised)]
    [InlineData("Communication was great.", "Communication was easy. Thanks!", Outcome.Clear)]
    [InlineData("He was late but she fixed it.", "She was very good, he too.", Outcome.Clear)]
    public void The_same_other_name_of_two_clients_counts(string first, string second, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(first, second)));

    /// <summary>What clients ordinarily write about somebody whom they do not name; every line stands in two reviews here.</summary>
    [Theory]
    [InlineData("Communication was clear and quick.")]
    [InlineData("Delivery was on time.")]
    [InlineData("Work is excellent. Will hire again!")]
    [InlineData("Quality is top notch and the price is fair.")]
    [InlineData("Professionalism was outstanding throughout.")]
    [InlineData("Response was always within the hour.")]
    [InlineData("Design was exactly what we wanted.")]
    [InlineData("Thanks, Looking forward to the next one.")]
    [InlineData("Thank you so much! Great job.")]
    [InlineData("Thanks Again!")]
    [InlineData("Thanks Mate, top work.")]
    [InlineData("Thanks Buddy!")]
    [InlineData("Thanks to The team for staying late.")]
    [InlineData("Thanks For everything.")]
    [InlineData("Thank You Very Much.")]
    [InlineData("Thanks God it is done.")]
    [InlineData("Thanks, Hope to work with you soon.")]
    [InlineData("Highly Recommended Seller.")]
    [InlineData("Recommend Highly.")]
    [InlineData("Recommended Developer for any shop.")]
    [InlineData("Hired Again and again, never disappointed.")]
    [InlineData("Hire This guy!")]
    [InlineData("Hire Freelancers like this one.")]
    [InlineData("Working with WordPress was new to us, no problem here.")]
    [InlineData("Working with Shopify was painless.")]
    [InlineData("Logo was delivered in two days.")]
    [InlineData("Website is fast now.")]
    [InlineData("Everything was perfect.")]
    [InlineData("Everything delivered as agreed.")]
    [InlineData("Seller delivered on time.")]
    [InlineData("Freelancer understood the brief at once.")]
    [InlineData("Developer understood our needs.")]
    [InlineData("Designer delivered three drafts.")]
    [InlineData("Translation was accurate.")]
    [InlineData("Code is clean and documented.")]
    [InlineData("Support was there when we needed it.")]
    [InlineData("Feedback was taken on board.")]
    [InlineData("Revisions were quick. Payment was easy.")]
    [InlineData("Excellent! Experience was smooth.")]
    [InlineData("Budget was kept. Deadline was kept.")]
    [InlineData("Project went well and we are happy.")]
    [InlineData("Turnaround was amazing.")]
    [InlineData("Attention was paid to every detail.")]
    [InlineData("Patience is a virtue and it is here.")]
    [InlineData("English was no problem.")]
    [InlineData("Overall was a good experience.")]
    [InlineData("Pleasure was all ours.")]
    [InlineData("Collaboration has been a joy.")]
    [InlineData("Javascript is what they know best.")]
    [InlineData("Animation made the difference.")]
    public void An_ordinary_sentence_names_nobody(string text)
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(text, $"Very good. {text}")));

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
