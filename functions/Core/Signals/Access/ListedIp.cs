using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Signals.Access;

/// <summary>A sign-in came from an address on the indicator list of whoever runs GigVet.</summary>
public sealed class ListedIp : ISignal
{
    private const int OldestDays = 90;

    public SignalInfo Info { get; } = new()
    {
        Id = "access.listed-ip",
        Title = "A sign-in came from an address on the operator's indicator list",
        Rationale = "Lines that were used before are used again.",
        FalsePositives = "Addresses change hands; whoever has it today may be a stranger. Look at the date in the list.",
        NextStep = "Read the reason in the operator's list, and have the operator take the line off when it is old or wrong.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["LD-12: exact address, kind ip in the operator's list; a list older than 90 days is not used"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.SignIns is not { Count: > 0 } signIns)
            return Info.NotApplicable("No sign-in was given; add sign-ins if you see them lawfully.");
        if (!Screened.NamesOwn(dossier))
            return Info.NotApplicable("The operator set no list; GigVet:Watchlists:Indicators:Url names one.");
        if (Screened.OfOwn(dossier) is not { } screened)
            return Info.NotAvailable(
                "The operator's list could not be loaded; the source \"watchlists\" of this report says why.");
        if (screened.OldestAgeDays is null or > OldestDays)
            return Info.NotAvailable($"The operator's list is older than {OldestDays} days; addresses have changed hands since.");

        var addresses = signIns.Select(signIn => signIn.Ip).Distinct(StringComparer.Ordinal).ToArray();
        var matches = screened.Identified(addresses.Select(address => new ListedIdentifier(IdentifierKind.Ip, address)));
        if (matches.Count == 0)
            return Info.Clear($"None of {addresses.Length} addresses is on the operator's list.");

        var listed = matches[0].Features[0].Listed;
        var (place, seen) = signIns.Index().First(entry => matches.Any(match => match.Features[0].Query == entry.Item.Ip || match.Features[0].Listed == entry.Item.Ip));
        return Info.Raised(
            $"{listed}, which was signed in from, is on the operator's list.",
            [
                dossier.CiteRequest($"/observations/signIns/{place}", $"Sign-in of {seen.At:yyyy-MM-dd} from {seen.Ip}", seen.At),
                .. screened.Cite(matches),
            ]);
    }
}
