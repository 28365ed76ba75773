using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>The platform offers to verify people, and says that it verified nothing about this one.</summary>
public sealed class MissingVerification : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "profile.missing-verification",
        Title = "The platform verified nothing about the account",
        Rationale = "Identity, phone and payment take minutes to verify; throw-away accounts do without.",
        FalsePositives = "Platforms roll verification out in stages; people who object to handing documents to platforms.",
        NextStep = "Ask to verify on the platform, or have control of the account proven.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-08: two or more verifications are shown, and none of them was made"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var profile = dossier.Profile;
        (string Name, bool? Made)[] marks =
        [
            ("identity", profile.IdentityVerified),
            ("payment", profile.PaymentVerified),
            ("phone", profile.PhoneVerified),
            ("e-mail", profile.EmailVerified),
            ("deposit", profile.DepositMade),
        ];
        (string Name, bool? Made)[] shown = [.. marks.Where(mark => mark.Made is not null)];
        if (shown.Length < 2 && !Array.Exists(shown, mark => mark.Made is true))
            return Info.NotAvailable("The platform did not show what it verified.");
        if (Array.Find(shown, mark => mark.Made is true) is { Name: { } made })
            return Info.Clear($"The platform verified: {made}.");

        return Info.Raised(
            $"None of {shown.Length} verifications was made.",
            dossier.Cite($"Not verified: {string.Join(", ", shown.Select(mark => mark.Name))}"));
    }
}
