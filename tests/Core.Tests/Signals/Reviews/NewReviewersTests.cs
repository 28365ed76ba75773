using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class NewReviewersTests : SignalTests<NewReviewers>
{
    protected override Dossier Raised => With(fresh: 3, old: 3);

    protected override Dossier Clear => With(fresh: 2, old: 2);

    protected override Dossier NotAvailable => AProfile.Reviewed(AProfile.Reviews(1, 2, 3));

    [Theory]
    [InlineData(3, 4, 7, Outcome.Clear)]
    [InlineData(3, 3, 7, Outcome.Raised)]
    [InlineData(3, 3, 8, Outcome.Clear)]
    public void Three_and_half_of_those_known_within_a_week(int fresh, int old, int days, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(fresh, old, days)));

    [Fact]
    public void Who_hired_others_since_was_not_made_for_this()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(3, 0, reviews: 4)));

    [Fact]
    public void Who_does_not_say_what_else_they_wrote_is_not_known()
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(With(3, 3, reviews: null)));

    private static Dossier With(int fresh, int old, int days = 2, int? reviews = 1) => AProfile.Reviewed(
    [
        .. Enumerable.Range(0, fresh).Select(n => Joined(n * 30, days) with { ClientReviews = reviews }),
        .. Enumerable.Range(fresh, old).Select(n => Joined(n * 30, 700) with { ClientReviews = reviews }),
    ]);

    private static Review Joined(int daysAgo, int before)
        => AProfile.Review(daysAgo, "Good.", $"client-{daysAgo}") with { ClientJoinedAt = A.Today.AddDays(-daysAgo - before) };
}
