using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Reads an account with a token: two queries and its pushes; later only what changed since.</summary>
internal sealed class GitHubTokenLook(
    GitHubOptions options, GitHubBudget budget, GitHubMeter meter, Look look)
{
    private readonly GitHubMemory? _memory = Seen(look.Memory?.Read<GitHubMemory>(GitHubMemory.Shape), look.Memory?.SeenAt);
    private readonly List<string> _missing = [];
    private ConditionalWeb _pages = new(meter, []);
    private GitHubAccount? _profile;
    private int _points;

    public static Dictionary<string, GitHubRepository> ByName(IReadOnlyList<GitHubRepository>? repositories)
        => (repositories ?? [])
            .DistinctBy(repository => repository.FullName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(repository => repository.FullName, StringComparer.OrdinalIgnoreCase);

    public async Task<Enrichment> EnrichAsync(string login, CancellationToken cancellationToken)
    {
        if (_memory is null || !_memory.IsOf(login))
            return await FirstAsync(login, null, cancellationToken);

        _pages = new ConditionalWeb(meter, _memory.Pages);
        var api = new GitHubApi(options, _pages);
        if (!_memory.Account.IsLogin(login))
        {
            // The account goes by another login now, and anybody may have taken this one.
            var named = await api.AccountAsync(login.ToLowerInvariant(), cancellationToken);
            if (named.Value is { } holder && holder.Id != _memory.Account.Id)
                return await FirstAsync(login, null, cancellationToken);
            if (named.Trouble is { Status: not 404 } unknown)
                return new Enrichment(unknown.State, unknown.Why);
        }

        var profileTask = api.AccountAsync(_memory.Account.Login.ToLowerInvariant(), cancellationToken);
        var pushesTask = api.PushesAsync(_memory.Account.Login, cancellationToken);
        var (profile, pushes) = (await profileTask, await pushesTask);

        if (profile.Trouble is { Status: 404 })
            return await RenamedAsync(api, _memory.Account, cancellationToken);
        // An account that was deleted, and its login taken by somebody else.
        if (profile.Value is { } other && other.Id != _memory.Account.Id)
            return await FirstAsync(login, null, cancellationToken);
        if ((profile.Trouble ?? pushes.Trouble) is { StopAsking: true } trouble)
            return new Enrichment(trouble.State, trouble.Why);

        _profile = profile.Value;
        var isSame = profile.Value is { } now && GitHubSame.Profile(now, _memory.Account)
            && pushes.Value is { } latest && GitHubSame.Pushes(latest, _memory.Account.Pushes);
        if (isSame && _memory.Whole && profile.At - look.Memory!.TakenAt < GitHubMemory.MostAge)
            return Unchanged(profile.At);

        return await ReadAsync(login, pushes, _memory.Relinked(), cancellationToken);
    }

    private static GitHubMemory? Seen(GitHubMemory? memory, DateTimeOffset? at)
        => memory is not null && at > memory.Account.ReadAt ? memory with { Account = memory.Account with { ReadAt = at.Value } } : memory;

    private Enrichment Unchanged(DateTimeOffset at)
    {
        var account = _memory!.Relinked().Suspended(_profile) with { ReadAt = at, Edits = _memory.Account.Edits ?? [] };
        return Enrichment(
            account,
            SourceState.Ok,
            $"Unchanged since {look.Memory!.TakenAt:yyyy-MM-dd}: {meter.Charged} charged requests.")
            with
        {
            MemoryStands = _memory.Missed.Count == 0 && meter.Charged == 0,
            Memory = SourceMemory.Of(
                GitHubMemory.Shape,
                look.Memory.TakenAt,
                // Seen today as it was: what changes from now on, changed after today.
                _memory with
                {
                    Account = _memory.Account with { ReadAt = at, Edits = account.Edits },
                    Pages = Kept(account),
                    Missed = [],
                }),
        };
    }

    /// <summary>The login is gone; the account may go by another.</summary>
    private async Task<Enrichment> RenamedAsync(GitHubApi api, GitHubAccount known, CancellationToken cancellationToken)
    {
        var answer = await api.AccountAsync(known.Id, cancellationToken);
        _profile = answer.Value;
        if (answer.Value is { } renamed)
            return await FirstAsync(renamed.Login, known.Login, cancellationToken);

        return answer.Trouble is { Status: 404 }
            ? Gone(known, answer.At)
            : new Enrichment(answer.Trouble!.State, answer.Trouble.Why);
    }

    private Enrichment Gone(GitHubAccount known, DateTimeOffset at)
    {
        var missed = _memory!.Missed.Append(DateOnly.FromDateTime(at.UtcDateTime)).Distinct().ToArray();
        return new Enrichment(
            SourceState.Failed,
            $"Account {known.Login}, read on {known.ReadAt:yyyy-MM-dd}, is no longer public: gone or suspended.",
            new GitHubGone(known.Login, known.Url, known.ReadAt, at, missed.Length))
        {
            Memory = SourceMemory.Of(GitHubMemory.Shape, look.Memory!.TakenAt, _memory with { Missed = missed }),
        };
    }

    private async Task<Enrichment> FirstAsync(string login, string? former, CancellationToken cancellationToken)
    {
        _pages = new ConditionalWeb(meter, []);
        var pushes = new GitHubApi(options, _pages).PushesAsync(login, cancellationToken);
        return await ReadAsync(login, pushes, null, former, cancellationToken);
    }

    private Task<Enrichment> ReadAsync(
        string login,
        GitHubAnswer<IReadOnlyList<GitHubPush>> pushes,
        GitHubAccount known,
        CancellationToken cancellationToken)
        => ReadAsync(
            known.Login,
            Task.FromResult(pushes),
            known,
            known.IsLogin(login) ? known.FormerLogin : login,
            cancellationToken);

    private async Task<Enrichment> ReadAsync(
        string login,
        Task<GitHubAnswer<IReadOnlyList<GitHubPush>>> asked,
        GitHubAccount? known,
        string? former,
        CancellationToken cancellationToken)
    {
        var reader = new GitHubGraphReader(new GitHubApi(options, _pages), budget, meter.Token, _missing);
        var answer = await reader.AccountAsync(login, cancellationToken);
        var pushes = await asked;
        if (answer.Value is not { } account)
            return new Enrichment(answer.Trouble!.State, answer.Trouble.Why);

        // Between two answers a login may change hands: nothing of one person is kept for another.
        if (known is not null && known.Id != account.Id)
            (known, former) = (null, null);
        if (pushes.Trouble is { } trouble)
            _missing.Add($"pushes ({trouble.Why.TrimEnd('.')})");
        account = account.Suspended(_profile) with
        {
            Pushes = pushes.Value,
            FormerLogin = former,
            Edits = _memory?.Account is { } earlier && earlier.Id == account.Id ? GitHubEdit.Between(earlier, account) : null,
        };
        account = await reader.WorkAsync(account, known, cancellationToken);
        _points = reader.Points;
        account = await GitHubClaimed.LookUpAsync(
            new GitHubApi(options, meter),
            account,
            GitHubClaimed.Projects(look.Request, look.Profile, account.Login),
            cancellationToken);
        if (account.Repositories is { } read && !account.SawEveryRepository)
            _missing.Add($"all but {read.Count} of {account.PublicRepositories ?? 0} repositories");

        var state = _missing.Count == 0 ? SourceState.Ok : SourceState.Partial;
        var without = _missing.Count == 0 ? "" : $"; not read: {string.Join("; ", _missing)}";
        var whole = reader.IsWhole && pushes.Trouble is null;

        return Enrichment(
            account, state, $"{GitHubSeen.Words(account)} read{without}. {meter.Requests} requests, {_points} points.")
            with
        {
            Memory = SourceMemory.Of(
                GitHubMemory.Shape, account.ReadAt, GitHubMemory.Of(account, whole, Kept(account))),
        };
    }

    private static Enrichment Enrichment(GitHubAccount account, SourceState state, string detail)
        => new(state, detail, account);

    /// <summary>What was asked in this look, and the profile even if GraphQL told it.</summary>
    private IReadOnlyList<RememberedPage> Kept(GitHubAccount account)
    {
        var profile = new GitHubApi(options, _pages).ProfilePage(account);
        return _pages.Pages.Any(page => page.Url == profile.Url) ? _pages.Pages : [.. _pages.Pages, profile];
    }
}
