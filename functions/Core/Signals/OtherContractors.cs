using GigVet.Model;
using GigVet.Signals.Identity;
using GigVet.Text;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals;

/// <summary>Who another contractor can be, beside this one.</summary>
internal enum Kinship
{
    /// <summary>The names can belong to one person: somebody on two platforms.</summary>
    SamePerson,

    /// <summary>Both declare one agency.</summary>
    SameAgency,

    DifferentPeople,

    /// <summary>No full name of one of them is known.</summary>
    Unknown,
}

/// <summary>What the signals that compare contractors have in common.</summary>
internal static class OtherContractors
{
    public const string OnlyTheService = "Other contractors are compared by the service only; a vetting on its own knows none.";

    public static Kinship KinshipOf(Dossier dossier, Neighbour other)
    {
        if (dossier.Claims.Agency is { } agency && other.Agency is { } theirs && Plain(agency.Name) == Plain(theirs))
            return Kinship.SameAgency;

        PersonName[] names = [.. other.Names.Select(PersonName.ReadOneName)];
        NameVerdict[] verdicts =
        [
            .. StatedNames.Of(dossier)
                .Where(stated => stated.Place != StatedNames.Messages)
                .SelectMany(stated => names.Select(name => stated.Name.CompareWith(name).Verdict)),
        ];

        if (verdicts.Any(verdict => verdict is NameVerdict.Same or NameVerdict.Compatible))
            return Kinship.SamePerson;

        return verdicts.Contains(NameVerdict.Different) ? Kinship.DifferentPeople : Kinship.Unknown;
    }

    /// <summary>Without the names: a report about one contractor does not spread another's.</summary>
    public static Evidence Cite(Neighbour other, Uri place, DateTimeOffset at, string what)
        => new($"{what} of {other.Contractor}", place.Scheme is "gigvet" ? other.Url : place, at);

    public static string NameUnknown(Neighbour other, string what)
        => $"{what} stands with {other.Contractor} too, but a full name is missing to tell one person from two; add the name they told you.";

    private static string Plain(string name) => string.Join(' ', TextFold.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
