using System.Text.Json.Serialization;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Enrichers;

/// <summary>What a GitHub account shows. <see langword="null"/> means "not seen", never "none".</summary>
public sealed record GitHubAccount : IFact
{
    public required string Login { get; init; }

    public required long Id { get; init; }

    public required Uri Url { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ReadAt { get; init; }

    public string? Name { get; init; }

    /// <summary>
    /// The contractor told one word as their whole name: then one word is the name of an author too. Not of GitHub, and not
    /// remembered.
    /// </summary>
    [JsonIgnore]
    public bool OwnerHasOneName { get; init; }

    public string? Company { get; init; }

    public string? Location { get; init; }

    public string? Email { get; init; }

    public string? Bio { get; init; }

    public string? Blog { get; init; }

    public string? Twitter { get; init; }

    public Uri? Photo { get; init; }

    public int? Followers { get; init; }

    public int? Following { get; init; }

    /// <summary>As GitHub counts them, forks included; may be more than were read.</summary>
    public int? PublicRepositories { get; init; }

    /// <summary>The login it had at an earlier look: the same account under a new name.</summary>
    public string? FormerLogin { get; init; }

    /// <summary>What changed on the profile since the looks before; null at the first look.</summary>
    public IReadOnlyList<GitHubEdit>? Edits { get; init; }

    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>Whether a null in <see cref="SuspendedAt"/> means "not suspended": only REST is asked for it.</summary>
    public bool SawSuspension { get; init; }

    /// <summary>Public ones of this owner, forks included, last pushed first.</summary>
    public IReadOnlyList<GitHubRepository>? Repositories { get; init; }

    /// <summary>Commits of the repositories that were sampled.</summary>
    public IReadOnlyList<GitHubHistory>? Histories { get; init; }

    /// <summary>Pull requests of this account that were merged into repositories of others.</summary>
    public IReadOnlyList<GitHubMerge>? MergedElsewhere { get; init; }

    /// <summary>Whether <see cref="MergedElsewhere"/> holds every one that GitHub counts.</summary>
    public bool SawEveryMerge { get; init; }

    /// <summary>Every year with contributions, oldest first. REST does not show it.</summary>
    public IReadOnlyList<GitHubYear>? Years { get; init; }

    /// <summary>Pull requests this account opened anywhere, newest first, merged or not.</summary>
    public GitHubWork? PullRequests { get; init; }

    /// <summary>Issues this account opened anywhere, newest first.</summary>
    public GitHubWork? Issues { get; init; }

    /// <summary>Reviews of others' pull requests within the last year.</summary>
    public int? ReviewsGiven { get; init; }

    /// <summary>Organisations that show the account as a member.</summary>
    public IReadOnlyList<GitHubOrganisation>? Organisations { get; init; }

    /// <summary>
    /// Repositories of others whose default branch holds commits of this account, as GitHub lists them.
    /// </summary>
    public IReadOnlyList<GitHubContribution>? ContributedTo { get; init; }

    /// <summary>The newest followers, up to 100.</summary>
    public IReadOnlyList<GitHubPeer>? FollowerSample { get; init; }

    /// <summary>The accounts followed last, up to 100.</summary>
    public IReadOnlyList<GitHubPeer>? FollowingSample { get; init; }

    /// <summary>Who starred the most-starred own repositories.</summary>
    public IReadOnlyList<GitHubStars>? StarSamples { get; init; }

    /// <summary>Pushes as GitHub's own clock saw them, newest first: 90 days and 300 events at most.</summary>
    public IReadOnlyList<GitHubPush>? Pushes { get; init; }

    /// <summary>Commits of own repositories that stand, under the same SHA, in repositories of others.</summary>
    public IReadOnlyList<GitHubCopy>? Copies { get; init; }

    /// <summary>Whether <see cref="Repositories"/> holds every one that GitHub counts.</summary>
    public bool SawEveryRepository
        => Repositories is { } seen && PublicRepositories is { } count && seen.Count >= count;

    /// <summary>Age when it was read: a fact is judged at its own time.</summary>
    public int AgeDays => (int)(ReadAt - CreatedAt).TotalDays;

    public bool IsLogin(string? login) => Login.Equals(login, StringComparison.OrdinalIgnoreCase);

    internal bool IsLogin(ReadOnlySpan<char> login) => login.Equals(Login, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the name of the account or of an author.</summary>
    internal PersonName Read(string? name) => OwnerHasOneName ? PersonName.ReadOneName(name) : PersonName.Read(name);

    public Evidence Cite(string observation) => new(observation, Url, ReadAt);

    public Evidence Cite(GitHubRepository repository, string observation) => new(observation, repository.Url, ReadAt);

    public Evidence Cite(GitHubCommit commit, string observation) => new(observation, commit.Url, ReadAt);
}
