using GigVet.Core.Tests.Support;
using GigVet.Discovery;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Core.Tests.Signals.GitHub;

/// <summary>Invented accounts as a whole, read as GitHub would give them: what all signals together say.</summary>
public sealed class WholeAccountTests
{
    [Theory]
    [InlineData(FakeAccounts.Fresh, "")]
    [InlineData(FakeAccounts.Typical, "")]
    [InlineData(FakeAccounts.Busy, "")]
    [InlineData(FakeAccounts.HonestNewcomer, "")]
    [InlineData(FakeAccounts.HonestVeteran, "github.hollow-age Weak")]
    [InlineData(FakeAccounts.MigratedHistory, "github.bulk-backdated-push Weak, github.commits-before-account Weak")]
    [InlineData(FakeAccounts.BoughtAndDormant, "github.following-farm Moderate, github.hollow-age Moderate")]
    [InlineData(FakeAccounts.CopiedHistory, "github.bulk-backdated-push Moderate, github.commits-before-account Moderate")]
    [InlineData(FakeAccounts.PaintedCalendar, "github.painted-history Moderate")]
    public async Task Is_suspected_of(string login, string expected)
        => Assert.Equal(expected, Words(await RaisedAsync(login), reassuring: false));

    [Theory]
    [InlineData(
        FakeAccounts.Typical,
        "github.dates-agree Weak, github.established-account Moderate, github.merged-by-others Strong")]
    [InlineData(
        FakeAccounts.Busy, "github.established-account Moderate, github.merged-by-others Strong, github.signed-commits Weak")]
    [InlineData(FakeAccounts.BoughtAndDormant, "")]
    [InlineData(FakeAccounts.CopiedHistory, "")]
    public async Task Is_vouched_for_by(string login, string expected)
        => Assert.Equal(expected, Words(await RaisedAsync(login), reassuring: true));

    private static async Task<(SignalInfo Signal, Finding Finding)[]> RaisedAsync(string login)
    {
        var enrichment = await new GitHubRest(Options.Create(new GitHubOptions())).EnrichAsync(
            new Look(A.Request() with { GitHub = login }, A.Profile(), new FakeGitHubWeb()), TestContext.Current.CancellationToken);
        var dossier = A.Dossier(enrichment.Facts);

        return
        [
            .. ServiceDiscovery.ImplementationsOf<ISignal>()
                .Select(type => (ISignal)Activator.CreateInstance(type)!)
                .Where(signal => signal.Info.Family is "github")
                .Select(signal => (signal.Info, signal.Evaluate(dossier)))
                .Where(pair => pair.Item2 is { Outcome: Outcome.Raised, Strength: not Strength.Context }),
        ];
    }

    private static string Words((SignalInfo Signal, Finding Finding)[] raised, bool reassuring) => string.Join(
        ", ",
        raised.Where(pair => pair.Signal.Reassures == reassuring)
            .OrderBy(pair => pair.Signal.Id, StringComparer.Ordinal)
            .Select(pair => $"{pair.Signal.Id} {pair.Finding.Strength}"));
}
