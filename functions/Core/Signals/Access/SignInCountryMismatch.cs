using System.Globalization;
using GigVet.Model;

namespace GigVet.Signals.Access;

/// <summary>The work is done from another country than the one that was claimed: steadily, not on a journey.</summary>
public sealed class SignInCountryMismatch : ISignal
{
    private const int Fewest = 10;
    private const double Share = 0.8;
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(14);

    public SignalInfo Info { get; } = new()
    {
        Id = "access.sign-in-country-mismatch",
        Title = "Signs in from another country than claimed, week after week",
        Rationale = "Whoever lent a name and a place cannot lend the line that the work comes in by.",
        FalsePositives = "A long stay abroad, a move that was not told, a carrier or company that leads its traffic elsewhere.",
        NextStep = "Ask where the work is done at the moment and since when; a move is an ordinary answer.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References =
        [
            "LD-01: 80 % of at least 10 sign-ins over 14 days (our rule); data centres, VPNs and relays are left out, and "
            + "which countries they are is never looked at",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (KnownSignIns.Missing(dossier, Info, out var places) is { } missing)
            return missing;
        if (!places.TellsCountries)
            return Info.NotAvailable(KnownSignIns.NeedsDatabase);
        if (StatedCountries.Of(dossier) is not { AreKnown: true } stated)
            return Info.NotAvailable(StatedCountries.HowToSupply);

        var direct = KnownSignIns.Direct(places);
        if (direct.Length < Fewest || KnownSignIns.Span(direct) < Shortest)
            return Info.NotAvailable(
                $"{direct.Length} sign-ins show a country and no tunnel; {Fewest} over {Shortest.Days} days are needed.");

        var elsewhere = direct.Where(signIn => !stated.Include(signIn.Country!)).ToArray();
        var share = (double)elsewhere.Length / direct.Length;
        return share < Share
            ? Info.Clear($"{direct.Length - elsewhere.Length} of {direct.Length} sign-ins come from the country that was claimed.")
            : Info.Raised(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{elsewhere.Length} of {direct.Length} sign-ins over {KnownSignIns.Span(direct).Days} days do not come from {stated.Words}, which was claimed."),
                [stated.All[0].Evidence, .. elsewhere.Cite(dossier)]);
    }
}
