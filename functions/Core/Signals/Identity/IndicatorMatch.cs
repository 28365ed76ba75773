using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Signals.Identity;

/// <summary>An address, login, domain, number or wallet stands on the indicator list of whoever runs GigVet.</summary>
public sealed class IndicatorMatch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.indicator-match",
        Title = "An identifier is on the operator's indicator list",
        Rationale = "One address that was seen before can expose a whole network of names.",
        FalsePositives = "Lists that others publish hold bystanders; look at who put it there, when and why.",
        NextStep =
            "Read the reason in the operator's list, ask the contractor about it, and have the operator take the line "
            + "off when it is wrong.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["ID-04: exact match with a list the operator loaded; names on it are never matched for points"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (!Screened.NamesOwn(dossier))
            return Info.NotApplicable("The operator set no list; GigVet:Watchlists:Indicators:Url names one.");
        if (Screened.OfOwn(dossier) is not { } screened)
            return Info.NotAvailable(
                "The operator's list could not be loaded; the source \"watchlists\" of this report says why.");

        var identifiers = screened.Identifiers().ToList();
        if (dossier.Request.Observations?.Payout?.Wallet is { } wallet)
            identifiers.Add(new ListedIdentifier(IdentifierKind.Wallet, wallet));
        if (identifiers.Count == 0)
            return Info.NotAvailable("No e-mail address, domain, login, number or wallet is known; add the e-mail address they gave you.");

        var matches = screened.Identified(identifiers);
        return matches.Count > 0
            ? Info.Raised($"{matches[0].Features[0].Listed} is on the operator's list.", screened.Cite(matches))
            : Info.Clear($"None of {identifiers.Count} identifiers is on the operator's list.");
    }
}
