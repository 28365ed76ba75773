using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class OneClientTests : SignalTests<OneClient>
{
    protected override Dossier Raised => With(6, 10);

    protected override Dossier Clear => With(5, 10);

    protected override Dossier NotAvailable => AProfile.Reviewed(AProfile.Reviews(1, 2, 3));

    [Theory]
    [InlineData(5, 9, false)]
    [InlineData(5, 10, true)]
    public void Ten_reviews_must_name_their_client(int ofOne, int all, bool applies)
        => Assert.Equal(applies, Signal.Evaluate(With(ofOne, all)).Applicable);

    [Fact]
    public void A_client_who_hires_many_others_weighs_little()
    {
        Assert.Equal(Strength.Moderate, Signal.Evaluate(With(6, 10, 12)).Strength);
        Assert.Equal(Strength.Weak, Signal.Evaluate(With(6, 10, 13)).Strength);
    }

    private static Dossier With(int ofOne, int all, int? everywhere = null) => AProfile.Reviewed(
    [
        .. Enumerable.Range(0, ofOne).Select(n => AProfile.Review(n * 9, "Good.", "one") with { ClientReviews = everywhere }),
        .. Enumerable.Range(ofOne, all - ofOne).Select(n => AProfile.Review(n * 9, "Good.", $"client-{n}")),
    ]);
}
