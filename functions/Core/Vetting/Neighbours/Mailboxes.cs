using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.GitHub;
using GigVet.Text;

namespace GigVet.Vetting.Neighbours;

/// <summary>The e-mail addresses that are the contractor's own by their word, or that sign their commits.</summary>
internal static class Mailboxes
{
    /// <summary>Those used most; an account must not become a page of look-ups.</summary>
    private const int MostOfCommits = 8;

    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "admin", "billing", "bot", "build", "ci", "contact", "deploy", "dev", "developer", "email", "git", "github", "hello",
        "hi", "hr", "info", "jobs", "mail", "me", "no-reply", "noreply", "office", "root", "sales", "support", "team", "test",
        "ubuntu", "user", "username", "webmaster", "you", "your", "your-email", "youremail", "your_email",
    };

    private static readonly HashSet<string> NoMail = new(StringComparer.Ordinal) { "example.com", "example.net", "example.org" };

    private static readonly string[] NoMailUnder =
        [".local", ".localdomain", ".localhost", ".lan", ".home", ".internal", ".invalid", ".test", "noreply.github.com"];

    public static IEnumerable<(string Address, Uri Source, DateTimeOffset At)> Of(Dossier dossier)
    {
        IEnumerable<(string? Address, Uri Source, DateTimeOffset At)> stated =
        [
            (dossier.Claims.Email, dossier.CiteRequest("/claims/email", "").Source, dossier.AsOf),
            (dossier.Profile.Email, dossier.Profile.Url, dossier.Profile.FetchedAt),
            .. dossier.FindAll<GitHubAccount>().Select(account => (account.Email, account.Url, account.ReadAt)),
        ];

        // Who asks for one that was stated does not wait for thousands of commits to be counted.
        return stated.Concat(dossier.FindAll<GitHubAccount>().SelectMany(OfCommits))
            .Select(mailbox => (Address: Spelling(mailbox.Address), mailbox.Source, mailbox.At))
            .Where(mailbox => mailbox.Address is not null)
            .Select(mailbox => (mailbox.Address!, mailbox.Source, mailbox.At))
            .DistinctBy(mailbox => mailbox.Item1, StringComparer.Ordinal);
    }

    /// <summary>A commit's address is known by its page.</summary>
    public static bool IsCommit(Uri place)
        => place.Segments is [_, _, _, "commit/", ..] && place.Host.Equals("github.com", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string? Address, Uri Source, DateTimeOffset At)> OfCommits(GitHubAccount account)
        => GitHubAuthors.Of(account).Own
            .Where(commit => commit is { AuthorEmail: not null, HasNoreplyAddress: false })
            .GroupBy(commit => commit.AuthorEmail!, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(mailbox => mailbox.Count())
            .Take(MostOfCommits)
            .Select(mailbox => ((string?)mailbox.Key, mailbox.First().Url, account.ReadAt));

    /// <summary>Null for what is no mailbox of one person: what tools write by default, and what a firm shares.</summary>
    private static string? Spelling(string? text)
    {
        if (EmailAddress.Read(text) is not { } address)
            return null;

        var user = address.Mailbox[..address.Mailbox.IndexOf('@', StringComparison.Ordinal)];
        return Shared.Contains(user) || NoMail.Contains(address.Domain) || Array.Exists(NoMailUnder, address.Domain.EndsWith)
            ? null
            : address.Mailbox;
    }
}
