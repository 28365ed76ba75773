using GigVet.Core.Tests.Support;
using GigVet.Discovery;
using GigVet.Model;
using GigVet.Scoring;
using GigVet.Signals.Watchlists;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Signals.Watchlists;

public sealed class NameAloneTests : SignalTests<NameAlone>
{
    private static readonly string[] Names =
    [
        "Jonas Petrik", "Emily Thornton", "Amara Okonkwo", "Weiming Zhang", "Minseo Kim", "Omar Haddad", "Muhammad Ali Hassan",
        "José Álvarez", "Oksana Shevchuk", "Nguyễn Thị Hương", "Дмитрий Орлов", "Fatima Zahra Bennani", "Li Na", "王小明", "محمد علي",
    ];

    protected override Dossier Raised => Named("Jonas Petrik");

    protected override Dossier Clear => Named("Mira Kessler");

    protected override Dossier NotAvailable => A.Dossier(new Claims { Name = "Jonas Petrik" });

    [Fact]
    public void It_never_carries_points() => Assert.Equal(Strength.Context, Signal.Evaluate(Raised).Strength);

    [Fact]
    public void Whatever_the_name_a_match_by_it_alone_changes_neither_score_nor_band_nor_coverage()
    {
        ISignal[] signals =
            [.. ServiceDiscovery.ImplementationsOf<ISignal>().Select(type => (ISignal)Activator.CreateInstance(type)!)];
        var assessor = new Assessor(signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance);

        foreach (var name in Names)
        {
            var profile = A.Profile() with { DisplayName = name };
            var listed = assessor.Assess("asm_1", A.Dossier(profile, Listed.Official(Listed.Person(name: name))), []);
            var unlisted = assessor.Assess(
                "asm_1", A.Dossier(profile, Listed.Official(Listed.Person(name: "QUARTERMAIN, Ysolde"))), []);

            Assert.Equal(Outcome.Raised, listed.Findings.Single(finding => finding.Code == Signal.Info.Id).Outcome);
            Assert.Equal(
                (unlisted.Score, unlisted.Band, unlisted.Coverage, unlisted.Recommendation),
                (listed.Score, listed.Band, listed.Coverage, listed.Recommendation));
            Assert.Equal(unlisted.Reasons, listed.Reasons);
            Assert.Equal(unlisted.NextSteps, listed.NextSteps);
        }
    }

    private static Dossier Named(string name)
        => A.Dossier(A.Profile() with { DisplayName = name }, Listed.Official(Listed.Person()));
}
