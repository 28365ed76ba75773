using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class GoneTests : SignalTests<Gone>
{
    private static readonly ContractorProfile Nothing = new() { Contractor = A.Contractor, Url = A.ProfileUrl, FetchedAt = A.Today };

    protected override Dossier Raised => Missing(days: 3);

    protected override Dossier Clear => A.Dossier(Earlier.Profile(), Earlier.Before());

    protected override Dossier NotAvailable => A.Dossier(Nothing, Earlier.Before());

    [Theory]
    [InlineData(1, Outcome.NotAvailable)]
    [InlineData(2, Outcome.NotAvailable)]
    [InlineData(3, Outcome.Raised)]
    public void It_counts_on_the_third_day(int days, Outcome expected) => Assert.Equal(expected, OutcomeFor(Missing(days)));

    [Fact]
    public void A_profile_that_was_never_read_cannot_be_gone()
        => Assert.False(Signal.Evaluate(A.Dossier(Nothing, new ProfileMissing(A.ProfileUrl, A.Today), Earlier.Before(new Sighting(), 5))).Applicable);

    private static Dossier Missing(int days)
        => A.Dossier(Nothing, new ProfileMissing(A.ProfileUrl, A.Today), Earlier.Before(daysGone: days));
}
