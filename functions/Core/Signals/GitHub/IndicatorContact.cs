using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Watchlists;
using GigVet.Watchlists;

namespace GigVet.Signals.GitHub;

/// <summary>The account worked together with accounts on the operator's list.</summary>
public sealed class IndicatorContact : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "github.indicator-contact",
        Title = "Works together with accounts on the operator's indicator list",
        Rationale = "Accounts of one operation commit into each other's repositories, and vouch for each other there.",
        FalsePositives =
            "Bystanders on lists that others publish; a large project has many authors. That one follows the other says nothing.",
        NextStep = "Look at the commits together, and ask how the two know each other.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-09: commits of both in one small repository are strong, merged or shared projects moderate, following is context; "
            + "the limit of 20 authors is ours",
        ],
    };

    /// <summary>Among more authors than this, two who never met commit to one repository.</summary>
    private const int Small = 20;

    public Finding Evaluate(Dossier dossier)
    {
        if (!Screened.NamesOwn(dossier))
            return Info.NotApplicable("The operator set no list; GigVet:Watchlists:Indicators:Url names one.");
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (Screened.OfOwn(dossier) is not { } screened)
            return Info.NotAvailable("The operator's list could not be loaded; the source \"watchlists\" of this report says why.");
        if (account is { Histories: null, MergedElsewhere: null, FollowingSample: null })
            return Info.NotAvailable(GitHubReach.NoCommits);

        var contacts = Contacts(account)
            .Where(contact => !account.IsLogin(contact.Login))
            .OrderByDescending(contact => contact.Strength)
            .DistinctBy(contact => contact.Login, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var listed = Listed(screened, contacts.Select(contact => contact.Login));
        Contact[] met = [.. contacts.Where(contact => listed.Contains(contact.Login))];

        return met is [var closest, ..]
            ? Info.Raised(
                $"{Words(closest.Strength)} {met.Length} {(met.Length == 1 ? "account" : "accounts")} on the operator's list.",
                [.. met.Take(5).Select(contact => new Evidence($"{contact.What} {contact.Login}", contact.Where, account.ReadAt))],
                closest.Strength)
            : Info.Clear($"None of {contacts.Length} accounts around it is on the operator's list.");
    }

    private static string Words(Strength strength) => strength switch
    {
        Strength.Strong => "Commits together with",
        Strength.Moderate => "Shares projects with",
        _ => "Follows or is followed by",
    };

    private static HashSet<string> Listed(Screened screened, IEnumerable<string> logins)
    {
        ListedIdentifier[] asked = [.. logins.Select(login => new ListedIdentifier(IdentifierKind.Login, login))];
        return asked.Length == 0
            ? []
            : screened.Identified(asked)
                .SelectMany(match => match.Features)
                .Select(feature => feature.Query)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<Contact> Contacts(GitHubAccount account)
    {
        foreach (var history in account.Histories ?? [])
        {
            var others = history.Commits
                .Where(commit => commit is { AuthorLogin: not null, IsByBot: false } && !account.IsLogin(commit.AuthorLogin))
                .DistinctBy(commit => commit.AuthorLogin, StringComparer.OrdinalIgnoreCase)
                .ToArray();
            var strength = others.Length <= Small && account.OwnCommits(history).Count > 0
                ? Strength.Strong
                : Strength.Moderate;
            foreach (var commit in others)
                yield return new Contact(commit.AuthorLogin!, strength, commit.Url, "A commit of");
        }

        foreach (var merge in account.MergedElsewhere ?? [])
        {
            yield return new Contact(merge.Owner, Strength.Moderate, merge.Url, "A change for a repository of");
            if (merge.MergedBy is { } merger)
                yield return new Contact(merger, Strength.Moderate, merge.Url, "A change merged by");
        }

        foreach (var contribution in account.ContributedTo ?? [])
            yield return new Contact(contribution.Repository.Split('/')[0], Strength.Moderate, contribution.Url, "Contributes to a repository of");
        foreach (var peer in (account.FollowingSample ?? []).Concat(account.FollowerSample ?? []))
            yield return new Contact(peer.Login, Strength.Context, peer.Url, "Follows or is followed by");
    }

    private sealed record Contact(string Login, Strength Strength, Uri Where, string What);
}
