using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>The contacts that the contractor gave, and what can be said about others beside them.</summary>
internal sealed class KnownContacts
{
    private const int DialledAlike = 8;
    private const int ShortestWord = 3;

    /// <summary>A given and a family name; one word may be a nickname.</summary>
    private const int NamesWords = 2;

    private readonly Contact[] _contacts;
    private readonly PersonName[] _names;

    private KnownContacts(Contact[] contacts, PersonName[] names) => (_contacts, _names) = (contacts, names);

    public static KnownContacts Of(Dossier dossier) => dossier.Once(typeof(KnownContacts), Read);

    private static KnownContacts Read(Dossier dossier) =>
        new([.. All(dossier)], [.. StatedNames.Of(dossier).Where(stated => stated.IsFull).Select(stated => stated.Name)]);

    /// <summary>Something of the same kind is known to compare it with.</summary>
    public bool CanJudge(Contact contact) => _contacts.Any(known => IsSameKind(known, contact));

    public bool Shares(Contact contact) => _contacts.Any(known => (known, contact) switch
    {
        ({ Email: { } own }, { Email: { } shown }) => own.Mailbox == shown.Mailbox
            || (Domains.SameOwner(own.Domain, shown.Domain) && !MailDomains.BuiltIn.IsFree(own.Domain)),
        ({ Phone: { } own }, { Phone: { } shown }) => own.IsSameLine(shown) || EndAlike(own, shown),
        _ => false,
    });

    /// <summary>The contractor gave this very mailbox.</summary>
    public bool HasMailbox(EmailAddress email) => Array.Exists(_contacts, known => known.Email?.Mailbox == email.Mailbox);

    /// <summary>Nothing ties it to the contractor, and their name could have been found in it.</summary>
    public bool IsForeign(Contact contact) => CanJudge(contact) && contact switch
    {
        { Email: { } email } => !SharesItsUser(email) && CanCarryAName && !CarriesAName(email),
        _ => true,
    };

    public string Example(Contact contact) => Nearest(contact).Text;

    public Evidence Evidence(Contact contact) => Nearest(contact).Evidence;

    /// <summary>
    /// Addresses are written in Latin letters: a name in another script cannot be found in them, unless the contractor's own
    /// address spells it out.
    /// </summary>
    private bool CanCarryAName => _names.Any(name => name.Parts.All(part => part.Letters.All(char.IsAscii)))
        || (_names.Length > 0 && _contacts.Any(known => OwnSpelling(known).Length >= NamesWords));

    private static IEnumerable<Contact> All(Dossier dossier)
    {
        if (EmailAddress.Read(dossier.Claims.Email) is { } claimed)
            yield return new(claimed.ToString(), claimed, null, dossier.CiteRequest("/claims/email", $"E-mail claimed: {claimed}"));
        if (EmailAddress.Read(dossier.Profile.Email) is { } shown)
            yield return new(shown.ToString(), shown, null, dossier.Cite($"E-mail on the profile: {shown}"));
        if (dossier.Find<GitHubAccount>() is { } account && EmailAddress.Read(account.Email) is { } coded)
            yield return new(coded.ToString(), coded, null, account.Cite($"E-mail of the GitHub account: {coded}"));
        if (dossier.Claims.Phone is { } told && PhoneNumber.Read(told) is { } number)
            yield return new(told, null, number, dossier.CiteRequest("/claims/phone", $"Phone claimed: {told}"));
        if (dossier.Profile.Phone is { } printed && PhoneNumber.Read(printed) is { } line)
            yield return new(printed, null, line, dossier.Cite($"Phone on the profile: {printed}"));
    }

    private static bool IsSameKind(Contact left, Contact right) => left.Email is null == right.Email is null;

    private bool SharesItsUser(EmailAddress email) => _contacts.Any(known => known.Email is { } own
        && string.Equals(own.Local.Split('+')[0], email.Local.Split('+')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>The words of the contractor's own address, as far as they are long enough to be told from others.</summary>
    private static string[] OwnSpelling(Contact known)
        => known.Email is { } own ? [.. EmailName.Read(own.ToString()).Words.Where(word => word.Length >= ShortestWord)] : [];

    private bool CarriesAName(EmailAddress email)
    {
        var hint = EmailName.Read(email.ToString());
        var letters = string.Concat(hint.Words);
        return Array.Exists(_names, name => hint.CompareWith(name).Verdict is NameVerdict.Compatible or NameVerdict.Same
            || IsWrittenIn(letters, name))
            || _contacts.Any(known => OwnSpelling(known).Any(word => letters.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Names of short words, which no single word of an address can be trusted to carry.</summary>
    private static bool IsWrittenIn(string letters, PersonName name)
    {
        string[] words = [.. name.Parts.Where(part => part.Kind is NamePartKind.Name).Select(part => part.Letters)];
        return letters.Contains(string.Concat(words), StringComparison.Ordinal)
            || letters.Contains(string.Concat(words.Reverse()), StringComparison.Ordinal);
    }

    /// <summary>Within a country a number is dialled with a digit of its own in place of the country's.</summary>
    private static bool EndAlike(PhoneNumber left, PhoneNumber right)
        => left.IsInternational != right.IsInternational
            && left.Digits.Length >= DialledAlike && right.Digits.Length >= DialledAlike
            && left.Digits[^DialledAlike..] == right.Digits[^DialledAlike..];

    private Contact Nearest(Contact contact) => _contacts.First(known => IsSameKind(known, contact));
}
