using GigVet.Model;

namespace GigVet.Signals.Profile;

/// <summary>The contracts that run side by side take more hours than one person has.</summary>
public sealed class ImpossibleHours : ISignal
{
    private const double Hours = 80;

    public SignalInfo Info { get; } = new()
    {
        Id = "profile.impossible-hours",
        Title = "More hours at once than one person has",
        Rationale = "Behind an account that works a hundred hours a week sit several people.",
        FalsePositives = "Agencies that say so; contracts that stay open and are not worked on.",
        NextStep = "Ask who does the work, and how many hours a week are free for you.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PR-12: more than 80 hours a week at once, or two full-time contracts for nobody else"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Profile.Contracts is not { } contracts)
            return Info.NotAvailable("The contracts of the platform could not be read; save the profile page and add it as a capture.");
        if (dossier.Claims.Agency is not null)
            return Info.NotApplicable("An agency is declared: its people share the hours.");

        Contract[] open = [.. contracts.Where(contract => contract.Ongoing is true)];
        Contract[] exclusive = [.. open.Where(contract => contract.Exclusive is true)];
        if (exclusive.Length > 1)
            return Info.Raised($"{exclusive.Length} full-time contracts run at once.", [.. exclusive.Select(contract => Cite(dossier, contract))]);

        Contract[] counted = [.. open.Where(contract => contract.HoursPerWeek is > 0)];
        var hours = counted.Sum(contract => contract.HoursPerWeek!.Value);
        if (hours > Hours)
            return Info.Raised($"{counted.Length} open contracts come to {hours:0} hours a week.", [.. counted.Select(contract => Cite(dossier, contract))]);

        return counted.Length == 0 && exclusive.Length == 0
            ? Info.NotApplicable("No open contract shows its hours.")
            : Info.Clear($"The open contracts come to {hours:0} hours a week.");
    }

    private static Evidence Cite(Dossier dossier, Contract contract) => dossier.Cite(
        $"Open: {contract.Title ?? "a contract"}{(contract.HoursPerWeek is { } hours ? FormattableString.Invariant($", {hours:0.#} hours a week") : ", full time")}");
}
