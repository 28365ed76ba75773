namespace GigVet.Enrichers;

/// <summary>Asks the two queries, and asks smaller ones where GitHub refuses or cannot work them out.</summary>
/// <param name="missing">Takes what could not be read, in words for the report.</param>
internal sealed class GitHubGraphReader(GitHubApi api, GitHubBudget budget, string token, List<string> missing)
{
    /// <summary>Repositories whose commits are read with their lines.</summary>
    private const int Telling = 6;

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);

    // Null when GitHub left them out.
    private int[]? _years;

    /// <summary>As GitHub charged them.</summary>
    public int Points { get; private set; }

    /// <summary>Nothing failed that another look could bring.</summary>
    public bool IsWhole { get; private set; } = true;

    public async Task<GitHubAnswer<GitHubAccount>> AccountAsync(string login, CancellationToken cancellationToken)
    {
        var scoped = !budget.IsWithoutScopes(token);
        var answer = await AskAsync(scoped);
        if (answer.Trouble is { LacksScope: true } && scoped)
        {
            budget.NoteWithoutScopes(token);
            scoped = false;
            answer = await AskAsync(scoped);
        }

        if (answer is not { Data: { } data } || answer.Trouble is { StopAsking: true })
            return new(null, answer.At, answer.Trouble);
        if (data.RepositoryOwner is { Type: "Organization" })
            return new(null, answer.At, GitHubApi.IsOrganisation);
        if (data.RepositoryOwner is null && answer.LeftOut.Count == 0)
            return new(null, answer.At, GitHubApi.NoSuchAccount);
        if (GitHubGraph.ToAccount(data, answer.At) is not { } account)
            return new(null, answer.At, GitHubTrouble.Unreadable("the answer is not this account"));

        Note(answer);
        foreach (var repository in (data.RepositoryOwner!.Repositories?.Nodes ?? []).OfType<GitHubGraph.Repo>())
        {
            if (repository is { Id: { } id, NameWithOwner: { } name })
                _ids[name] = id;
        }

        _years = data.RepositoryOwner.ContributionsCollection?.ContributionYears;
        return new(scoped ? account : await WithoutScopesAsync(account, cancellationToken), answer.At, null);

        async Task<GitHubGraphAnswer<GitHubGraph.AccountData>> AskAsync(bool scoped)
        {
            var asked = await api.AskAsync(
                GitHubQueries.Account(login, scoped),
                GitHubGraph.GraphJson.Default.ReplyAccountData,
                cancellationToken);
            Points += asked.Data?.RateLimit?.Cost ?? 0;
            return asked;
        }
    }

    /// <param name="known">Facts of an earlier look: what did not change is taken from there.</param>
    public async Task<GitHubAccount> WorkAsync(
        GitHubAccount account, GitHubAccount? known, CancellationToken cancellationToken)
    {
        var kept = GitHubSame.Histories(account, known);
        var keptStars = GitHubSame.Stars(account, known);
        var load = LoadOf(account, kept, keptStars);
        if (load.IsEmpty && _years is not { Length: > 0 })
            return account with { Histories = kept, Years = _years is null ? null : [], StarSamples = keptStars };

        var answer = await AskAsync(load);
        if (answer.Trouble is { TooMuch: true })
        {
            // The newest commits of the most telling repositories are worth more than none.
            load = new GitHubWorkload([], [.. load.Telling, .. load.Others.Take(14)], [], Commits: 30);
            answer = await AskAsync(load);
            missing.Add("older commits, lines and stars (GitHub could not work them out in time)");
            IsWhole = false;
        }

        if (answer is not { Data: { } data } || answer.Trouble is { StopAsking: true })
        {
            missing.Add($"commits and calendars ({answer.Trouble!.Why.TrimEnd('.')})");
            IsWhole = false;
            return account with { Histories = Some(kept) };
        }

        Note(answer);
        var repositories = GitHubTokenLook.ByName(account.Repositories);
        var came = GitHubGraph.ToHistories(data, repositories);
        return account with
        {
            // Asked for and not come is not the same as none.
            Histories = came is null && load.Telling.Count + load.Others.Count > 0
                ? Some(kept)
                : [.. kept, .. came ?? []],
            Years = _years is null ? null : GitHubGraph.ToYears(data, _years, account.ReadAt),
            StarSamples = [.. keptStars, .. GitHubGraph.ToStars(data, repositories)],
        };

        async Task<GitHubGraphAnswer<GitHubGraph.WorkData>> AskAsync(GitHubWorkload asked)
        {
            var answered = await api.AskAsync(
                GitHubQueries.Work(account.Login, _years ?? [], asked),
                GitHubGraph.GraphJson.Default.ReplyWorkData,
                cancellationToken);
            Points += answered.Data?.RateLimit?.Cost ?? 0;
            return answered;
        }
    }

    private static IReadOnlyList<GitHubHistory>? Some(IReadOnlyList<GitHubHistory> kept)
        => kept.Count > 0 ? kept : null;

    private async Task<GitHubAccount> WithoutScopesAsync(GitHubAccount account, CancellationToken cancellationToken)
    {
        var profileTask = api.AccountAsync(account.Login.ToLowerInvariant(), cancellationToken);
        var organisations = await api.OrganisationsAsync(account.Login, cancellationToken);
        var profile = await profileTask;
        foreach (var (part, trouble) in new[] { ("e-mail", profile.Trouble), ("organisations", organisations.Trouble) })
        {
            if (trouble is not null)
            {
                missing.Add($"{part} ({trouble.Why.TrimEnd('.')})");
                IsWhole = false;
            }
        }

        return account.Suspended(profile.Value) with
        {
            Email = profile.Value?.Email,
            Organisations = organisations.Value,
        };
    }

    private GitHubWorkload LoadOf(
        GitHubAccount account, IReadOnlyList<GitHubHistory> kept, IReadOnlyList<GitHubStars> keptStars)
    {
        var known = kept.Select(history => history.Repository.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var starsKnown = keptStars.Select(stars => stars.Repository.FullName).ToHashSet(
            StringComparer.OrdinalIgnoreCase);
        var ordered = GitHubSample.Choose(account.Repositories ?? [], GitHubApi.PageSize)
            .Where(repository => !known.Contains(repository.FullName))
            .ToArray();
        var starred = GitHubSame.MostStarred(account).Where(repository => !starsKnown.Contains(repository.FullName));

        return new GitHubWorkload(
            Ids(ordered.Take(Telling)), Ids(ordered.Skip(Telling)), Ids(starred), GitHubApi.PageSize);
    }

    private IReadOnlyList<string> Ids(IEnumerable<GitHubRepository> repositories)
        => [.. repositories.Select(repository => _ids.GetValueOrDefault(repository.FullName)).OfType<string>()];

    private void Note<T>(GitHubGraphAnswer<T> answer)
        where T : class
    {
        if (answer.LeftOut.Count == 0)
            return;

        missing.Add($"what GitHub left out of its answer ({string.Join(", ", answer.LeftOut.Take(5))})");
        IsWhole = false;
    }
}
