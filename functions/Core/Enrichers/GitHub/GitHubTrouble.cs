using System.Globalization;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>What stood in the way of an answer.</summary>
/// <param name="Why">One sentence for the report.</param>
/// <param name="StopAsking">The next question would end the same way.</param>
internal sealed record GitHubTrouble(SourceState State, string Why, int? Status = null, bool StopAsking = false)
{
    /// <summary>The question asks for what the token may not see; a smaller one can be answered.</summary>
    public bool LacksScope { get; init; }

    /// <summary>GitHub gave up on working it out; a smaller question can be answered.</summary>
    public bool TooMuch { get; init; }

    public static GitHubTrouble Unreadable(string why) => new(SourceState.Failed, $"GitHub could not be read: {why}.");

    /// <summary>Every ending of a request that is no answer of success.</summary>
    public static GitHubTrouble Of(WebAnswer answer, bool hasToken) => answer switch
    {
        WebAnswer.Answered answered => OfStatus(answered, hasToken),
        WebAnswer.Refused ours => new(SourceState.Blocked, $"Not asked: {ours.Reason}", StopAsking: true),
        WebAnswer.TooLarge => Unreadable("the answer is too large") with { TooMuch = true },
        WebAnswer.Unreachable gone => new(
            SourceState.Failed, $"GitHub could not be reached ({gone.Reason}); try again later.", StopAsking: true),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The limit of an hour, of a minute, or of what GitHub calls abuse: it says when to come back.</summary>
    public static GitHubTrouble RateLimited(WebAnswer.Answered answer, bool hasToken)
    {
        var until = RetryAfter(answer) is { } wait
            ? string.Create(CultureInfo.InvariantCulture, $" for {wait.TotalSeconds:0} s")
            : ResetAt(answer) is { } reset ? $" until {reset:yyyy-MM-dd HH:mm} UTC" : "";
        var advice = hasToken ? "" : $"; set {GitHubOptions.Section}:Token for a higher one";

        return new(
            SourceState.Blocked, $"GitHub's rate limit is used up{until}{advice}.", answer.Status, StopAsking: true);
    }

    public static TimeSpan? RetryAfter(WebAnswer.Answered answer)
        => answer.Headers.TryGetValue("retry-after", out var wait)
            && int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? TimeSpan.FromSeconds(seconds)
                : null;

    public static DateTimeOffset? ResetAt(WebAnswer.Answered answer)
        => answer.Headers.TryGetValue("x-ratelimit-reset", out var reset)
            && long.TryParse(reset, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            && epoch <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(epoch)
                : null;

    private static GitHubTrouble OfStatus(WebAnswer.Answered answer, bool hasToken) => answer.Status switch
    {
        401 => new(
            SourceState.Blocked,
            $"GitHub refused the token; set a valid {GitHubOptions.Section}:Token.",
            401,
            StopAsking: true),
        404 => new(SourceState.Failed, "GitHub answered 404.", 404),
        409 => new(SourceState.Failed, "GitHub answered 409.", 409),
        429 => RateLimited(answer, hasToken),
        403 when answer.Headers.ContainsKey("retry-after")
            || answer.Headers.GetValueOrDefault("x-ratelimit-remaining") is "0" => RateLimited(answer, hasToken),
        403 => new(SourceState.Blocked, "GitHub refused to answer (403).", 403),
        451 => new(SourceState.Blocked, "GitHub withholds it for legal reasons (451).", 451),
        >= 500 and var status => new(SourceState.Failed, $"GitHub failed ({status}); try again later.", status)
        {
            TooMuch = status is 502 or 504,
        },
        var status => new(SourceState.Failed, $"GitHub answered {status}.", status),
    };
}
