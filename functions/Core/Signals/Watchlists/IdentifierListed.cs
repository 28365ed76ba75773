using GigVet.Model;

namespace GigVet.Signals.Watchlists;

/// <summary>
/// An e-mail address, domain, telephone number or login of the contractor stands on an official list.
/// </summary>
public sealed class IdentifierListed : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "watchlists.identifier-listed",
        Title = "An identifier is on a sanctions list",
        Rationale = "An address or a domain belongs to one holder; the law forbids to pay whom the list names.",
        FalsePositives =
            "A domain that was sold, a telephone number that was given to somebody else, a typing error of "
            + "the list.",
        NextStep =
            "Pay nothing until somebody has read the entry and, where it fits, asked a lawyer; the list's "
            + "page has the details.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.LegalDuty,
        References = ["SN-01: exact identifier on a list (watchman scores such a match 1.0)"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (Screened.OfOfficial(dossier) is not { } screened)
            return Info.NotAvailable(Screened.HowToLoad);
        if (screened.Identifiers().ToArray() is not { Length: > 0 } identifiers)
            return Info.NotAvailable(
                "No e-mail address, domain, telephone number or login is known; add the e-mail address they gave you.");

        var matches = screened.Identified(identifiers);
        return matches.Count > 0
            ? Info.Raised(
                $"{matches[0].Features[0].Listed} is listed with {matches[0].Entry.Name}.", screened.Cite(matches))
            : Info.Clear($"None of {identifiers.Length} identifiers is on {screened.Searched}.");
    }
}
