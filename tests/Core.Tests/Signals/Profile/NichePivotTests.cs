using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Profile;

namespace GigVet.Core.Tests.Signals.Profile;

public sealed class NichePivotTests : SignalTests<NichePivot>
{
    private static readonly string[] Logos = ["Logo Design", "Illustrator", "Branding", "Typography", "Packaging", "Photoshop"];

    protected override Dossier Raised => With(["Solidity", "Rust", "Go"], Logos[..2], Logos[2..4], Logos[4..]);

    protected override Dossier Clear => With(["Logo Design", "Branding", "Solidity"], Logos[..2], Logos[2..4], Logos[4..]);

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(1, 6, Outcome.Raised)]
    [InlineData(1, 5, Outcome.Clear)]
    [InlineData(2, 18, Outcome.Raised)]
    public void Less_than_a_fifth_of_the_jobs_took_what_is_offered(int fitting, int all, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(With(
            ["Solidity", "Rust", "Go"],
            [.. Enumerable.Repeat(Logos[..2], all - fitting), .. Enumerable.Repeat<string[]>(["Rust", "Typography"], fitting)])));

    [Theory]
    [InlineData(430, Outcome.Raised)]
    [InlineData(420, Outcome.Clear)]
    public void After_a_year_of_silence_the_jobs_before_it_are_the_past(int last, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(AProfile.With(profile => profile with
        {
            Skills = ["Rust", "Go"],
            Reviews =
            [
                .. Enumerable.Range(0, 4).Select(n => AProfile.Review(last + (n * 30), skills: Logos[..2])),
                .. Enumerable.Range(0, 4).Select(n => AProfile.Review(60 - (n * 10), skills: ["Rust", "Go"])),
            ],
        })));

    [Fact]
    public void Spellings_of_one_skill_are_one_skill()
        => Assert.Equal(Outcome.Clear, OutcomeFor(With(["logo-design", "BRANDING", "packaging"], Logos[..2], Logos[2..4], Logos[4..])));

    [Fact]
    public void What_the_profile_says_in_words_is_offered_too()
    {
        string[][] jobs = [Logos[..2], Logos[2..4], Logos[..2], Logos[2..4]];
        Dossier Written(string overview) => AProfile.With(profile => profile with
        {
            Skills = ["Solidity", "Rust"],
            Overview = overview,
            Reviews = [.. jobs.Select((skills, place) => AProfile.Review(100 + place, skills: skills))],
        });

        Assert.Equal(Outcome.Clear, OutcomeFor(Written("Ten years of branding and logo design.")));
        Assert.Equal(Outcome.Raised, OutcomeFor(Written("I write contracts. No rebrandings.")));
    }

    [Fact]
    public void A_veteran_whose_list_of_skills_is_full_is_hardly_charged()
    {
        string[] full = [.. Enumerable.Range(0, 15).Select(n => $"Skill {n}")];

        Assert.Equal(Strength.Weak, Signal.Evaluate(With(full, Logos[..2], Logos[2..4], Logos[4..])).Strength);
        Assert.Equal(Strength.Moderate, Signal.Evaluate(With(full[..14], Logos[..2], Logos[2..4], Logos[4..])).Strength);
    }

    [Fact]
    public void Two_jobs_or_two_skills_are_too_few()
    {
        Assert.False(Signal.Evaluate(With(["Solidity", "Rust", "Go"], Logos[..2], Logos[2..4])).Applicable);
        Assert.False(Signal.Evaluate(With(["Solidity"], Logos[..2], Logos[2..4], Logos[4..])).Applicable);
    }

    private static Dossier With(string[] offered, params string[][] jobs) => AProfile.With(profile => profile with
    {
        Skills = offered,
        Reviews = [.. jobs.Select((skills, place) => AProfile.Review(100 + place, skills: skills))],
    });
}
