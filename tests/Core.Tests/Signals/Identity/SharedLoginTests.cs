using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class SharedLoginTests : SignalTests<SharedLogin>
{
    private static readonly VetRequest Given = A.Request() with { GitHub = "mira" };

    protected override Dossier Raised => A.Dossier(Given, Beside.Mark(MarkKind.Login));

    protected override Dossier Clear => A.Dossier(Given, Beside.Nobody());

    protected override Dossier NotAvailable => A.Dossier(Given, Beside.Mark(MarkKind.Login, name: null));

    [Fact]
    public void One_of_the_two_may_own_it() => Assert.Equal(Strength.Moderate, Signal.Evaluate(Raised).Strength);

    [Fact]
    public void One_person_or_a_common_agency_explains_it()
    {
        var agency = Given with { Claims = Given.Claims with { Agency = new Agency("Sandmeer", null) } };

        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Given, Beside.Mark(MarkKind.Login, name: "Mira K."))));
        Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(agency, Beside.Mark(MarkKind.Login, agency: "Sandmeer"))));
    }

    [Fact]
    public void Other_marks_are_other_signals_affair()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(Given, Beside.Mark(MarkKind.Mailbox))));

    [Fact]
    public void Does_not_apply_where_nothing_is_known() => Assert.False(Signal.Evaluate(A.Dossier(Beside.Nobody())).Applicable);
}
