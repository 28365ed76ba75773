using GigVet.Discovery;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Core.Tests.Support;

/// <summary>Dossiers through every signal and the policy that ships.</summary>
internal static class Assessing
{
    public static readonly IReadOnlyList<ISignal> Signals =
        [.. ServiceDiscovery.ImplementationsOf<ISignal>().Select(type => (ISignal)Activator.CreateInstance(type)!)];

    public static Assessment Assess(Dossier dossier)
        => new Assessor(Signals, RiskPolicy.Default(), NullLogger<Assessor>.Instance).Assess("asm_test", dossier, []);

    /// <summary>Everything that must not move when only the person does: findings, points, coverage, no words.</summary>
    public static string Conclusions(Dossier dossier)
    {
        var assessment = Assess(dossier);

        return string.Join('\n', assessment.Findings
            .Select(finding => $"{finding.Code} {finding.Outcome} {finding.Strength} {finding.Applicable} {finding.Evidence.Count}")
            .Concat(assessment.Reasons.Select(reason => $"{reason.Code} {reason.Points}"))
            .Append($"{assessment.Score} {assessment.Band} {assessment.Coverage}"));
    }
}
