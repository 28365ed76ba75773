using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Scoring;

/// <summary>What a role asks for before anybody is told to proceed.</summary>
public sealed class RolesTests
{
    private static readonly FakeSignal[] EnoughAnswers =
    [
        .. Enumerable.Range(0, 4).Select(n => FakeSignal.Clears($"github.clear{n}")),
        FakeSignal.Clears("profile.clear"),
    ];

    [Theory]
    [InlineData(ContractorRole.Standard, false, Recommendation.Proceed)]
    [InlineData(ContractorRole.Privileged, false, Recommendation.Review)]
    [InlineData(ContractorRole.Privileged, true, Recommendation.Proceed)]
    public void A_privileged_role_takes_a_named_proof(ContractorRole role, bool proven, Recommendation expected)
    {
        var assessment = Assess(role, proven ? FakeSignal.Reassures("identity.proof", Strength.Strong) : FakeSignal.Clears("identity.proof"));

        Assert.Equal((RiskBand.Low, expected), (assessment.Band, assessment.Recommendation));
        Assert.Equal(assessment.Score, Math.Clamp(assessment.Reasons.Sum(reason => reason.Points), 0, 100));
        Assert.Equal(
            role is ContractorRole.Privileged && !proven,
            assessment.Reasons.Any(reason => reason is { Code: ScoreSheet.Role, Points: 0 }));
    }

    [Fact]
    public void A_missing_proof_makes_nothing_milder()
        => Assert.Equal(
            Recommendation.Escalate,
            Assess(ContractorRole.Privileged, FakeSignal.Raises("messages.rental", Strength.Strong)).Recommendation);

    [Fact]
    public void The_shipped_policy_asks_more_of_privileged_than_of_sensitive_and_nothing_of_standard()
    {
        var policy = RiskPolicy.Default();

        Assert.Empty(policy.ProofsFor(ContractorRole.Standard));
        Assert.ProperSubset(
            policy.ProofsFor(ContractorRole.Privileged).ToHashSet(StringComparer.Ordinal),
            policy.ProofsFor(ContractorRole.Sensitive).ToHashSet(StringComparer.Ordinal));
    }

    private static Assessment Assess(ContractorRole role, FakeSignal signal)
    {
        var policy = RiskPolicy.Default();
        policy.Roles["privileged"] = ["identity.proof"];
        return new Assessor([.. EnoughAnswers, signal], policy, NullLogger<Assessor>.Instance)
            .Assess("asm_1", A.Dossier(A.Request() with { Role = role }), []);
    }
}
