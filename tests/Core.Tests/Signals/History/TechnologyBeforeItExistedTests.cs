using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.History;

namespace GigVet.Core.Tests.Signals.History;

public sealed class TechnologyBeforeItExistedTests : SignalTests<TechnologyBeforeItExisted>
{
    // React became public in 2013, Kubernetes in 2014.
    protected override Dossier Raised => Jobs(Job(2010, "React"));

    protected override Dossier Clear => Jobs(Job(2018, "React"));

    protected override Dossier NotAvailable => A.Dossier();

    [Theory]
    [InlineData(2011, Outcome.Raised)]
    [InlineData(2012, Outcome.Clear)]
    public void Tolerates_one_year(int ended, Outcome expected) => Assert.Equal(expected, OutcomeFor(Jobs(Job(ended, "React"))));

    [Fact]
    public void Two_jobs_with_two_technologies_are_strong()
    {
        var finding = Signal.Evaluate(Jobs(Job(2009, "React"), Job(2006, "Kubernetes")));

        Assert.Equal(Strength.Strong, finding.Strength);
        Assert.Equal(
            "gigvet:request#/claims/workHistory/0 gigvet:request#/claims/workHistory/1",
            string.Join(' ', finding.Evidence.Select(evidence => evidence.Source.OriginalString)));
    }

    [Fact]
    public void One_mistyped_year_is_one_statement()
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(Jobs(Job(2008, "React", "Kubernetes", "Docker"))).Strength);

    [Fact]
    public void The_same_technology_twice_is_one_statement()
        => Assert.Equal(Strength.Moderate, Signal.Evaluate(Jobs(Job(2008, "React"), Job(2009, "React"))).Strength);

    [Fact]
    public void A_title_counts_as_a_skill()
        => Assert.Equal(Outcome.Raised, OutcomeFor(Jobs(Job(2009) with { Title = "Senior React Developer" })));

    [Fact]
    public void A_current_job_says_nothing()
        => Assert.False(Signal.Evaluate(Jobs(Job(2009, "React") with { To = null })).Applicable);

    [Fact]
    public void Years_of_experience_in_general_are_not_years_of_each_skill()
        => Assert.False(Signal.Evaluate(
            A.Dossier(new Claims { Skills = ["React", "Kubernetes"], YearsOfExperience = 25 })).Applicable);

    [Theory]
    [InlineData("Full-stack developer with 18 years of React experience.", Outcome.Raised)]
    [InlineData("Full-stack developer with 9 years of React experience.", Outcome.Clear)]
    public void Texts_of_the_profile_and_messages_count(string text, Outcome expected)
    {
        Assert.Equal(expected, OutcomeFor(A.Dossier(A.Profile() with { Overview = text })));
        Assert.Equal(expected, OutcomeFor(A.Dossier(A.Profile() with { Headline = text })));
        Assert.Equal(expected, OutcomeFor(A.Dossier(new PitchMessages([new PitchMessage(text, "Mira", A.Today)]))));
    }

    [Fact]
    public void A_message_is_judged_at_the_time_it_came()
    {
        const string text = "I have 10 years of React experience.";

        Assert.Equal(Outcome.Clear, OutcomeFor(Message(text, A.Today)));
        Assert.Equal(Outcome.Raised, OutcomeFor(Message(text, A.Today.AddYears(-5))));
    }

    private static Dossier Message(string text, DateTimeOffset at)
        => A.Dossier(new PitchMessages([new PitchMessage(text, From: null, at)]));

    private static Dossier Jobs(params IReadOnlyList<Job> jobs) => A.Dossier(new Claims { WorkHistory = jobs });

    private static Job Job(int ended, params IReadOnlyList<string> skills)
        => new() { Employer = "Acme", From = new DateOnly(ended - 2, 3, 1), To = new DateOnly(ended, 6, 1), Skills = skills };
}
