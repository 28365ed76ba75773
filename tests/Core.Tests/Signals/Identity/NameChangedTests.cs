using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class NameChangedTests : SignalTests<NameChanged>
{
    protected override Dossier Raised => Before("Jonas Petrik");

    protected override Dossier Clear => Before("Mira Kessler");

    protected override Dossier NotAvailable => Before(null);

    [Theory]
    [InlineData("Mira Petrik", Outcome.Clear)]
    [InlineData("Mira K.", Outcome.Clear)]
    [InlineData("mirakessler99", Outcome.Clear)]
    [InlineData("Kessler, Mira", Outcome.Clear)]
    public void A_new_surname_or_a_name_instead_of_a_handle_is_no_other_person(string before, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Before(before)));

    [Fact]
    public void The_former_name_is_never_shown()
    {
        var finding = Signal.Evaluate(Raised);

        Assert.DoesNotContain("Petrik", $"{finding.Message} {string.Join(' ', finding.Evidence)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Weiming Zhang", "Emily Thornton")]
    [InlineData("Emily Thornton", "Weiming Zhang")]
    [InlineData("Amara Okonkwo", "Oksana Shevchuk")]
    [InlineData("Дмитрий Орлов", "Сергей Власенко")]
    public void Which_names_they_are_changes_nothing(string before, string now)
    {
        var finding = Signal.Evaluate(A.Dossier(A.Profile() with { DisplayName = now }, new ProfileBefore { At = A.Today.AddDays(-30), Name = before }));

        Assert.Equal((Outcome.Raised, Strength.Moderate), (finding.Outcome, finding.Strength));
    }

    [Fact]
    public void The_first_look_has_nothing_to_compare_with() => Assert.False(Signal.Evaluate(A.Dossier()).Applicable);

    private static Dossier Before(string? name) => A.Dossier(new ProfileBefore { At = A.Today.AddDays(-30), Name = name });
}
