using System.Text.Json.Serialization;

namespace GigVet.Enrichers;

/// <content>What only REST shows: pushes as GitHub saw them, and what GraphQL keeps from a token without scopes.</content>
internal sealed partial class GitHubApi
{
    /// <summary>Public events of the account, newest first; one page of at most 100.</summary>
    public static string EventsPath(string login) => $"users/{login.ToLowerInvariant()}/events/public?per_page={PageSize}";

    public async Task<GitHubAnswer<IReadOnlyList<GitHubPush>>> PushesAsync(string login, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(EventsPath(login), EventsJson.Default.EventArray, cancellationToken);

        return answer.Select<IReadOnlyList<GitHubPush>>(events => [.. events.Select(ToPush).OfType<GitHubPush>()]);
    }

    public async Task<GitHubAnswer<IReadOnlyList<GitHubOrganisation>>> OrganisationsAsync(
        string login, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(
            $"users/{login.ToLowerInvariant()}/orgs?per_page={PageSize}",
            EventsJson.Default.OrganisationArray,
            cancellationToken);

        // The list has neither names nor sites.
        return answer.Select<IReadOnlyList<GitHubOrganisation>>(organisations =>
            [.. organisations
                .Select(organisation => Text(organisation?.Login))
                .OfType<string>()
                .Select(name => new GitHubOrganisation(name, null, new Uri($"https://github.com/{name}"), null))]);
    }

    /// <summary>The account of an id, whatever it is called now; an id never changes hands.</summary>
    public async Task<GitHubAnswer<GitHubAccount>> AccountAsync(long id, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(string.Create(null, $"user/{id}"), GitHubJson.Default.User, cancellationToken);
        if (answer.Value is not { } user)
            return new(null, answer.At, answer.Trouble);

        return ToAccount(user, answer.At) is { } account && account.Id == id
            ? new(account, answer.At, null)
            : new(null, answer.At, GitHubTrouble.Unreadable("the answer is not this account"));
    }

    private static GitHubPush? ToPush(Event? happened)
        => happened is { Type: "PushEvent", Repo.Name: { Length: > 0 } repository } && When(happened.CreatedAt) is { } at
            ? new GitHubPush(repository, at, Text(happened.Payload?.Head))
            : null;

    private sealed record Event(string? Type, string? CreatedAt, EventPlace? Repo, Payload? Payload);

    private sealed record EventPlace(string? Name);

    private sealed record Payload(string? Head);

    private sealed record Organisation(string? Login);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
    [JsonSerializable(typeof(Event[]))]
    [JsonSerializable(typeof(Organisation[]))]
    private sealed partial class EventsJson : JsonSerializerContext;
}
