using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class ExperienceDiffersTests : SignalTests<ExperienceDiffers>
{
    protected override Dossier Raised => Told(12, written: 4);

    protected override Dossier Clear => Told(12, written: 11);

    protected override Dossier NotAvailable => Told(null, written: 4);

    [Theory]
    [InlineData(8, 4, Outcome.Clear)]
    [InlineData(9, 4, Outcome.Raised)]
    [InlineData(4, 9, Outcome.Raised)]
    [InlineData(20, 11, Outcome.Clear)]
    [InlineData(3, 1, Outcome.Clear)]
    public void More_than_three_years_and_by_half(int told, int written, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Told(told, written)));

    [Theory]
    [InlineData(2020, 12, Outcome.Raised)]
    [InlineData(2020, 11, Outcome.Clear)]
    [InlineData(2012, 12, Outcome.Clear)]
    public void A_whole_career_that_begins_far_too_late_contradicts(int first, int told, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(
            new Claims { YearsOfExperience = told },
            new Cv
            {
                Format = "PDF",
                WorkHistory = [Elsewhere.Job("Nordlicht", first, first + 1), Elsewhere.Job("Sandmeer", 2022, 2023), Elsewhere.Job("Altlager", 2024, 2025)],
            })));

    [Fact]
    public void Two_jobs_may_not_be_the_whole_career()
        => Assert.False(Signal.Evaluate(A.Dossier(
            new Claims { YearsOfExperience = 20 },
            new Cv { Format = "PDF", WorkHistory = [Elsewhere.Job("Sandmeer", 2022, 2023), Elsewhere.Job("Altlager", 2024, 2025)] })).Applicable);

    private static Dossier Told(int? told, int written)
        => A.Dossier(new Claims { YearsOfExperience = told }, new Cv { Format = "PDF", YearsOfExperience = written });
}
