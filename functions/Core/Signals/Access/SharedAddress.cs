using System.Net;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Access;

/// <summary>Two contractors of different names sign in from one address.</summary>
public sealed class SharedAddress : ISignal
{
    /// <summary>A line that more people use is an office, a hostel or a carrier.</summary>
    private const int MostAtHome = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "access.shared-address",
        Title = "Another name signs in from the same internet address",
        Rationale = "Several accounts worked from one room share its line.",
        FalsePositives = "Flatmates, couples, shared offices, and carriers that lead many customers through one address.",
        NextStep = "Ask where the work is done and who else works there.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-05: a home's line is moderate, because people share flats; data centres, VPNs, what more than 2 others use, and "
            + "addresses nobody could tell are weak (our rule); of IPv6 the network of one line",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Request.Observations?.SignIns is not { Count: > 0 })
            return Info.NotApplicable("No sign-in was given; add sign-ins if you see them lawfully.");

        var holders = (dossier.Find<Neighbourhood>()?.Marks ?? [])
            .Where(mark => mark.Kind is MarkKind.SignIn)
            .CountBy(mark => mark.Text, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var homes = (dossier.Find<SignInPlaces>()?.SignIns ?? [])
            .Where(signIn => signIn.Kind is AddressKind.Ordinary)
            .Select(signIn => PersonMarks.LineOf(IPAddress.Parse(signIn.SignIn.Ip.Trim())))
            .ToHashSet(StringComparer.Ordinal);

        return SharedMarks.Judge(
            dossier,
            Info,
            "internet address",
            mark => mark.Kind is MarkKind.SignIn,
            mark => homes.Contains(mark.Text) && holders[mark.Text] <= MostAtHome ? Strength.Moderate : Strength.Weak);
    }
}
