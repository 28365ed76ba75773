using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class ImpossibleHoursTests : SignalTests<ImpossibleHours>
{
    protected override Dossier Raised => With(AProfile.Open(40), AProfile.Open(41));

    protected override Dossier Clear => With(AProfile.Open(40), AProfile.Open(40));

    protected override Dossier NotAvailable => A.Dossier();

    [Fact]
    public void Two_full_time_contracts_for_nobody_else_cannot_both_be()
    {
        Assert.Equal(Outcome.Raised, OutcomeFor(With(AProfile.Open(exclusive: true), AProfile.Open(exclusive: true))));
        Assert.Equal(Outcome.Clear, OutcomeFor(With(AProfile.Open(exclusive: true), AProfile.Open(10))));
    }

    [Fact]
    public void Closed_contracts_do_not_count()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(AProfile.Open(40), AProfile.Open(60) with { Ongoing = false })));

    [Fact]
    public void An_agency_shares_the_hours()
        => Assert.False(Signal.Evaluate(AProfile.With(
            profile => profile with { Contracts = [AProfile.Open(90)] },
            new Claims { Agency = new Agency("Sandmeer", null) })).Applicable);

    [Fact]
    public void Does_not_apply_where_no_hours_are_shown() => Assert.False(Signal.Evaluate(With(AProfile.Open())).Applicable);

    private static Dossier With(params Contract[] contracts) => AProfile.With(profile => profile with { Contracts = contracts });
}
