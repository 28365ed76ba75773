using System.Text.Json.Serialization.Metadata;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <content>The GraphQL interface. Its errors come with status 200, some beside data that can be used.</content>
internal sealed partial class GitHubApi
{
    // Some thousand commits with their messages.
    private const int GraphBytes = 16 << 20;

    /// <param name="query">The whole body, from <see cref="GitHubQueries"/>.</param>
    public async Task<GitHubGraphAnswer<T>> AskAsync<T>(
        string query, JsonTypeInfo<GitHubGraph.Reply<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await web.SendAsync(
            new WebRequest(GraphAddress())
            {
                Accept = "application/json",
                Headers = Headers(),
                Body = query,
                MaximumBytes = GraphBytes,
            },
            cancellationToken);
        if (answer is not WebAnswer.Answered { IsSuccess: true } read)
            return new(null, (answer as WebAnswer.Answered)?.At ?? default, GitHubTrouble.Of(answer, options.HasToken));

        var reply = Parse(read, type);
        if (reply.Value is not { } value)
            return new(null, read.At, reply.Trouble);

        GitHubGraph.Error[] errors = [.. (value.Errors ?? []).OfType<GitHubGraph.Error>()];
        return new(value.Data, read.At, TroubleIn(errors, read) ?? MissingIn(value))
        {
            LeftOut = [.. errors.Select(LeftOut).Distinct(StringComparer.Ordinal)],
        };
    }

    private static GitHubTrouble? MissingIn<T>(GitHubGraph.Reply<T> reply)
        where T : class
        => reply.Data is null ? GitHubTrouble.Unreadable("the answer has neither data nor errors") : null;

    private GitHubTrouble? TroubleIn(GitHubGraph.Error[] errors, WebAnswer.Answered read)
    {
        if (errors.Length == 0)
            return null;
        if (errors.Any(error => error.Type is "RATE_LIMITED" || Says(error, "rate limit")))
            return GitHubTrouble.RateLimited(read, options.HasToken);
        if (errors.FirstOrDefault(error => error.Type is "INSUFFICIENT_SCOPES" or "FORBIDDEN") is { } forbidden)
        {
            return new(SourceState.Blocked, $"The token may not see this: {forbidden.Message}", 200)
            {
                LacksScope = true,
            };
        }

        if (errors.Any(error => Says(error, "timeout") || Says(error, "Something went wrong")))
            return new(SourceState.Failed, "GitHub could not work it out in time; try again later.", 200) { TooMuch = true };

        // An error with a place in the answer leaves only that place empty.
        return errors.All(error => error.Path is { Length: > 0 })
            ? null
            : new(SourceState.Failed, $"GitHub refused the question: {errors[0].Message}", 200);
    }

    private static string LeftOut(GitHubGraph.Error error)
        => string.Join('.', (error.Path ?? []).Select(part => part.ToString()).Take(2));

    private static bool Says(GitHubGraph.Error error, string words)
        => error.Message?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>GitHub Enterprise has REST at /api/v3 and GraphQL beside it.</summary>
    private Uri GraphAddress()
    {
        var root = options.BaseUrl.AbsoluteUri.TrimEnd('/');
        return new Uri((root.EndsWith("/v3", StringComparison.Ordinal) ? root[..^3] : root + "/") + "graphql");
    }
}

/// <summary>One query's answer: data, trouble, or both when some of it is missing.</summary>
internal readonly record struct GitHubGraphAnswer<T>(T? Data, DateTimeOffset At, GitHubTrouble? Trouble)
    where T : class
{
    /// <summary>Places in the answer that GitHub left empty, with an error for each.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
