using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Profile;

/// <summary>Several of the marks by which a profile is known changed between two looks. Their values are not looked at.</summary>
public sealed class ChangedAtOnce : ISignal
{
    private const int Several = 2;
    private const int Many = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.changed-at-once",
        Title = "Place, clock or verification changed at once",
        Rationale = "Whoever takes over an account sets it to where they are, and loses what the platform had verified.",
        FalsePositives = "A move takes the place and the clock with it; platforms ask for verification again.",
        NextStep = "Ask what changed and when; have control of the account proven.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "PR-06: two of place, payment and identity since the last look, strong when all three changed",
            "Place and clock are one mark, for a move changes both; one mark alone says nothing, and a new name counts in ID-14 (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<ProfileBefore>() is not { } before)
            return Info.NotApplicable("This is the first look at the profile; a later one compares.");

        var profile = dossier.Profile;
        (string Mark, bool? Changed)[] marks =
        [
            ("the place", Moved(before, profile)),
            ("the verified payment", Lost(before.PaymentVerified, profile.PaymentVerified)),
            ("the verified identity", Lost(before.IdentityVerified, profile.IdentityVerified)),
        ];
        if (Array.TrueForAll(marks, mark => mark.Changed is null))
            return Info.NotAvailable("The profile did not show the same marks on both occasions.");

        string[] changed = [.. marks.Where(mark => mark.Changed is true).Select(mark => mark.Mark)];
        return changed.Length < Several
            ? Info.Clear($"{changed.Length} of the marks that can be compared changed since {before.At:yyyy-MM-dd}.")
            : Info.Raised(
                $"Since {before.At:yyyy-MM-dd} these changed: {string.Join(", ", changed)}.",
                dossier.Cite($"Changed since {before.At:yyyy-MM-dd}: {string.Join(", ", changed)}"),
                changed.Length >= Many ? Strength.Strong : null);
    }

    private static bool? Moved(ProfileBefore before, ContractorProfile profile)
    {
        var country = Countries.Read(profile.Location) is { } now && before.Country is { } then ? now != then : (bool?)null;
        // Summer time is no move.
        var clock = profile.Zone?.Offset is { } offset && before.Offset is { } earlier ? (offset - earlier).Duration() > TimeSpan.FromHours(1) : (bool?)null;
        return country is true || clock is true ? true : country ?? clock;
    }

    private static bool? Lost(bool? before, bool? now) => before is { } then && now is { } still ? then && !still : null;
}
