using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Signals.Identity;
using GigVet.Vetting.Proofs;

namespace GigVet.Core.Tests.Signals.Identity;

public sealed class ProvenControlTests : SignalTests<ProvenControl>
{
    private static readonly Uri GitHub = new("https://github.com/mira");
    private static readonly Uri File = new(Seen.SiteUrl, SitePlace.File);

    protected override Dossier Raised => Proven(Profile(), Link(ProofPlace.SiteFile, File));

    protected override Dossier Clear => Proven();

    protected override Dossier NotAvailable => A.Dossier();

    public static TheoryData<string, Strength> Cases => new()
    {
        { "profile 0, file 0", Strength.Strong },
        { "profile 0, github 60", Strength.Strong },
        { "profile 0, github 61", Strength.Moderate },
        { "message 0, github 0", Strength.Moderate },
        { "message 0, file 0, github 0", Strength.Moderate },
        { "message 0", Strength.Weak },
        { "file 0, github 0", Strength.Moderate },
        { "file 0, dns 0", Strength.Weak },
        { "github 0", Strength.Weak },
        { "profile 0, message 0", Strength.Weak },
        { "profile 0, file 90, github 30", Strength.Strong },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_profile_and_another_place_within_an_hour_count_most(string places, Strength expected)
        => Assert.Equal(expected, Signal.Evaluate(Proven([.. places.Split(", ").Select(Parse)])).Strength);

    [Theory]
    [InlineData(0, Strength.Strong)]
    [InlineData(1, Strength.Moderate)]
    [InlineData(null, Strength.Moderate)]
    public void Seen_together_counts_only_within_the_hour_after_the_one_word_was_issued(int? minutesBefore, Strength expected)
    {
        var file = Link(ProofPlace.SiteFile, File, "60");
        var profile = Profile("60") with { IssuedAt = file.IssuedAt - TimeSpan.FromMinutes(minutesBefore ?? 0) };
        if (minutesBefore is null)
            profile = profile with { IssuedAt = null };

        Assert.Equal(expected, Signal.Evaluate(Proven(profile, file)).Strength);
    }

    [Theory]
    [InlineData(180, false)]
    [InlineData(179, true)]
    [InlineData(-1, false)]
    public void Holds_for_180_days(int daysAgo, bool holds)
    {
        var link = Link(ProofPlace.Github, GitHub) with { ProvenAt = A.Today.AddDays(-daysAgo) };

        Assert.Equal(holds ? Outcome.Raised : Outcome.NotAvailable, OutcomeFor(Proven(link)));
    }

    [Fact]
    public void What_is_proven_of_another_account_or_site_proves_nothing_here()
    {
        var other = Proven(
            Link(ProofPlace.Github, new Uri("https://github.com/jonas")),
            Link(ProofPlace.SiteFile, new Uri("https://jonas.example/.well-known/gigvet.txt")),
            Link(ProofPlace.Dns, new Uri("dns:_gigvet.jonas.example?type=TXT")));

        Assert.NotEqual(Outcome.Raised, OutcomeFor(other));
    }

    [Fact]
    public void An_account_on_the_code_host_is_one_hand_whether_as_profile_or_as_link()
    {
        var profile = A.Profile() with { Contractor = new("github", "mira"), Url = GitHub };
        var dossier = A.Dossier(
            profile,
            A.Request() with { Contractor = profile.Contractor, GitHub = "mira" },
            new ProofOfControl([Profile(), Link(ProofPlace.Github, GitHub)], A.Today));

        Assert.Equal(Strength.Weak, Signal.Evaluate(dossier).Strength);
    }

    [Fact]
    public void Does_not_count_beside_deliberate_abuse()
    {
        var finding = Signal.Evaluate(Raised);
        var abuse = FakeSignal.Abuse("portfolio.abuse");
        var sheet = ScoreSheet.Add(
            [(Signal.Info, finding), (abuse.Info, abuse.Evaluate(Raised))], RiskPolicy.Default());

        Assert.Equal(RiskPolicy.Default().Points.Strong, sheet.Score);
        Assert.Contains(sheet.Lines, line => line.Code == ScoreSheet.ReassuranceVoid);
        Assert.Equal(-RiskPolicy.Default().Reassurance.Strong, ScoreSheet.Add([(Signal.Info, finding)], RiskPolicy.Default()).Total);
    }

    private static ProvenLink Parse(string text) => text.Split(' ') switch
    {
        ["profile", var minutes] => Profile(minutes),
        ["message", var minutes] => Link(ProofPlace.Message, A.ProfileUrl, minutes),
        ["github", var minutes] => Link(ProofPlace.Github, GitHub, minutes),
        ["file", var minutes] => Link(ProofPlace.SiteFile, File, minutes),
        ["dns", var minutes] => Link(ProofPlace.Dns, new Uri("dns:_gigvet.mira-kessler.example?type=TXT"), minutes),
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    private static ProvenLink Profile(string minutes = "0") => Link(ProofPlace.Profile, A.ProfileUrl, minutes);

    private static ProvenLink Link(ProofPlace place, Uri where, string minutes = "0")
        => new(place, where, A.Today.AddDays(-2).AddMinutes(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)))
        {
            IssuedAt = A.Today.AddDays(-2),
        };

    private static Dossier Proven(params IReadOnlyList<ProvenLink> links) => A.Dossier(
        A.Request() with { GitHub = "mira", Portfolio = [Seen.SiteUrl] }, new ProofOfControl(links, A.Today.AddDays(-2)));
}
