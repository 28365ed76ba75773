using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class ExperienceClaimTests
{
    [Theory]
    [InlineData("I have 10 years of Kubernetes", "Kubernetes", 10)]
    [InlineData("10+ years of hands-on experience with Kubernetes.", "Kubernetes", 10)]
    [InlineData("Kubernetes (8+ years)", "Kubernetes", 8)]
    [InlineData("Kubernetes - 8 years", "Kubernetes", 8)]
    [InlineData("Kubernetes: 8 yrs", "Kubernetes", 8)]
    [InlineData("React developer for over 9 years", "React", 9)]
    [InlineData("12 years as a senior Golang developer", "Go", 12)]
    [InlineData("5-7 years of Rust", "Rust", 5)]
    [InlineData("ten years' experience in Swift", "Swift", 10)]
    [InlineData("15 years of experience with Node.js", "Node.js", 15)]
    [InlineData("React, 5 years of Vue.js", "Vue.js", 5)]
    [InlineData("8 years of React, I love it", "React", 8)]
    public void Years_of_a_technology_are_read(string text, string technology, int years)
    {
        var claim = Assert.Single(ExperienceClaim.ReadAll(text));

        Assert.Equal((technology, (int?)years), (claim.Technology.Name, claim.Years));
    }

    [Theory]
    [InlineData("10 years of experience with Kubernetes, Docker and Linux", "Linux")]
    [InlineData("Docker and Kubernetes (9 years)", "Docker")]
    [InlineData("PHP/Laravel - 14 years", "PHP")]
    public void A_list_counts_for_its_oldest_member(string text, string technology)
        => Assert.Equal(technology, Assert.Single(ExperienceClaim.ReadAll(text)).Technology.Name);

    [Theory]
    [InlineData("Working with Kubernetes since 2009", "Kubernetes", 2009, null)]
    [InlineData("Since 2011 I have been working with React", "React", 2011, null)]
    [InlineData("2012-2016: React developer", "React", 2012, 2016)]
    [InlineData("React developer (Jan 2012 – Mar 2016)", "React", 2012, 2016)]
    [InlineData("• 2009-03 - 2011-08 Flutter engineer", "Flutter", 2009, 2011)]
    [InlineData("2015 - Present: Kubernetes engineer", "Kubernetes", 2015, null)]
    public void Dates_beside_a_technology_are_read(string text, string technology, int? from, int? to)
    {
        var claim = Assert.Single(ExperienceClaim.ReadAll(text));

        Assert.Equal((technology, from, to), (claim.Technology.Name, claim.From, claim.To));
    }

    [Theory]
    [InlineData("React - 8 years, Vue.js - 3 years", "React 8, Vue.js 3")]
    [InlineData("React (8 years) Vue.js (3 years)", "React 8, Vue.js 3")]
    [InlineData("Kubernetes since 2016, React since 2014", "Kubernetes 2016, React 2014")]
    [InlineData("8 years of React. 3 years of Vue.js.", "React 8, Vue.js 3")]
    public void Several_claims_keep_their_own_years(string text, string claims)
        => Assert.Equal(claims, string.Join(", ", ExperienceClaim.ReadAll(text)
            .Select(claim => $"{claim.Technology.Name} {claim.Years ?? claim.From}")));

    [Theory]
    [InlineData("10 years of experience in software development, including Kubernetes")]
    [InlineData("10 years of web development with React")]
    [InlineData("We need 10 years of Kubernetes")]
    [InlineData("Do you have 10 years of Kubernetes?")]
    [InlineData("Looking for 8+ years React")]
    [InlineData("I do not have 10 years of Rust")]
    [InlineData("Kubernetes is 10 years old")]
    [InlineData("Our team has 40 years of React experience")]
    [InlineData("10 years of React, Photoshop")]
    [InlineData("10 years of Go and counting")]
    [InlineData("go to market for 10 years")]
    [InlineData("10 years of rust removal")]
    [InlineData("In 10 years react will be gone")]
    [InlineData("Swift response for 10 years of customers")]
    [InlineData("I have React experience. 10 years in marketing.")]
    [InlineData("")]
    public void Unclear_text_gives_nothing(string text) => Assert.Empty(ExperienceClaim.ReadAll(text));

    [Fact]
    public void A_claim_knows_by_how_many_years_it_is_too_early()
    {
        Assert.Equal(5, Assert.Single(ExperienceClaim.ReadAll("Working with Kubernetes since 2009")).YearsTooEarly(2026));
        Assert.Equal(3, Assert.Single(ExperienceClaim.ReadAll("15 years of Kubernetes")).YearsTooEarly(2026));
        Assert.Equal(2, Assert.Single(ExperienceClaim.ReadAll("2008-2011: React developer")).YearsTooEarly(2026));
        Assert.True(Assert.Single(ExperienceClaim.ReadAll("2010-2016: React developer")).YearsTooEarly(2026) <= 0);
        Assert.True(Assert.Single(ExperienceClaim.ReadAll("5 years of Kubernetes")).YearsTooEarly(2026) <= 0);
    }

    [Fact]
    public void Any_text_is_read_without_trouble()
        => Prop.ForAll<string>(text => ExperienceClaim.ReadAll(text).Count >= 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));

    [Fact]
    public void Random_mixtures_of_telling_words_are_read_without_trouble()
    {
        string[] words =
        [
            "10", "years", "of", "React", "since", "2009", "-", "to", "present", "(", ")", ",", "and", "Jan", "2012-2016", ".",
            "Go", "\n", "5-", "+", "yrs", "'", "C++", "Node.js", "/", "1993–", "12/2011",
        ];
        Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), mixture =>
        {
            var text = string.Join(' ', mixture);
            return ExperienceClaim.ReadAll(text).Count >= 0 && (MonthRange.Read(text) is null || text.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("10 years of React, ")]
    [InlineData("React ")]
    [InlineData("2012-")]
    [InlineData("since ")]
    [InlineData("10 years of React. ")]
    [InlineData("2012-2016: React\n")]
    public void A_megabyte_is_read_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();

        ExperienceClaim.ReadAll(text);
        Technologies.FindIn(text);
        MonthRange.Read(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(3), $"Took {clock.Elapsed}.");
    }
}
