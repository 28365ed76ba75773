using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Vetting.Proofs;

namespace GigVet.Signals.Identity;

/// <summary>The contractor put a word of ours where only the owner of an account or site can.</summary>
public sealed class ProvenControl : ISignal
{
    /// <summary>Only the customer saw the message, and handed its text over: it does not stand for the profile itself.</summary>
    private const string MessageHand = "message";

    public SignalInfo Info { get; } = new()
    {
        Id = "identity.proven-control",
        Title = "Proved to control the linked accounts and sites",
        Rationale = "A fresh word in the profile and on the site or code host shows one hand on all of them, today.",
        FalsePositives = "Whoever rents a whole identity, or sits beside its owner, can place the word as well.",
        NextStep = "Nothing; ask again after half a year, or when something about the contractor changes.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        AboutIdentity = true,
        References =
        [
            "R-19: the profile and another place within one hour; valid for 180 days",
            "Moderate for two places at different times, weak for one (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<ProofOfControl>() is not { } proof)
            return Info.NotApplicable("No proof was asked for; GigVet makes a word for the contractor to place.");

        var valid = proof.Links
            .Where(link => link.IsValidAt(dossier.AsOf))
            .Select(link => (Link: link, Hand: HandOf(link, dossier)))
            .Where(link => link.Hand is not null)
            .ToArray();
        if (valid.Length == 0)
        {
            return proof.Links.Count > 0
                ? Info.NotApplicable("What was proven is too old or of accounts that are not named any more; ask again.")
                : Info.Clear($"Asked for on {proof.IssuedAt:yyyy-MM-dd} and not found so far.");
        }

        // A message comes from the account of the profile: beside it, it is no other hand.
        var own = HandOf(dossier.Profile);
        var hands = valid.Select(link => link.Hand)
            .Where(hand => hand != MessageHand || valid.All(link => link.Hand != own))
            .Distinct(StringComparer.Ordinal)
            .Count();
        var atOnce = valid.Any(link => link.Hand == own && link.Link.IsAtOnce && valid.Any(
            other => other.Hand != own && other.Hand != MessageHand && other.Link.IsAtOnce && other.Link.IssuedAt == link.Link.IssuedAt));

        return Info.Raised(
            (hands, atOnce) switch
            {
                (_, true) => "The profile and another place showed the word within one hour after it was issued.",
                (1, _) => "One place showed the word.",
                _ => $"{hands} places showed the word, at different times or none of them the profile.",
            },
            [.. valid.Select(link => Cite(link.Link))],
            (hands, atOnce) switch
            {
                (_, true) => Strength.Strong,
                (1, _) => Strength.Weak,
                _ => Strength.Moderate,
            });
    }

    /// <summary>What one hand holds: an account, a host, a profile. Null when the dossier does not name it: then it proves nothing here.</summary>
    private static string? HandOf(ProvenLink link, Dossier dossier) => link.Place switch
    {
        ProofPlace.Github => GitHubLogin.OfUrl(link.Where) is { } login
            && login == GitHubLogin.NamedIn(dossier.Request, dossier.Profile) ? "github:" + login : null,
        ProofPlace.SiteFile => NamedHost(WebAddress.HostOf(link.Where), dossier),
        ProofPlace.Dns => NamedHost(link.Where.AbsolutePath[(link.Where.AbsolutePath.IndexOf('.', StringComparison.Ordinal) + 1)..], dossier),
        ProofPlace.Message => MessageHand,
        _ => HandOf(dossier.Profile),
    };

    /// <summary>The profile on a code host is that account; a page of no platform is its host.</summary>
    private static string HandOf(ContractorProfile profile) => profile.Contractor.Platform switch
    {
        "github" => "github:" + profile.Contractor.Handle,
        "web" => "site:" + WebAddress.HostOf(profile.Url),
        _ => "profile",
    };

    private static string? NamedHost(string? host, Dossier dossier)
        => host is not null && PortfolioAddresses.Of(dossier.Request, dossier.Profile).Append(dossier.Profile.Url)
            .Any(site => WebAddress.HostOf(site) == host)
                ? "site:" + host
                : null;

    private static Evidence Cite(ProvenLink link) => new(
        link.Place switch
        {
            ProofPlace.Github => "The account's bio or gist showed the word",
            ProofPlace.SiteFile => "A file of the site held the word",
            ProofPlace.Dns => "A TXT record held the word",
            ProofPlace.Profile => "The profile showed the word",
            _ => "A message carried the word",
        },
        link.Where,
        link.ProvenAt);
}
