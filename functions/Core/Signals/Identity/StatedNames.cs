using System.Collections.Frozen;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.Identity;

/// <summary>A name the contractor goes by in one place.</summary>
/// <param name="Place">Who shows it, in words; the same words mean the same place.</param>
internal sealed record StatedName(PersonName Name, string Place, Evidence Evidence)
{
    /// <summary>Nothing of it is only an initial; scripts without blanks write a whole name as one word.</summary>
    public bool IsFull => Name.Kind is NameKind.Person
        && (Words(NamePartKind.Name) > 1 || (Words(NamePartKind.Name) == 1 && Words(NamePartKind.Initial) == 0 && !MayBeShortened));

    /// <summary>Platforms show a given name only: there, one word is no more than it is of others.</summary>
    private bool MayBeShortened => Place is StatedNames.Profile && Name.Parts[0].Script is NameScript.Latin;

    private int Words(NamePartKind kind) => Name.Parts.Count(part => part.Kind == kind);
}

/// <summary>Every name a dossier knows the contractor by. Names are only ever compared with one another.</summary>
internal static class StatedNames
{
    public const string Profile = StatedPlace.Profile;
    public const string Claims = StatedPlace.Claims;
    public const string Cv = StatedPlace.Cv;
    public const string Messages = StatedPlace.Messages;

    /// <summary>A page of messages must not make every pair of senders be compared.</summary>
    private const int Most = 24;

    private static readonly FrozenSet<string> Machines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "via", "notification", "notifications", "noreply", "no-reply", "donotreply", "mailer", "newsletter", "alerts",
        "messages", "message", "inbox", "support", "team", "recruiting", "recruiter", "recruitment", "careers", "jobs",
        "upwork", "fiverr", "freelancer", "linkedin", "github", "toptal", "guru", "contra", "peopleperhour", "indeed");

    /// <summary>Names of people, in the order of the places; companies, handles and single words are left out.</summary>
    public static IReadOnlyList<StatedName> Of(Dossier dossier) => dossier.Once(typeof(StatedNames), Gather);

    private static IReadOnlyList<StatedName> Gather(Dossier dossier) =>
    [
        .. All(dossier)
            .Where(stated => stated.Name.Kind is NameKind.Person)
            .DistinctBy(stated => (stated.Place, stated.Name.Text))
            .Take(Most),
    ];

    /// <summary>The names that the contractor gave on the profile and to the customer.</summary>
    public static IEnumerable<StatedName> Own(Dossier dossier) => Of(dossier).Where(stated => stated.Place is Profile or Claims);

    /// <summary>
    /// Reads a name that stands somewhere in the dossier. If the contractor told one word as the whole name, one word is a
    /// name elsewhere too, and no pseudonym.
    /// </summary>
    public static PersonName Read(Dossier dossier, string? text)
        => (bool)dossier.Once(nameof(PersonName.IsOneName), static asked => (object)PersonName.IsOneName(asked.Claims.Name))
            ? PersonName.ReadOneName(text)
            : PersonName.Read(text);

    private static IEnumerable<StatedName> All(Dossier dossier)
    {
        if (dossier.Profile.DisplayName is { } shown)
            yield return new(Read(dossier, shown), Profile, dossier.Cite($"Name on the profile: {shown}"));
        if (dossier.Claims.Name is { } claimed)
            yield return new(Read(dossier, claimed), Claims, dossier.CiteRequest("/claims/name", $"Name claimed: {claimed}"));
        // Where the CV filled in the claim, it is one statement and not two.
        if (dossier.Find<Model.Cv>() is { Name: { } written } && !dossier.Request.ClaimsFromCv.Contains("name", StringComparer.Ordinal))
            yield return new(Read(dossier, written), Cv, dossier.CiteRequest("/cv", $"Name in the CV: {written}"));
        foreach (var other in dossier.FindAll<OtherProfile>())
        {
            if (other.Profile.DisplayName is { } elsewhere)
                yield return new(Read(dossier, elsewhere), other.Place, other.Cite($"Name on {other.Place}: {elsewhere}"));
        }

        if (dossier.Find<GitHubAccount>() is { Name: { } account } gitHub)
            yield return new(Read(dossier, account), StatedPlace.GitHub, gitHub.Cite($"Name of the GitHub account {gitHub.Login}: {account}"));
        foreach (var site in dossier.FindAll<PortfolioSite>())
        {
            if (site.PersonName is { } owner)
                yield return new(Read(dossier, owner), site.Url.Host, site.Cite($"The site says it is by {owner}"));
        }

        foreach (var (place, message) in dossier.Request.Messages.Index())
        {
            if (SenderOf(message.From) is { } sender)
                yield return new(
                    Read(dossier, sender),
                    Messages,
                    dossier.CiteRequest($"/messages/{place}/from", $"Message sent by {sender}", message.ReceivedAt));
        }
    }

    /// <summary>The display name in front of an address; null when a machine or a department may have sent it.</summary>
    private static string? SenderOf(string? from)
    {
        if (from is null)
            return null;

        var bracket = from.IndexOf('<', StringComparison.Ordinal);
        var name = (bracket < 0 ? from : from[..bracket]).Trim(' ', '"', '\'');
        var words = from.Split([' ', '<', '>', '@', '.', '"', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);

        return name.Length == 0 || name.Contains('@', StringComparison.Ordinal) || words.Any(Machines.Contains) ? null : name;
    }
}
