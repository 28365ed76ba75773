using System.Text.Json;
using GigVet.Cases;
using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Core.Tests.Cases;

/// <summary>
/// Every case told about other people and places, a part of the swaps that the measurement <c>fairness</c> makes: the same
/// score to the point, from the same reasons, and the same band.
/// </summary>
public sealed class FairnessTests
{
    private const int Every = 9;

    public static TheoryData<string> Ids => [.. CaseBook.All.Select(told => told.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Another_name_place_language_photo_or_university_changes_no_point_and_no_band(string id)
    {
        var told = CaseBook.All.Single(one => one.Id == id);
        var cast = CaseBook.Casts[id];
        var expected = Points(cast);

        // Another part of the swaps for each case, so that all together every swap is made.
        var first = id.Sum(letter => letter) % Every;
        foreach (var (what, other) in Counterfactuals.Of(cast).Where((_, place) => place % Every == first))
            Assert.True(expected == Points(other), $"{id} with other {what}:\n{Points(other)}\ninstead of\n{expected}");

        string Points(Cast people)
        {
            var assessment = JudgedCase.Judge(told.DossierOf(people));
            return string.Join('\n', assessment.Reasons.Select(reason => $"{reason.Code} {reason.Points}")
                .Append($"{assessment.Score} {assessment.Band} {assessment.Recommendation}"));
        }
    }

    [Fact]
    public void A_swap_reaches_every_place_where_a_name_stands()
    {
        var told = CaseBook.All.Single(one => one.Id == "bootcamp-second-career-site");
        var (mine, other) = (Cast.Number(0), Cast.Number(0) with { Names = NameSets.All[4] });
        var (before, after) = (Written(told.DossierOf(mine)), Written(told.DossierOf(other)));

        Assert.All(mine.Names.Me.Latin.Split(' '), word =>
        {
            Assert.Contains(word, before, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, after, StringComparison.OrdinalIgnoreCase);
        });
    }

    private static string Written(Dossier dossier) => JsonSerializer.Serialize(new object?[]
    {
        dossier.Request, dossier.Profile, dossier.Find<GitHubAccount>(), dossier.Find<PortfolioSite>(),
    });
}
