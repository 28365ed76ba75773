using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;

namespace GigVet.Core.Tests.Scoring;

public sealed class NextStepsTests
{
    private static readonly Finding Unproven = FakeSignal.DoesNotApply("identity.proven-control").Evaluate(A.Dossier());

    [Theory]
    [InlineData(ContractorRole.Standard, RiskBand.Low, false)]
    [InlineData(ContractorRole.Standard, RiskBand.Medium, true)]
    [InlineData(ContractorRole.Standard, RiskBand.Inconclusive, true)]
    [InlineData(ContractorRole.Privileged, RiskBand.Low, true)]
    public void What_nobody_checked_is_proposed_where_it_is_worth_it(ContractorRole role, RiskBand band, bool proposed)
        => Assert.Equal(proposed, Steps(role, band, Unproven).Any(step => step.Contains("control proven", StringComparison.Ordinal)));

    [Fact]
    public void What_was_checked_is_not_proposed_again()
        => Assert.DoesNotContain(
            Steps(ContractorRole.Privileged, RiskBand.Medium, FakeSignal.Reassures("identity.proven-control", Strength.Strong).Evaluate(A.Dossier())),
            step => step.Contains("control proven", StringComparison.Ordinal));

    [Fact]
    public void Every_check_that_is_proposed_exists()
    {
        var known = typeof(ISignal).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(ISignal)))
            .Select(type => ((ISignal)Activator.CreateInstance(type)!).Info.Id)
            .ToHashSet(StringComparer.Ordinal);

        Assert.All(
            ["identity.proven-control", "payments.steady-payout", "identity.could-not-discuss-own-work", "history.unconfirmed-employers", "access.delivery-country-mismatch"],
            id =>
            {
                Assert.Contains(id, known);
                var finding = FakeSignal.CannotTell(id).Evaluate(A.Dossier());
                Assert.Single(Steps(ContractorRole.Standard, RiskBand.Medium, finding));
            });
    }

    private static string[] Steps(ContractorRole role, RiskBand band, params Finding[] findings)
        => [.. NextSteps.For(role, band, [], findings, [])];
}
