using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Within a week the account says something else about its owner in several fields.</summary>
public sealed class EditFlurry : ISignal
{
    private const int Fields = 3;

    /// <summary>A weekly look may come a day late.</summary>
    private static readonly TimeSpan Week = TimeSpan.FromDays(8);

    public SignalInfo Info { get; } = new()
    {
        Id = "github.edit-flurry",
        Title = "The GitHub profile was rewritten within a week",
        Rationale = "A new persona on an old account begins with another name, place and employer.",
        FalsePositives = "A new job, a move, a profile brought up to date at last.",
        NextStep = "Ask what changed, and compare with the CV you were given.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "GH-33: at least 3 of name, company, location, bio and site changed inside one week; that they changed counts, "
            + "never what they say",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Edits is not { } edits)
            return Info.NotApplicable("This is the first look at the account; a later one compares.");

        foreach (var last in edits)
        {
            GitHubEdit[] flurry =
            [
                .. edits.Where(edit => edit.After <= last.After && last.After - edit.Before <= Week)
                    .DistinctBy(edit => edit.Field, StringComparer.Ordinal),
            ];
            if (flurry.Length >= Fields)
            {
                return Info.Raised(
                    $"{flurry.Length} fields of the profile changed between {flurry.Min(edit => edit.Before):yyyy-MM-dd} "
                    + $"and {last.After:yyyy-MM-dd}.",
                    account.Cite($"Changed: {string.Join(", ", flurry.Select(edit => edit.Field).Order(StringComparer.Ordinal))}"));
            }
        }

        return edits.Where(edit => edit.After - edit.Before > Week).DistinctBy(edit => edit.Field, StringComparer.Ordinal).Count() >= Fields
            ? Info.NotAvailable("Several fields changed, but the looks lie more than a week apart: whether at once is not known.")
            : Info.Clear($"Fewer than {Fields} fields of the profile changed within a week.");
    }
}
