using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.Access;

/// <summary>Signs in from one or two ordinary lines in the country that was claimed, for a month and more.</summary>
public sealed class StableSignIns : ISignal
{
    private const int Fewest = 10;
    private const int MostNetworks = 2;
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(30);

    public SignalInfo Info { get; } = new()
    {
        Id = "access.stable-sign-ins",
        Title = "Signs in from the same ordinary lines in the country claimed",
        Rationale = "A line at home that stays the same for weeks is what honest work looks like.",
        FalsePositives = "A computer left with a helper in the right country looks exactly like this; it is not worth much.",
        NextStep = "Nothing; send equipment to a verified address all the same.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "R-14: at least 10 sign-ins over 30 days through at most 2 networks (our rule); weak, because laptop farms fake it; "
            + "void where another contractor uses the same address",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (KnownSignIns.Missing(dossier, Info, out var places) is { } missing)
            return missing;

        // Reassurance is never owed: what cannot be told here is no gap of the assessment.
        if (places.SignIns.Count < Fewest || KnownSignIns.Span(places.SignIns) < Shortest)
            return Info.NotApplicable($"{Fewest} sign-ins over {Shortest.Days} days are needed.");
        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotApplicable(StatedCountries.HowToSupply);
        if (!places.TellsCountries || !places.TellsKinds || places.SignIns.Any(signIn => signIn is { Network: null, IsBetween: false }))
            return Info.NotApplicable("It takes a database of countries, one of networks and one of data centres to tell.");

        if (places.SignIns.Any(signIn => signIn.Kind is not AddressKind.Ordinary || signIn.Country is not { } country || !stated.Include(country)))
            return Info.Clear("Not every sign-in comes from an ordinary line in the country claimed.");
        if (dossier.Find<Neighbourhood>()?.Marks.Any(mark => mark.Kind is MarkKind.SignIn or MarkKind.Shipping) is true)
            return Info.Clear("The lines or the delivery address are those of another contractor too.");

        var networks = places.SignIns.Select(signIn => signIn.Network).Distinct(StringComparer.Ordinal).Count();
        return networks > MostNetworks
            ? Info.Clear($"The sign-ins come through {networks} networks.")
            : Info.Raised(
                $"{places.SignIns.Count} sign-ins over {KnownSignIns.Span(places.SignIns).Days} days come from the country claimed, through {networks} networks.",
                [stated.All[0].Evidence, .. new[] { places.SignIns[0], places.SignIns[^1] }.Cite(dossier)]);
    }
}
