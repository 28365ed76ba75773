using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Scoring;
using GigVet.TestSupport;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Enrichers;

/// <summary>Every invented account from the first request to the sum: read with a token, deeper where it calls for it.</summary>
public sealed class InventedAccountsTests
{
    [Theory]
    [InlineData(FakeAccounts.Fresh)]
    [InlineData(FakeAccounts.Typical)]
    [InlineData(FakeAccounts.Busy)]
    [InlineData(FakeAccounts.HonestVeteran)]
    [InlineData(FakeAccounts.HonestNewcomer)]
    [InlineData(FakeAccounts.MigratedHistory)]
    [InlineData(FakeAccounts.MonorepoOwner)]
    [InlineData(FakeAccounts.CopiedFrom)]
    public async Task An_honest_account_stays_low_and_nothing_about_it_is_more_than_weak(string login)
    {
        var assessment = await VetAsync(login);

        Assert.True(assessment.Band is RiskBand.Low or RiskBand.Inconclusive, Words(assessment));
        Assert.DoesNotContain(Against(assessment), finding => finding.Strength > Strength.Weak);
    }

    [Theory]
    [InlineData(FakeAccounts.BoughtAndDormant, RiskBand.Medium, "github.hollow-age Moderate")]
    [InlineData(FakeAccounts.BoughtAndDormant, RiskBand.Medium, "github.bought-stars Moderate")]
    [InlineData(FakeAccounts.CopiedHistory, RiskBand.High, "github.copied-history Strong")]
    [InlineData(FakeAccounts.PaintedCalendar, RiskBand.Medium, "github.painted-history Strong")]
    public async Task A_made_up_account_is_found_out(string login, RiskBand least, string by)
    {
        var assessment = await VetAsync(login);

        Assert.True(assessment.Band >= least, Words(assessment));
        Assert.Contains(
            by, Against(assessment).Select(finding => $"{finding.Code} {finding.Strength}"), StringComparer.Ordinal);
    }

    private static IEnumerable<Finding> Against(Assessment assessment)
    {
        var reassuring = Assessing.Signals.Where(signal => signal.Info.Reassures).Select(signal => signal.Info.Id);
        return assessment.Findings.Where(finding => finding is { Outcome: Outcome.Raised, Strength: not Strength.Context }
            && !reassuring.Contains(finding.Code, StringComparer.Ordinal));
    }

    private static string Words(Assessment assessment) => $"{assessment.Band}: " + string.Join(
        ", ", assessment.Reasons.Select(reason => $"{reason.Points} {reason.Code}"));

    private static async Task<Assessment> VetAsync(string login)
    {
        var time = new ManualTime(A.Today);
        var options = Options.Create(new GitHubOptions { Token = "t0ken" });
        var budget = new GitHubBudget(time);
        var vetter = new Vetter(
            new PlatformDirectory([new GitHub(options, budget)], PrivateHosts.None),
            [new GitHubLook(options, budget)],
            new Assessor(Assessing.Signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance),
            new FakeGitHubWeb(),
            time,
            NullLogger<Vetter>.Instance);
        var request = new VetRequest
        {
            Contractor = new ContractorRef("github", login),
            ProfileUrl = new Uri("https://github.com/" + login),
        };

        return await vetter.VetAsync("asm_1", request, null, TestContext.Current.CancellationToken);
    }
}
