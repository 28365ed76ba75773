using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Portfolio;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>The CV or another profile gives a mailbox that carries somebody else's name.</summary>
public sealed class ContactsDisagree : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "identity.contacts-disagree",
        Title = "A mailbox elsewhere is not the contractor's",
        Rationale = "Who takes over a CV or a profile changes the name at its head and forgets the address below.",
        FalsePositives = "A mailbox that was opened under another name or is shared at home.",
        NextStep = "Write to that address and ask whether the contractor is the person behind it.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "PF-07 for CVs and profiles on other platforms: an address with a name in it, and nothing that ties it to the contractor",
            "What a site or a page of another name shows counts there (our rule)",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        var own = StatedNames.Own(dossier).Select(stated => stated.Name).ToArray();
        var known = KnownContacts.Of(dossier);
        Contact[] shown = [.. Shown(dossier, own)];
        if (shown.Length == 0)
            return Info.NotApplicable("Neither a CV nor another profile gives a mailbox.");
        if (!Array.Exists(shown, known.CanJudge))
            return Info.NotAvailable("The contractor's own address is not known; add the e-mail address they gave you.");

        var counted = dossier.FindAll<PortfolioSite>().SelectMany(SiteContacts.Of)
            .Select(contact => contact.Email?.Mailbox).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return Array.Find(shown, contact => !known.Shares(contact) && known.IsForeign(contact) && !counted.Contains(contact.Email!.Mailbox)) is { } foreign
            ? Info.Raised($"{foreign.Text} is given elsewhere; the contractor gave {known.Example(foreign)}.", [foreign.Evidence, known.Evidence(foreign)])
            : Info.Clear("The mailboxes that are given can be one person's.");
    }

    private static IEnumerable<Contact> Shown(Dossier dossier, PersonName[] own)
    {
        if (dossier.Find<Cv>() is { } cv
            && !dossier.Request.ClaimsFromCv.Contains("email", StringComparer.Ordinal)
            && !IsAnothers(dossier, cv.Name, own)
            && Personal(cv.Email) is { } written)
        {
            yield return new(written.ToString(), written, null, dossier.CiteRequest("/cv", $"E-mail in the CV: {written}"));
        }

        foreach (var other in dossier.FindAll<OtherProfile>())
        {
            if (!IsAnothers(dossier, other.Profile.DisplayName, own) && Personal(other.Profile.Email) is { } email)
                yield return new(email.ToString(), email, null, other.Cite($"E-mail on {other.Place}: {email}"));
        }
    }

    /// <summary>Mailboxes of departments name nobody.</summary>
    private static EmailAddress? Personal(string? text)
        => EmailAddress.Read(text) is { } email && EmailName.Read(email.ToString()).Words.Count > 0 ? email : null;

    /// <summary>Another name there is a finding of its own, and its mailbox belongs to it.</summary>
    private static bool IsAnothers(Dossier dossier, string? name, PersonName[] own)
        => own.Length > 0 && name is not null && StatedNames.Read(dossier, name) is var read
            && Array.TrueForAll(own, one => one.CompareWith(read).Verdict is NameVerdict.Different);
}
