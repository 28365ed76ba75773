using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;

namespace GigVet.Core.Tests.Signals.GitHub;

public sealed class EditFlurryTests : GitHubSignalTests<EditFlurry>
{
    protected override Dossier Raised => A.Dossier(With(Edit("name", 8, 1), Edit("company", 8, 1), Edit("site", 8, 1)));

    protected override Dossier Clear => A.Dossier(With());

    [Fact]
    public void At_the_first_look_there_is_nothing_to_compare_with()
        => Assert.False(On(AGitHub.Account()).Applicable);

    [Fact]
    public void Two_fields_are_a_new_job()
        => Assert.Equal(Outcome.Clear, On(With(Edit("company", 8, 1), Edit("bio", 8, 1))).Outcome);

    [Fact]
    public void One_field_changed_three_times_is_one_field()
        => Assert.Equal(Outcome.Clear, On(With(Edit("bio", 8, 6), Edit("bio", 6, 3), Edit("bio", 3, 1))).Outcome);

    [Fact]
    public void Three_within_a_week_count_over_several_looks_and_spread_over_more_do_not()
    {
        Assert.Equal(Strength.Moderate, WeightOn(With(Edit("name", 9, 7), Edit("bio", 6, 4), Edit("site", 3, 1))));
        Assert.Equal(Outcome.Clear, On(With(Edit("name", 30, 24), Edit("bio", 16, 14), Edit("site", 3, 1))).Outcome);
    }

    [Fact]
    public void Looks_a_month_apart_cannot_tell()
        => Assert.Equal(
            Outcome.NotAvailable, On(With(Edit("name", 31, 1), Edit("bio", 31, 1), Edit("site", 31, 1))).Outcome);

    private static GitHubAccount With(params IReadOnlyList<GitHubEdit> edits) => AGitHub.Account() with { Edits = edits };

    private static GitHubEdit Edit(string field, int before, int after)
        => new(field, A.Today.AddDays(-before), A.Today.AddDays(-after));
}
