using GigVet.Model;
using GigVet.Watching;

namespace GigVet.Signals.Profile;

/// <summary>Who, where and who is paid: several of the three changed at the same time.</summary>
public sealed class SeveralChanges : ISignal
{
    private const int Few = 2;

    // A new name often comes with a new picture, for reasons that are nobody's business: together they are one change.
    private static readonly (string Title, string[] Words)[] Kinds =
    [
        ("who is shown", [Changed.Name, Changed.Photo]),
        ("where they live", [Changed.Place]),
        ("who is paid, and how", [Changed.PayoutHolder, Changed.Payout]),
    ];

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.several-changes",
        Title = "Person, place or payout changed at the same time",
        Rationale = "One of them changes in every life. Several within a month are what an account shows that somebody else took over.",
        FalsePositives = "Moving abroad takes a new bank with it, and a marriage a new name. A new name with a new picture alone never counts.",
        NextStep = "Ask on a call that you start yourself, and have control of the account proven before the next payment.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-06 and ID-14: 2 of the 3 within 30 days, all 3 are strong (our numbers); former names are not repeated"],
        AboutIdentity = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<SeenBefore>() is not { } before)
            return Info.NotApplicable("This is the first look: there is nothing to compare with.");

        var (seen, _) = Sight.Of(dossier);
        string[] changed =
        [
            .. Kinds.Where(kind => seen.Recent.Any(change => kind.Words.Contains(change.What, StringComparer.Ordinal)))
                .Select(kind => kind.Title),
        ];
        if (changed.Length >= Few)
        {
            return Info.Raised(
                $"Within {Sighting.Recently.Days} days {string.Join(", and ", changed)} changed.",
                dossier.Cite($"Changed of late: {string.Join("; ", changed)}"),
                changed.Length == Kinds.Length ? Strength.Strong : null);
        }

        return seen.ReadAt is null
            ? Info.NotAvailable("The profile was not read at either look.")
            : Info.Clear($"Since {before.At:yyyy-MM-dd} at most one of person, place and payout changed.");
    }
}
