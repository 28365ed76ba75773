using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals;

/// <summary>Marks that another contractor shows too: what the signals about them have in common.</summary>
internal static class SharedMarks
{
    /// <param name="what">What is compared, in the plural: "screenshots".</param>
    /// <param name="counts">Which of the shared marks this signal is about.</param>
    /// <param name="weight">How much one of them weighs; null is the signal's own strength.</param>
    public static Finding Judge(
        Dossier dossier,
        SignalInfo info,
        string what,
        Func<SharedMark, bool> counts,
        Func<SharedMark, Strength>? weight = null)
    {
        if (dossier.Find<Neighbourhood>() is not { } known)
            return info.NotApplicable(OtherContractors.OnlyTheService);

        var shared = known.Marks.Where(counts)
            .Select(mark => (Mark: mark, Kin: OtherContractors.KinshipOf(dossier, mark.With)))
            .ToArray();
        var foreign = shared.Where(mark => mark.Kin is Kinship.DifferentPeople).Select(mark => mark.Mark).ToArray();
        if (foreign is [var first, ..])
        {
            return info.Raised(
                $"{Where(first)} {Words(first)} with {first.With.Contractor}, who goes by another name.",
                [.. foreign.SelectMany(Cite)],
                weight is null ? null : foreign.Max(weight));
        }

        if (shared.FirstOrDefault(mark => mark.Kin is Kinship.Unknown).Mark is { } unclear)
            return info.NotAvailable(OtherContractors.NameUnknown(unclear.With, $"A shared mark ({Words(unclear)})"));

        return info.Clear(shared.Length == 0
            ? $"No other contractor of yours shows the same {what}."
            : $"The same {what} stand with {shared[0].Mark.With.Contractor} too: the same person or agency.");
    }

    private static IEnumerable<Evidence> Cite(SharedMark mark)
    {
        yield return new Evidence($"Here: {Words(mark)}", mark.Place, mark.SeenAt);
        yield return OtherContractors.Cite(
            mark.With, mark.OtherPlace, mark.OtherSeenAt, mark.Kind switch
            {
                MarkKind.Mailbox => "The same address",
                _ when IsOfSite(mark) => "The same on the site",
                _ => "The same",
            });
    }

    private static string Where(SharedMark mark) => IsOfSite(mark) ? "The site shares" : "This contractor shares";

    private static bool IsOfSite(SharedMark mark) => mark.Kind is MarkKind.Site || MarkRules.IsOfSite(mark.Kind);

    private static string Words(SharedMark mark) => mark.Kind switch
    {
        MarkKind.Analytics => $"the counter {mark.Text}",
        MarkKind.Icon => "its icon, byte for byte,",
        MarkKind.Site => $"the address {mark.Text}",
        MarkKind.Mailbox => Mailboxes.IsCommit(mark.Place) ? "the e-mail address of a commit" : "an e-mail address",
        MarkKind.Image => $"the picture {mark.Text}",
        MarkKind.Phone => $"the number {mark.Text}",
        MarkKind.Login => $"the GitHub account {mark.Text}",
        MarkKind.Photo => $"the profile picture {mark.Text}",
        MarkKind.Wallet => $"the wallet {mark.Text}",
        MarkKind.PayoutHolder => "the person who is paid",
        MarkKind.SignIn => $"the internet address {mark.Text}",
        MarkKind.Shipping => "the delivery address",
        MarkKind.ReviewPair => "reviews of each other",
        _ => $"the quotation “{(mark.Text.Length <= 120 ? mark.Text : mark.Text[..119] + "…")}”",
    };
}
