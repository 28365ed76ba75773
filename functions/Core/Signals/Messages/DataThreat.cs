using GigVet.Model;

namespace GigVet.Signals.Messages;

/// <summary>Code or data are threatened to be published, sold or destroyed.</summary>
public sealed class DataThreat : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.data-threat",
        Title = "Threatens to publish, sell or destroy code or data",
        Rationale = "Extortion with stolen code is a documented end of such engagements.",
        FalsePositives = "A dispute about licences in which somebody announces to publish their own work.",
        NextStep = "Revoke every access now, keep the message, and report it to the police.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References = ["PM-09: the writer's own threat, bound to a condition"],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier) => MessageFindings.For(dossier, Info, "data-threat");
}
