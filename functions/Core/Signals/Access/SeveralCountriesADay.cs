using GigVet.Model;

namespace GigVet.Signals.Access;

/// <summary>One account is used from two countries within a day, again and again.</summary>
public sealed class SeveralCountriesADay : ISignal
{
    private const int Fewest = 3;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public SignalInfo Info { get; } = new()
    {
        Id = "access.several-countries-a-day",
        Title = "Signs in from two countries within a day, repeatedly",
        Rationale = "An account that is handed on is opened by its owner and used by somebody else.",
        FalsePositives = "People who live at a border, telephones that roam, a VPN that is on no list.",
        NextStep = "Ask who else uses the account, and whether a VPN is switched on and off.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-04: two countries within 24 hours on at least 3 days (our rule); data centres, VPNs and relays are left out, and "
            + "which countries they are is never looked at",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (KnownSignIns.Missing(dossier, Info, out var places) is { } missing)
            return missing;
        if (!places.TellsCountries)
            return Info.NotAvailable(KnownSignIns.NeedsDatabase);

        var direct = KnownSignIns.Direct(places);
        if (direct.Length < 2)
            return Info.NotApplicable("Fewer than two sign-ins show a country and no tunnel.");

        var changes = direct.Zip(direct.Skip(1))
            .Where(pair => pair.First.Country != pair.Second.Country && pair.Second.SignIn.At - pair.First.SignIn.At <= Day)
            .DistinctBy(pair => pair.Second.SignIn.At.UtcDateTime.Date)
            .ToArray();

        return changes.Length < Fewest
            ? Info.Clear($"{changes.Length} days show two countries within 24 hours; journeys and telephones do that.")
            : Info.Raised(
                $"On {changes.Length} days the account was used from two countries within 24 hours.",
                changes.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Cite(dossier));
    }
}
