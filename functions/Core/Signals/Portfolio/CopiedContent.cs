using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Portfolio;

/// <summary>The site's text stands under another name.</summary>
public sealed class CopiedContent : ISignal
{
    /// <summary>PF-02.</summary>
    private const double Threshold = 0.8;

    /// <summary>One address in a comment may be the theme author's (our rule).</summary>
    private const int FewestKinds = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "portfolio.copied-content",
        Title = "The site's text stands under another name",
        Rationale = "Front persons and front firms copy the site of somebody who did the work and change the name.",
        FalsePositives = "Whoever was copied shows the same text; partners and studios share one; theme text that is not on our list.",
        NextStep = "Ask both for something only the author has: drafts, a client who answers, an older copy in a web archive.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-02: runs of five words of the main text, Jaccard at least 0.8; names, numbers and theme text left out",
            "Moderate when this contractor's text was seen first, or when only foreign contacts stand in comments (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var sites = ReadSites.Of(dossier, Info, out var none);
        if (none is not null)
            return none;

        var left = LeftBehind(dossier, sites);
        var finding = CopiedText.Judge(
            dossier,
            Info,
            (TextKind.Portfolio, Threshold),
            "The site's text",
            null,
            copy => copy.StoodHereFirst ? Strength.Moderate : Strength.Strong,
            left);

        return finding.Outcome is not Outcome.Raised && Kinds(left) >= FewestKinds
            ? Info.Raised("Comments in the page still hold somebody else's contact details.", left, Strength.Moderate)
            : finding;
    }

    /// <summary>Contacts in comments that neither the page shows nor the contractor gave.</summary>
    private static Evidence[] LeftBehind(Dossier dossier, IReadOnlyList<PortfolioSite> sites)
    {
        var own = KnownContacts.Of(dossier);
        return
        [
            .. sites.SelectMany(site => site.Traces.LeftInComments
                .Where(left => !Shows(site, left) && !IsOwn(own, left, site))
                .Select(left => site.Cite($"Left in a comment of the page: {left}"))),
        ];
    }

    private static bool Shows(PortfolioSite site, string left)
        => site.Text.Contains(left, StringComparison.OrdinalIgnoreCase)
            || site.Emails.Contains(left, StringComparer.OrdinalIgnoreCase)
            || site.Phones.Contains(left, StringComparer.OrdinalIgnoreCase);

    private static bool IsOwn(KnownContacts own, string left, PortfolioSite site)
        => (EmailAddress.Read(left) is { } email && (own.Shares(new(left, email, null, site.Cite(left)))
                || Domains.SameOwner(email.Domain, site.Url.IdnHost)))
            || (PhoneNumber.Read(left) is { } phone && own.Shares(new(left, null, phone, site.Cite(left))));

    private static int Kinds(Evidence[] left) => left
        .Select(evidence => evidence.Observation.Contains('@', StringComparison.Ordinal) ? 'e'
            : evidence.Observation.Contains('+', StringComparison.Ordinal) ? 'p' : 'v')
        .Distinct()
        .Count();
}
