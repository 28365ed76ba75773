using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class CareersDifferTests : SignalTests<CareersDiffer>
{
    private static readonly Job[] Mine = [Elsewhere.Job("Nordlicht", 2016, 2018), Elsewhere.Job("Sandmeer", 2019, 2022)];

    protected override Dossier Raised => Told(Mine, [Elsewhere.Job("Altlager", 2016, 2018), Elsewhere.Job("Pickwerk", 2019, 2022)]);

    protected override Dossier Clear => Told(Mine, [Elsewhere.Job("Altlager", 2016, 2018), Elsewhere.Job("Sandmeer GmbH", 2019, 2022)]);

    protected override Dossier NotAvailable => Told(Mine, null);

    [Theory]
    [InlineData(2016, 2018, Outcome.Raised)]
    [InlineData(2018, 2018, Outcome.Clear)]
    [InlineData(2010, 2012, Outcome.Clear)]
    public void Two_years_told_twice_are_a_contradiction(int from, int to, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Told(Mine, [Elsewhere.Job("Altlager", from, to), Elsewhere.Job("Pickwerk", 2008, 2009)])));

    [Fact]
    public void Work_on_ones_own_account_and_part_time_are_beside_employment()
    {
        Job[] own = [Elsewhere.Job("Freelance", 2016, 2018), Elsewhere.Job("Self-employed", 2019, 2022)];
        Job[] part = [.. ((Job[])[Elsewhere.Job("Altlager", 2016, 2018), Elsewhere.Job("Pickwerk", 2019, 2022)]).Select(job => job with { FullTime = false })];

        Assert.False(Signal.Evaluate(Told(Mine, own)).Applicable);
        Assert.False(Signal.Evaluate(Told(Mine, part)).Applicable);
    }

    [Fact]
    public void Cites_both_sides()
        => Assert.Equal(2, Signal.Evaluate(Raised).Evidence.Select(evidence => evidence.Source).Distinct().Count());

    [Fact]
    public void A_claim_that_came_from_the_cv_is_one_statement()
        => Assert.False(Signal.Evaluate(A.Dossier(
            A.Request() with { Claims = new Claims { WorkHistory = Mine }, ClaimsFromCv = ["workHistory"] },
            new Cv { Format = "PDF", WorkHistory = Mine })).Applicable);

    private static Dossier Told(IReadOnlyList<Job> cv, IReadOnlyList<Job>? elsewhere)
        => A.Dossier(new Cv { Format = "PDF", WorkHistory = cv }, Elsewhere.Profile(jobs: elsewhere));
}
