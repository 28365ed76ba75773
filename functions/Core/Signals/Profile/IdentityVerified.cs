using GigVet.Model;
using GigVet.Signals.Identity;

namespace GigVet.Signals.Profile;

/// <summary>The platform saw a document of the account's owner.</summary>
public sealed class IdentityVerified : ISignal
{
    /// <summary>PR-09: from so many mismatches on, the badge is somebody else's.</summary>
    private const int Mismatches = 2;

    private static readonly ISignal[] Against = [new NameMismatch(), new CountryMismatch(), new ZoneMismatch()];

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.identity-verified",
        Title = "The platform verified the identity",
        Rationale = "A document and a live picture were shown to the platform, once.",
        FalsePositives = "Verified accounts are sold and rented; operators have passed enhanced checks.",
        NextStep = "Nothing by itself; have control of the account proven by who works for you.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["R-02, and PR-09: no credit beside two mismatches of name, country or clock"],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Profile.IdentityVerified is not { } verified)
            return Info.NotAvailable("The platform did not show whether it verified the identity.");
        if (!verified)
            return Info.Clear("The platform shows no verified identity.");

        var against = Against.Count(signal => dossier.Ask(signal).Outcome is Outcome.Raised);
        return against >= Mismatches
            ? Info.Clear($"The platform shows a verified identity; beside {against} mismatches it gives no credit.")
            : Info.Raised("The platform shows a verified identity.", dossier.Cite("Mark of a verified identity on the profile"));
    }
}
