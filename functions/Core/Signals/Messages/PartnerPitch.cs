using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>An unknown firm wants to enter a market through a stranger it found on the web.</summary>
public sealed class PartnerPitch : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.partner-pitch",
        Title = "An unverifiable firm looks for a partner or front",
        Rationale = "Firms that cannot appear themselves look for somebody who does; one such pitch came from a firm "
            + "that was put under sanctions later.",
        FalsePositives = "Small exporters and agencies that really look for a local partner and name themselves.",
        NextStep = "Ask for the firm's registered name and site, and look it up in its register.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-05: raised only while no agency with a site is declared; the country named never counts"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var finding = MessageFindings.For(dossier, Info, "partner-pitch");

        return finding.Outcome is Outcome.Raised && dossier.Claims.Agency is { Url: { } site } agency
            ? Info.Clear($"A partner's pitch by a firm that can be looked up: {agency.Name}, {site.Host}.")
            : finding;
    }
}
