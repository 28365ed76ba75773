using System.Collections.Frozen;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Access;

/// <summary>Equipment is to go where parcels are only passed on.</summary>
public sealed class ForwardingDelivery : ISignal
{
    private static readonly FrozenDictionary<string, string[]> Words = EmbeddedTable.Rows("deliverywords.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => Array.ConvertAll(EmbeddedTable.List(row[1]), Plain),
            StringComparer.Ordinal);

    public SignalInfo Info { get; } = new()
    {
        Id = "access.forwarding-delivery",
        Title = "Equipment is to be sent to a forwarder or a post-office box",
        Rationale = "A computer that is sent on from there ends in hands that nobody has met.",
        FalsePositives = "People without a safe doorbell, in the country, or who keep their home address to themselves.",
        NextStep = "Send equipment only to an address that was verified, and have it handed over against a document.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-11: a forwarder is moderate; a post-office box is shown and not counted, because in many countries it is how post "
            + "arrives; lockers of couriers are left out (our rule); read by words, so a forwarder on no list is missed",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.Shipping is not { Address: var address })
            return Info.NotApplicable("No delivery address was given; add where equipment is sent to.");

        var plain = Plain(address);
        var evidence = dossier.CiteRequest("/observations/shipping/address", $"Delivery address: {address}");
        if (Array.Find(Words["forwarder"], word => plain.Contains(word, StringComparison.Ordinal)) is { } forwarder)
            return Info.Raised($"The delivery address is that of a forwarder ({forwarder.Trim()}).", evidence);
        if (Array.Find(Words["box"], word => plain.Contains(word, StringComparison.Ordinal)) is { } box)
            return Info.Raised($"The delivery address is a post-office box ({box.Trim()}).", evidence, Strength.Context);

        return Info.Clear("The delivery address names no forwarder that is known and no post-office box.");
    }

    /// <summary>Folded words with a blank on either side, so that only whole ones are found.</summary>
    private static string Plain(string text)
    {
        var words = string.Concat(TextFold.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '));
        return $" {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }
}
