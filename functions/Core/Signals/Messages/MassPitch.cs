using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Messages;

/// <summary>One message, sent to the customer by two people.</summary>
public sealed class MassPitch : ISignal
{
    /// <summary>PM-12.</summary>
    private const double Threshold = 0.85;

    /// <summary>Shorter ones are the courtesies of every platform (our rule).</summary>
    private const int LongEnough = 40;

    public SignalInfo Info { get; } = new()
    {
        Id = "messages.mass-pitch",
        Title = "The same message came from somebody of another name",
        Rationale = "Whoever runs several personas pastes one pitch; two people do not write forty words alike.",
        FalsePositives = "A pitch taken from a forum or written by a model; an agency whose members share their letters.",
        NextStep = "Answer with one question about your project that the pitch cannot answer.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PM-12: Jaccard at least 0.85 with an earlier pitch from another name",
            "Moderate for fewer than 40 runs of five words, and when it came from this contractor first (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier) => dossier.Request.Messages.Count == 0
        ? Info.NotApplicable("No message was given; add what the contractor wrote to you.")
        : CopiedText.Judge(
            dossier,
            Info,
            (TextKind.Message, Threshold),
            "A message",
            null,
            copy => copy.Words >= LongEnough && !copy.StoodHereFirst ? Strength.Strong : Strength.Moderate,
            []);
}
