using System.Globalization;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals;

/// <summary>Texts that stand under another name too: what the signals about profile, site and messages have in common.</summary>
internal static class CopiedText
{
    /// <param name="what">What is compared, as the beginning of a sentence: "The site's text".</param>
    /// <param name="missing">How to supply it where it is not known; null where the question does not arise then.</param>
    /// <param name="strength">How much one match weighs.</param>
    /// <param name="supporting">What else of the page belongs to somebody else.</param>
    public static Finding Judge(
        Dossier dossier,
        SignalInfo info,
        (TextKind Kind, double Threshold) rule,
        string what,
        string? missing,
        Func<Resemblance, Strength> strength,
        IReadOnlyList<Evidence> supporting)
    {
        if (dossier.Find<Neighbourhood>() is not { } known)
            return info.NotApplicable(OtherContractors.OnlyTheService);
        if (!known.Compared.Contains(rule.Kind))
            return missing is null
                ? info.NotApplicable($"{what} is too short to be compared.")
                : info.NotAvailable(missing);

        var alike = known.Texts
            .Where(text => text.Kind == rule.Kind && text.Alike >= rule.Threshold && !text.Common)
            .OrderByDescending(text => text.Alike)
            .Select(text => (Text: text, Kin: OtherContractors.KinshipOf(dossier, text.With)))
            .ToArray();
        var copies = alike.Where(text => text.Kin is Kinship.DifferentPeople).Select(text => text.Text).ToArray();
        if (copies is [var closest, ..])
        {
            var first = copies.All(copy => copy.StoodHereFirst) ? ", where it was seen later than here" : "";
            return info.Raised(
                $"{what} is to {Share(closest)} the text of {closest.With.Contractor}, who goes by another name{first}.",
                [.. copies.SelectMany(copy => Cite(dossier, copy)), .. supporting],
                copies.Max(strength));
        }

        if (alike.FirstOrDefault(text => text.Kin is Kinship.Unknown).Text is { } unclear)
            return info.NotAvailable(OtherContractors.NameUnknown(unclear.With, what));

        return info.Clear(alike.Length == 0
            ? $"{what} stands with no other contractor of yours."
            : $"{what} stands with {alike[0].Text.With.Contractor} too: the same person or agency.");
    }

    private static IEnumerable<Evidence> Cite(Dossier dossier, Resemblance copy)
    {
        yield return new Evidence($"The text here, {copy.Words} runs of five words", copy.Place, dossier.AsOf);
        yield return OtherContractors.Cite(copy.With, copy.OtherPlace, copy.OtherSeenAt, $"{Share(copy)} alike: the text");
    }

    private static string Share(Resemblance copy)
        => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(copy.Alike * 100):0} %");
}
