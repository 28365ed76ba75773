using GigVet.Model;
using Microsoft.Extensions.Options;

namespace GigVet.Enrichers;

/// <summary>Reads an account without a token: profile, repositories, merged requests, a sample of commits.</summary>
public sealed class GitHubRest(IOptions<GitHubOptions> options)
{
    /// <summary>With the one the GitHub platform may have made, eight for one account.</summary>
    public const int MaximumRequests = 3 + GitHubSample.Size;

    public async Task<Enrichment> EnrichAsync(Look look, CancellationToken cancellationToken)
    {
        var login = GitHubLogin.NamedIn(look.Request, look.Profile)!;
        var api = new GitHubApi(options.Value, look.Web);
        var answer = await api.AccountAsync(login, cancellationToken);
        if (answer.Value is not { } account)
        {
            var trouble = answer.Trouble is { Status: 404 } ? GitHubApi.NoSuchAccount : answer.Trouble!;
            return new Enrichment(trouble.State, trouble.Why);
        }

        return await ReadAsync(api, account, cancellationToken);
    }

    private static async Task<Enrichment> ReadAsync(
        GitHubApi api, GitHubAccount account, CancellationToken cancellationToken)
    {
        var repositoriesTask = api.RepositoriesAsync(account, cancellationToken);
        var mergesTask = api.MergedElsewhereAsync(account, cancellationToken);
        await Task.WhenAll(repositoriesTask, mergesTask);
        var repositories = await repositoriesTask;
        var merges = await mergesTask;

        var missing = new List<string>();
        Note(missing, "repositories", repositories.Trouble);
        Note(missing, "merged pull requests", merges.Trouble);

        var stopped = repositories.Trouble is { StopAsking: true } || merges.Trouble is { StopAsking: true };
        var histories = repositories.Value is { } own
            ? await HistoriesAsync(api, own, stopped, missing, cancellationToken)
            : null;

        account = account with
        {
            Repositories = repositories.Value,
            MergedElsewhere = merges.Value?.Merges,
            SawEveryMerge = merges.Value is { Complete: true },
            Histories = histories,
        };
        if (repositories.Value is not null && !account.SawEveryRepository)
            missing.Add($"all but {repositories.Value.Count} of {account.PublicRepositories ?? 0} repositories");
        if (account.SuspendedAt is { } suspended)
            missing.Add($"what GitHub withheld when it suspended the account on {suspended:yyyy-MM-dd}");

        return missing.Count == 0
            ? new Enrichment(SourceState.Ok, $"{GitHubSeen.Words(account)} read.", account)
            : new Enrichment(
                SourceState.Partial, $"{GitHubSeen.Words(account)} read; not read: {string.Join("; ", missing)}.", account);
    }

    private static async Task<IReadOnlyList<GitHubHistory>?> HistoriesAsync(
        GitHubApi api,
        IReadOnlyList<GitHubRepository> repositories,
        bool stopped,
        List<string> missing,
        CancellationToken cancellationToken)
    {
        var sample = GitHubSample.Choose(repositories);
        if (sample.Count == 0)
            return [];
        if (stopped)
        {
            missing.Add("commits (not asked after that)");
            return null;
        }

        var answers = await Task.WhenAll(sample.Select(repository => api.HistoryAsync(repository, cancellationToken)));
        GitHubHistory[] histories = [.. answers.Select(answer => answer.Value).OfType<GitHubHistory>()];
        if (answers.FirstOrDefault(answer => answer.Trouble is not null).Trouble is { } trouble)
            Note(missing, $"commits of {sample.Count - histories.Length} of {sample.Count} repositories", trouble);

        return histories.Length == 0 ? null : histories;
    }

    private static void Note(List<string> missing, string part, GitHubTrouble? trouble)
    {
        if (trouble is not null)
            missing.Add($"{part} ({trouble.Why.TrimEnd('.')})");
    }
}
