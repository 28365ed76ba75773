using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Signals.GitHub;

/// <summary>The contractor's own commits are signed with the mailbox of another contractor of yours.</summary>
public sealed class OthersMailboxInCommits : ISignal
{
    public SignalInfo Info { get; } = new()
    {
        Id = "github.others-mailbox-in-commits",
        Title = "Commits carry another contractor's e-mail address",
        Rationale = "Who works under two names forgets to change the machine's settings between them.",
        FalsePositives = "Two people of one agency at one machine, if neither said that they work together.",
        NextStep = "Ask both for the agency they work through, and who writes the code.",
        Strength = Strength.Strong,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "GH-12: exact mailbox of own commits, between different full names without a common agency; names alone never count",
        ],
        DeliberateAbuse = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        return SharedMarks.Judge(
            dossier,
            Info,
            "address in commits",
            mark => mark.Kind is MarkKind.Mailbox && Mailboxes.IsCommit(mark.Place));
    }
}
