using GigVet.Model;

namespace GigVet.Signals.Portfolio;

/// <summary>A site that tells of more years than its domain has.</summary>
public sealed class DomainYoungerThanClaims : ISignal
{
    /// <summary>Names are bought some time after the work begins.</summary>
    private const int ToleratedDays = 365;

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.domain-younger-than-claims",
        Title = "The site's domain is younger than the site claims to be",
        Rationale = "A made-up past can be written in an afternoon; the registry's date cannot.",
        FalsePositives = "A new name for an old site, a lapsed name that was bought again, work begun under another name.",
        NextStep = "Ask under which address the site was before, and look that up in a web archive.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-01: registration date in RDAP (RFC 9083) against the years claimed for that site or company",
            "One year is tolerated; a copyright notice counts from the end of its first year (our thresholds)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        var known = sites.Select(site => (Site: site, Record: SiteAge.RecordOf(site, dossier))).ToArray();
        if (Array.TrueForAll(known, each => each.Record is { Lender: not null }))
            return Info.NotApplicable($"{known[0].Site.Url.Host} is lent by {known[0].Record!.Lender}: it has no age of its own.");

        var claims = known
            .Where(each => each.Record is { Lender: null })
            .Select(each => (each.Record, Claim: SiteAge.ClaimOf(each.Site, each.Record!, dossier)))
            .ToArray();
        var dated = claims.Where(each => each is { Record.RegisteredAt: not null, Claim: not null }).ToArray();
        if (dated.FirstOrDefault(each => IsYounger(each.Record!.RegisteredAt!.Value, each.Claim!)) is { Record: { } record, Claim: { } claim })
        {
            return Info.Raised(
                $"{record.Domain} was registered on {record.RegisteredAt:yyyy-MM-dd}; the site says {claim.Words}.",
                [record.Cite(), claim.Evidence]);
        }

        return (dated.Length, claims.Any(each => each is { Record.RegisteredAt: null } or { Claim: not null }), claims.Length) switch
        {
            ( > 0, _, _) => Info.Clear("The domain is as old as what the site says about itself."),
            (_, _, 0) or (_, true, _) => Info.NotAvailable("Its registry did not tell the domain's age; look it up at lookup.icann.org."),
            _ => Info.NotApplicable("The site does not say since when it exists."),
        };
    }

    private static bool IsYounger(DateTimeOffset registered, ClaimedStart claim)
        => DateOnly.FromDateTime(registered.UtcDateTime) > claim.From.AddDays(ToleratedDays);
}
