using GigVet.Discovery;
using GigVet.Model;
using GigVet.Scoring;
using Microsoft.Extensions.Logging.Abstractions;

namespace GigVet.Cases;

/// <summary>A case and what every signal and the policy that ships make of it.</summary>
public sealed class JudgedCase(LabelledCase told)
{
    private static readonly Assessor Assessor = new(
        ServiceDiscovery.ImplementationsOf<ISignal>().Select(static type => (ISignal)Activator.CreateInstance(type)!),
        RiskPolicy.Default(),
        NullLogger<Assessor>.Instance);

    public LabelledCase Case => told;

    public Assessment Assessment { get; } = Judge(told.Dossier());

    public bool IsAboveMedium => Assessment.Band is RiskBand.High or RiskBand.Critical;

    /// <summary>"Inconclusive" counts too: nobody would be warned.</summary>
    public bool IsBelowMedium => Assessment.Band is RiskBand.Low or RiskBand.Inconclusive;

    /// <summary>What differs from what the case expects, in words; null where nothing does.</summary>
    public string? Misjudged
    {
        get
        {
            var reasons = Assessment.Reasons.Select(static reason => reason.Code).ToHashSet(StringComparer.Ordinal);
            string[] wrong =
            [
                .. told.Expected.Contains(Assessment.Band) ? (string[])[] : [$"not {string.Join(" or ", told.Expected)}"],
                .. told.Because.Where(code => !code.Split('|').Any(reasons.Contains)).Select(static code => $"without {code}"),
                .. told.Without.Where(reasons.Contains).Select(static code => $"with {code}"),
            ];
            return wrong.Length == 0 ? null : string.Join(", ", wrong);
        }
    }

    public static Assessment Judge(Dossier dossier) => Assessor.Assess("asm_case", dossier, []);
}
