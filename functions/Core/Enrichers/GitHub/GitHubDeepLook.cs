using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>
/// Looks closer at repositories that a first look made suspicious: older commits, and where else they stand.
/// </summary>
internal sealed class GitHubDeepLook(GitHubApi api, GitHubAccount account)
{
    /// <summary>
    /// Three repositories: one page of commits, three look-ups, the other place and the readme of each.
    /// </summary>
    public const int MostRequests = Suspects * (1 + LookUps + 2);

    private const int Suspects = 3;
    private const int LookUps = 3;

    private readonly List<string> _missing = [];

    /// <summary>
    /// Where no own commit was read there is nothing to look for elsewhere, and nothing to say about it.
    /// </summary>
    public bool HasSuspects => Suspicious.Any();

    private IEnumerable<GitHubHistory> Suspicious => (account.Histories ?? [])
        .Where(history => history is { Commits.Count: > 0, Repository.Fork: false });

    public async Task<(GitHubAccount Account, IReadOnlyList<string> Missing)> ReadAsync(
        IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var suspects = SuspectsOf(findings);
        var histories = await Task.WhenAll(suspects.Select(suspect => LongerAsync(suspect, cancellationToken)));
        var copies = await Task.WhenAll(histories.Select(history => CopyOfAsync(history, cancellationToken)));

        return (
            account with
            {
                Histories = account.Histories is { } read
                    ? [.. read.Select(history =>
                        histories.FirstOrDefault(longer => longer.Repository == history.Repository) ?? history)]
                    : null,
                // Not looked up is not the same as not copied.
                Copies = _missing.Count == 0 || copies.Any(copy => copy is not null)
                    ? [.. copies.OfType<GitHubCopy>()]
                    : null,
            },
            _missing);
    }

    /// <summary>
    /// First those that the findings point at, then those that came in one push, then the oldest commits.
    /// </summary>
    private IEnumerable<GitHubHistory> SuspectsOf(IReadOnlyList<Finding> findings)
    {
        string[] cited =
            [.. findings.SelectMany(finding => finding.Evidence).Select(evidence => evidence.Source.AbsoluteUri)];

        return Suspicious
            .OrderByDescending(history => cited.Any(source => LiesIn(source, history.Repository)))
            .ThenByDescending(history => GitHubSample.CameAtOnce(history.Repository))
            .ThenBy(history => history.Commits.Min(commit => commit.AuthoredAt))
            .Take(Suspects);
    }

    private static bool LiesIn(string address, GitHubRepository repository)
    {
        var place = repository.Url.AbsoluteUri;
        return address.StartsWith(place, StringComparison.OrdinalIgnoreCase)
            && (address.Length == place.Length || address[place.Length] is '/' or '#');
    }

    private async Task<GitHubHistory> LongerAsync(GitHubHistory history, CancellationToken cancellationToken)
    {
        if (history.Complete)
            return history;

        var oldest = history.Commits.Min(commit => commit.CommittedAt);
        var answer = await api.OlderAsync(history.Repository, oldest, cancellationToken);
        if (answer.Value is not { } older)
        {
            Note($"older commits of {history.Repository.Name}", answer.Trouble!);
            return history;
        }

        // The newest of these is the oldest of those.
        var commits = history.Commits.Concat(older.Commits).DistinctBy(commit => commit.Sha, StringComparer.Ordinal);
        return history with { Commits = [.. commits], Complete = older.Complete };
    }

    private async Task<GitHubCopy?> CopyOfAsync(GitHubHistory history, CancellationToken cancellationToken)
    {
        var found = new List<GitHubSighting>();
        var shas = Telling(history);
        var lookedUp = 0;
        foreach (var sha in shas)
        {
            var answer = await api.PlacesOfAsync(sha, cancellationToken);
            if (answer.Value is not { } places)
            {
                Note($"copies of {history.Repository.Name}", answer.Trouble!);
                break;
            }

            lookedUp++;
            found.AddRange(places.Where(place => !account.IsLogin(place.Owner)));
        }

        // Where most of them stand is where they came from; elsewhere they were copied too.
        return found
            .GroupBy(place => place.Repository, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(places => places.Count())
            .FirstOrDefault() is { } elsewhere
                ? await CopyAsync(history.Repository, [.. elsewhere], lookedUp, cancellationToken)
                : null;
    }

    private async Task<GitHubCopy> CopyAsync(
        GitHubRepository own, IReadOnlyList<GitHubSighting> places, int lookedUp, CancellationToken cancellationToken)
    {
        var other = await api.RepositoryAsync(places[0].Repository, cancellationToken);
        var readme = await api.ReadmeAsync(own.FullName, cancellationToken);
        if (other.Trouble is { } unread)
            Note(places[0].Repository, unread);
        if (readme.Trouble is { } unreadable)
            Note($"the readme of {own.Name}", unreadable);

        return new GitHubCopy(own, places[0].Repository, places[0].Url, places.Count, lookedUp, places[0].Commit)
        {
            ElsewhereCreatedAt = other.Value?.CreatedAt,
            SourceIsCredited = readme.Value is { } text
                ? $"{text} {own.Description} {own.Homepage}".Contains(
                    places[0].Repository, StringComparison.OrdinalIgnoreCase)
                : null,
        };
    }

    /// <summary>
    /// The oldest commit, one in the middle, and the newest: a copy has them all, a shared beginning only one.
    /// </summary>
    private static IEnumerable<string> Telling(GitHubHistory history)
    {
        GitHubCommit[] ordered = [.. history.Commits.OrderBy(commit => commit.AuthoredAt)];
        return new[] { ordered[0], ordered[ordered.Length / 2], ordered[^1] }
            .Select(commit => commit.Sha)
            .Distinct(StringComparer.Ordinal)
            .Take(LookUps);
    }

    private void Note(string part, GitHubTrouble trouble)
    {
        lock (_missing)
            _missing.Add($"{part} ({trouble.Why.TrimEnd('.')})");
    }
}
