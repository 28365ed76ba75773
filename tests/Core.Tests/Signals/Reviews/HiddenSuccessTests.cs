using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Reviews;

namespace GigVet.Core.Tests.Signals.Reviews;

public sealed class HiddenSuccessTests : SignalTests<HiddenSuccess>
{
    protected override Dossier Raised => With(new Reputation { Rating = 4.9, JobSuccess = 0.5 });

    protected override Dossier Clear => With(new Reputation { Rating = 4.9, JobSuccess = 0.95 });

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(4.8, 0.69, Outcome.Raised)]
    [InlineData(4.8, 0.70, Outcome.Clear)]
    [InlineData(4.79, 0.5, Outcome.Clear)]
    public void Needs_high_stars_and_low_success(double rating, double success, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(new Reputation { Rating = rating, JobSuccess = success })));

    [Fact]
    public void Hidden_is_not_the_same_as_not_shown()
    {
        Assert.Equal(Outcome.Raised, OutcomeFor(With(new Reputation { Rating = 5, JobSuccessHidden = true })));
        Assert.Equal(Outcome.NotAvailable, OutcomeFor(With(new Reputation { Rating = 5 })));
    }

    private static Dossier With(Reputation reputation) => AProfile.With(profile => profile with { Reputation = reputation });
}
