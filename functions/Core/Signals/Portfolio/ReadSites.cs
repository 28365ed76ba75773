using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Portfolio;

/// <summary>Tells "names no site" from "its site could not be read".</summary>
internal static class ReadSites
{
    /// <summary>The sites that were read; otherwise the finding that says why there is none.</summary>
    public static IReadOnlyList<PortfolioSite> Of(Dossier dossier, SignalInfo info, out Finding? none)
    {
        PortfolioSite[] sites = [.. dossier.FindAll<PortfolioSite>()];
        none = sites.Length > 0 ? null
            : PortfolioAddresses.Of(dossier.Request, dossier.Profile).Count == 0
                ? info.NotApplicable("No site of the contractor's own is known; add one if there is one.")
                : info.NotAvailable("The portfolio site could not be read; save its page and add it as a capture.");

        return sites;
    }
}
