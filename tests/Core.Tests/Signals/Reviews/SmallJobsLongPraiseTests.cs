using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class SmallJobsLongPraiseTests : SignalTests<SmallJobsLongPraise>
{
    private const int Long = 30;

    protected override Dossier Raised => With(small: 5, large: 5);

    protected override Dossier Clear => With(small: 4, large: 6);

    protected override Dossier NotAvailable => AProfile.Reviewed(AProfile.Reviews(1, 2, 3));

    [Theory]
    [InlineData(10, Long, Outcome.Raised)]
    [InlineData(11, Long, Outcome.Clear)]
    [InlineData(10, Long - 1, Outcome.Clear)]
    public void Both_the_price_and_the_length_count(int paid, int words, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(AProfile.Reviewed([.. Enumerable.Range(0, 10).Select(n => Paid(n, paid, words))])));

    [Theory]
    [InlineData(10, Outcome.Raised)]
    [InlineData(50, Outcome.Clear)]
    public void A_range_counts_by_its_end(int most, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(AProfile.Reviewed(
            [.. Enumerable.Range(0, 10).Select(n => Paid(n, 5, Long) with { Paid = null, PaidAtMost = new Money(most, "USD") })])));

    [Fact]
    public void Nine_reviews_are_too_few() => Assert.False(Signal.Evaluate(With(small: 9, large: 0)).Applicable);

    private static Dossier With(int small, int large) => AProfile.Reviewed(
        [.. Enumerable.Range(0, small).Select(n => Paid(n, 5, Long)), .. Enumerable.Range(small, large).Select(n => Paid(n, 500, Long))]);

    private static Review Paid(int daysAgo, decimal amount, int words)
        => AProfile.Review(daysAgo, string.Join(' ', Enumerable.Range(0, words).Select(n => new string((char)('a' + (n % 26)), 3 + (n / 26))))) with { Paid = new Money(amount, "USD") };
}
