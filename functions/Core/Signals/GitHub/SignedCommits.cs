using GigVet.Enrichers;
using GigVet.Model;

namespace GigVet.Signals.GitHub;

/// <summary>Own commits signed with a key of the account, for more than a year.</summary>
public sealed class SignedCommits : ISignal
{
    private const int Commits = 10;
    private const int SpanDays = 365;
    private const double Share = 0.8;
    private const int ToleratedDays = 2;

    public SignalInfo Info { get; } = new()
    {
        Id = "github.signed-commits",
        Title = "Signs commits with a key of the account",
        Rationale = "GitHub checked the signatures against a key that only the account's holder can have added.",
        FalsePositives = "A key can be added and a history signed again at any time; it shows care more than identity.",
        NextStep = "Ask for one file signed with the same key.",
        Strength = Strength.Weak,
        Lawfulness = Lawfulness.Conduct,
        References =
        [
            "R-07: at least 10 and 80 % of the own commits verified, over more than a year (our rule)",
            "Moderate when 10 over a year carry one key and lie within the time of their repositories here (our rule)",
        ],
        Reassures = true,
    };

    public Finding Evaluate(Dossier dossier)
    {
        if (dossier.Find<GitHubAccount>() is not { } account)
            return Info.Unread(dossier);
        if (account.Histories is null)
            return Info.NotAvailable(GitHubReach.NoCommits);

        var read = 0;
        var signed = new Stretch();
        foreach (var commit in account.OwnCommitsEverywhere)
        {
            read += commit.Verified is null ? 0 : 1;
            if (commit.Verified is true)
                signed.Add(commit);
        }

        if (read == 0)
            return Info.NotApplicable("The account shows no commits of its own.");
        if (signed.Count < Share * read || !signed.LastsLong)
            return Info.Clear($"{signed.Count} of {read} own commits carry a verified signature.");

        var (first, last) = (signed.First!, signed.Last!);

        return Info.Raised(
            $"{signed.Count} of {read} own commits carry a verified signature, "
            + $"from {first.AuthoredAt:yyyy-MM} to {last.AuthoredAt:yyyy-MM}.",
            [
                account.Cite(first, $"Verified, dated {first.AuthoredAt:yyyy-MM-dd}"),
                account.Cite(last, $"Verified, dated {last.AuthoredAt:yyyy-MM-dd}"),
            ],
            ByOneKey(account) ? Strength.Moderate : Strength.Weak);
    }

    /// <summary>A whole history can be signed in an afternoon; what was pushed before its date cannot.</summary>
    private static bool ByOneKey(GitHubAccount account)
    {
        var keys = new Dictionary<string, Stretch>(StringComparer.Ordinal);
        var (last, stretch) = ((string?)null, new Stretch());
        foreach (var history in account.Histories ?? [])
        {
            var from = history.Repository.CreatedAt.AddDays(-ToleratedDays);
            foreach (var commit in account.OwnCommits(history))
            {
                if (commit is not { Verified: true, SigningKey: { } key } || commit.AuthoredAt < from)
                    continue;

                // Most commits carry the key of the one before.
                if (key != last && !keys.TryGetValue(key, out stretch!))
                    keys[key] = stretch = new Stretch();
                last = key;
                stretch.Add(commit);
            }
        }

        return keys.Values.Any(static key => key.LastsLong);
    }

    /// <summary>How many commits over what time.</summary>
    private sealed class Stretch
    {
        public int Count { get; private set; }

        public GitHubCommit? First { get; private set; }

        public GitHubCommit? Last { get; private set; }

        public bool LastsLong => Count >= Commits && (Last!.AuthoredAt - First!.AuthoredAt).TotalDays > SpanDays;

        public void Add(GitHubCommit commit)
        {
            Count++;
            First = First is null || commit.AuthoredAt < First.AuthoredAt ? commit : First;
            Last = Last is null || commit.AuthoredAt > Last.AuthoredAt ? commit : Last;
        }
    }
}
