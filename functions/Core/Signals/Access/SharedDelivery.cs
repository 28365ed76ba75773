using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Access;

/// <summary>Equipment for two contractors of different names goes to one address.</summary>
public sealed class SharedDelivery : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "access.shared-delivery",
        Title = "Another name has equipment sent to the same address",
        Rationale = "Helpers keep the computers of many in one place and pass the work on.",
        FalsePositives = "Flatmates, couples, a shared office, a large building written without its flat.",
        NextStep = "Ask who lives or works there; send equipment only to an address that was verified.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-11: the same address, word by word, of different names; moderate where the catalogue says strong, because people "
            + "share flats (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier) => dossier.Request.Observations?.Shipping is null
        ? Info.NotApplicable("No delivery address was given; add where equipment is sent to.")
        : SharedMarks.Judge(dossier, Info, "delivery address", mark => mark.Kind is MarkKind.Shipping);
}
