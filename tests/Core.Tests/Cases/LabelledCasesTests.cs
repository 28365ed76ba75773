using GigVet.Cases;
using GigVet.Core.Tests.Support;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Cases;

/// <summary>The labelled cases: what must be concluded of those that may be tuned on. The held third is only measured.</summary>
public sealed class LabelledCasesTests
{
    /// <summary>What is not found yet, and why; a case that is judged as expected has to leave this list.</summary>
    private static readonly Dictionary<string, string> Missed = new(StringComparer.Ordinal)
    {
        ["bought-domain-with-past"] = "the account on GitHub shows the former owner's name too, which counts as a name of the contractor's own",
        ["clone-series-of-three"] = "an address such as hr@ is taken for a firm's and compared with nobody's",
        ["copied-backdated-bulk"] = "twenty-six commits of the last year tell their clock; it takes fifty to compare",
        ["farm-clock-of-elsewhere"] = "of two excuses for staying off camera one is not known",
        ["front-unverifiable-firm"] = "of the message only the weaker half is known",
        ["mill-before-it-existed"] = "a job that went on after a technology came may have used it at its end",
        ["stolen-left-contacts"] = "one left-behind address alone is no question yet: a moderate finding needs a second",
    };

    public static TheoryData<string> Tuned => [.. CaseBook.All.Where(told => !told.IsHeld).Select(told => told.Id)];

    [Theory]
    [MemberData(nameof(Tuned))]
    public void Is_judged_as_the_story_expects(string id)
    {
        var judged = new JudgedCase(CaseBook.All.Single(told => told.Id == id));

        if (Missed.TryGetValue(id, out var why))
            Assert.True(judged.Misjudged is not null, $"{id} is judged as expected now; it no longer \"{why}\".");
        else
            Assert.Null(judged.Misjudged);
    }

    [Fact]
    public void Nobody_honest_is_above_medium_or_missed()
        => Assert.All(CaseBook.All.Where(told => told is { IsHonest: true, IsHeld: false }), told =>
        {
            Assert.False(new JudgedCase(told).IsAboveMedium, told.Id);
            Assert.False(Missed.ContainsKey(told.Id), told.Id);
        });

    [Fact]
    public void There_are_enough_of_every_kind_and_a_third_is_held()
    {
        Assert.True(CaseBook.All.Count >= 120);
        Assert.Distinct(CaseBook.All.Select(told => told.Id), StringComparer.Ordinal);
        Assert.All(Enum.GetValues<CaseKind>(), kind => Assert.True(CaseBook.All.Count(told => told.Kind == kind) >= 3, $"{kind}"));
        Assert.InRange(CaseBook.All.Count(told => told.IsHonest) / (double)CaseBook.All.Count, 0.45, 0.55);
        Assert.InRange(CaseBook.All.Count(told => told.IsHeld) / (double)CaseBook.All.Count, 0.25, 0.45);
    }

    [Fact]
    public void Every_reason_that_a_case_names_exists()
    {
        var known = Assessing.Signals.Select(signal => signal.Info.Id).Append(ScoreSheet.ReassuranceVoid)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            CaseBook.All.SelectMany(told => told.Because.SelectMany(codes => codes.Split('|')).Concat(told.Without)),
            code => Assert.Contains(code, known));
    }

    [Fact]
    public void Names_and_places_say_nothing_about_who_is_honest()
    {
        var halves = CaseBook.All.ToLookup(told => told.IsHonest, told => CaseBook.Casts[told.Id]);

        Assert.All(NameSets.All, names => AssertEven(cast => cast.Names == names, names.Origin));
        Assert.All(Place.All, place => AssertEven(cast => cast.Home == place, place.Country));
        Assert.All(Tongue.All, tongue => AssertEven(cast => cast.Tongue == tongue, tongue.Name));

        void AssertEven(Func<Cast, bool> has, string what)
            => Assert.True(Math.Abs(halves[true].Count(has) - halves[false].Count(has)) <= 1, what);
    }
}
