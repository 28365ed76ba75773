using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Signals.GitHub;

/// <summary>One mailbox that signs its commits as three different people.</summary>
public sealed class IdentityRotation : ISignal
{
    private const int People = 3;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.identity-rotation",
        Title = "One e-mail address commits as several people",
        Rationale = "Personas change; the machine's settings lag behind and mix one's mailbox with another's name.",
        FalsePositives = "A shared build machine or a team mailbox. Nicknames, married names, other scripts do not.",
        NextStep = "Ask who else commits from this mailbox, and compare with the name on contract and payment.",
        Strength = Strength.Moderate,
        Lawfulness = Lawfulness.MismatchOnly,
        References = ["GH-11: one author e-mail, at least 3 human names that share no word; compared, never valued"],
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is not { } histories)
            return Info.NotAvailable(GitHubReach.NoCommits);

        var mailboxes = histories
            .SelectMany(account.Turns)
            .Where(commit => commit is { AuthorEmail: not null, AuthorName: not null })
            .Where(commit => commit is { IsByBot: false, HasNoreplyAddress: false })
            .Where(commit => commit.AuthorLogin is null || account.IsLogin(commit.AuthorLogin))
            .GroupBy(commit => commit.AuthorEmail!, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        if (mailboxes.Length == 0)
            return Info.NotApplicable("The account shows no commits of its own.");

        var people = mailboxes.Select(mailbox => Differing(account, mailbox)).MaxBy(commits => commits.Count)!;

        // The names stay where they are: a reviewer needs the fact, not somebody's former name.
        return people.Count >= People
            ? Info.Raised(
                $"One author e-mail appears with {people.Count} names of different people.",
                [.. people.Select(commit => account.Cite(commit, "A commit under one of the names"))])
            : Info.Clear($"No author e-mail among {mailboxes.Length} appears with {People} names of different people.");
    }

    /// <summary>One commit for each person: full names of which no two can be one's own.</summary>
    private static List<GitHubCommit> Differing(GitHubAccount account, IEnumerable<GitHubCommit> commits)
    {
        var people = new List<(PersonName Name, GitHubCommit Commit)>();
        foreach (var commit in commits.DistinctBy(commit => commit.AuthorName, StringComparer.Ordinal))
        {
            var name = account.Read(commit.AuthorName);
            if (name.Kind is NameKind.Person
                && people.TrueForAll(other => name.CompareWith(other.Name).Verdict is NameVerdict.Different))
            {
                people.Add((name, commit));
            }
        }

        return people.ConvertAll(person => person.Commit);
    }
}
