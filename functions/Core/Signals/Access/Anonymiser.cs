using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.Access;

/// <summary>Signs in through something that hides where it comes from.</summary>
public sealed class Anonymiser : ISignal
{
    /// <summary>Of fewer, "every one" says little.</summary>
    private const int EnoughForEvery = 5;

    public SignalInfo Info { get; } = new()
    {
        Id = "access.anonymiser",
        Title = "Signs in through a VPN, proxy or data centre",
        Rationale = "Whoever works from another place than they say has to hide it at every sign-in.",
        FalsePositives = "Millions use a VPN for privacy, for work, or because of censorship; a desktop rented in a data centre.",
        NextStep = "Ask whether a VPN is used and why; for access to sensitive things ask to sign in once without it.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "LD-02: at least half of the sign-ins; moderate when every one of at least 5 is hidden (our rules). Privacy relays "
            + "that a device switches on by itself are left out, and no provider is treated unlike another",
        ],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (KnownSignIns.Missing(dossier, Info, out var places) is { } missing)
            return missing;
        if (!places.TellsKinds)
            return Info.NotAvailable(
                "Nothing tells homes from tunnels; GigVet:GeoIp:AnonymousDatabase, :VpnRanges and :HostingRanges name files.");

        var judged = places.SignIns.Where(signIn => signIn.Kind is not AddressKind.Relay).ToArray();
        if (judged.Length == 0)
            return Info.NotApplicable("Every sign-in came through a privacy relay that devices use by themselves.");

        var hidden = judged.Where(signIn => signIn.IsBetween).ToArray();
        if (hidden.Length * 2 < judged.Length)
            return Info.Clear($"{judged.Length - hidden.Length} of {judged.Length} sign-ins come from addresses on no such list.");

        var always = hidden.Length == judged.Length && judged.Length >= EnoughForEvery;
        var ways = string.Join(", ", hidden.Select(signIn => KnownSignIns.Word(signIn.Kind!.Value)).Distinct(StringComparer.Ordinal));
        return Info.Raised(
            $"{(always ? "Every one" : hidden.Length.ToString(System.Globalization.CultureInfo.InvariantCulture))} of {judged.Length} sign-ins came through {ways}.",
            hidden.Cite(dossier),
            always ? Strength.Moderate : Strength.Weak);
    }
}
