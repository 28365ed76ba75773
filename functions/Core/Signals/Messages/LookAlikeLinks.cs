using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Signals.Messages;

/// <summary>A message links to an address that passes for a well-known platform, bank or code host.</summary>
public sealed class LookAlikeLinks : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "messages.look-alike-links",
        Title = "Links to an address that imitates a known one",
        Rationale = "An address one letter away from a platform's own is registered to be taken for it.",
        FalsePositives = "A firm whose name happens to resemble a bigger one's.",
        NextStep = "Do not open it; reach the platform by typing its address yourself.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PM-19, the part that needs only text: swapped or look-alike letters, one letter off (names of six letters "
            + "or more), a known name before a foreign domain or beside a lure word (our rules)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<PitchMessages>() is not { Messages.Count: > 0 } pitch)
            return MessageFindings.NoneTaken(dossier, Info);

        var found = pitch.Messages.Index()
            .SelectMany(message => LookAlikes.In(message.Item.Text).Select(link => (message.Index, Link: link)))
            .ToList();
        return found.Count == 0
            ? Info.Clear("No link imitates a well-known address.")
            : Info.Raised(
                $"{found[0].Link.Address.Host} passes for {found[0].Link.House}.",
                [.. found.Select(one => Cite(dossier, pitch, one.Index, one.Link))]);
    }

    private static Evidence Cite(Dossier dossier, PitchMessages pitch, int message, LookAlike link)
        => dossier.CiteRequest(
            $"/messages/{message}",
            $"Link to {link.Address.Host}, like {link.House}",
            pitch.Messages[message].ReceivedAt);
}
