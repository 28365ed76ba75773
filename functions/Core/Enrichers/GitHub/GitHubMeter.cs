using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GigVet.Model;
using GigVet.Web;

namespace GigVet.Enrichers;

/// <summary>Lets through what the token's allowance bears, and learns from every answer what is left of it.</summary>
internal sealed class GitHubMeter(IWeb inner, GitHubBudget budget, GitHubOptions options, Occasion occasion) : IWeb
{
    public const string Core = "core";
    public const string Graph = "graphql";
    public const string Search = "search";

    private int _requests;
    private int _charged;

    /// <summary>Names the token without being it.</summary>
    public string Token { get; } = options.HasToken
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(options.Token!)))[..16]
        : "";

    public int Requests => _requests;

    /// <summary>Requests that count against the limit; "not modified" does not where there is a token.</summary>
    public int Charged => _charged;

    /// <summary>Something was not asked because the allowance is used up until then; null when all was.</summary>
    public DateTimeOffset? PutOffUntil { get; private set; }

    public async Task<WebAnswer> SendAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var resource = ResourceOf(request.Url);
        var cost = resource is Graph ? GitHubQueries.MostPoints / 2 : 1;
        if (occasion is Occasion.Sweep && !budget.IsFresh(Token, resource))
            await HearAsync(request, cancellationToken);
        if (budget.Take(Token, resource, cost, occasion) is { } refusal)
        {
            PutOffUntil = budget.ThereIsMoreAt(Token, resource);
            return new WebAnswer.Refused(request.Url, refusal);
        }

        try
        {
            var answer = await inner.SendAsync(request, cancellationToken);
            if (answer is WebAnswer.Answered { Captured: false } answered)
                Learn(resource, answered);

            return answer;
        }
        finally
        {
            budget.Return(Token, resource, cost);
        }
    }

    private void Learn(string resource, WebAnswer.Answered answer)
    {
        Interlocked.Increment(ref _requests);
        if (answer.Status is not 304 || !options.HasToken)
            Interlocked.Increment(ref _charged);

        if (Number(answer, "x-ratelimit-limit") is { } limit
            && Number(answer, "x-ratelimit-remaining") is { } remaining
            && GitHubTrouble.ResetAt(answer) is { } reset)
        {
            budget.Hear(
                Token, answer.Headers.GetValueOrDefault("x-ratelimit-resource") ?? resource, limit, remaining, reset);
        }

        // The limits on bursts: GitHub says how long to wait, and bans who does not.
        if (answer.Status is 403 or 429 && GitHubTrouble.RetryAfter(answer) is { } wait)
            budget.Pause(Token, wait);
        if (answer.Status is 429 || (answer.Status is 403 && answer.Headers.GetValueOrDefault("x-ratelimit-remaining") is "0"))
            PutOffUntil = budget.ThereIsMoreAt(Token, resource);
    }

    /// <summary>Asks what is left; GitHub does not count this question.</summary>
    private async Task HearAsync(WebRequest before, CancellationToken cancellationToken)
    {
        var address = new Uri($"{options.BaseUrl.AbsoluteUri.TrimEnd('/')}/rate_limit");
        var answer = await inner.SendAsync(
            before with { Url = address, Body = null, Manners = Manners.Parallel }, cancellationToken);
        if (answer is not WebAnswer.Answered { IsSuccess: true } read)
            return;

        try
        {
            using var json = JsonDocument.Parse(read.Body);
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateObject())
            {
                budget.Hear(
                    Token,
                    resource.Name,
                    resource.Value.GetProperty("limit").GetInt32(),
                    resource.Value.GetProperty("remaining").GetInt32(),
                    DateTimeOffset.FromUnixTimeSeconds(resource.Value.GetProperty("reset").GetInt64()));
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            // A server without limits, or a page of a proxy: the request itself will tell.
        }
    }

    private static string ResourceOf(Uri url) => url.AbsolutePath switch
    {
        var path when path.EndsWith("/graphql", StringComparison.Ordinal) => Graph,
        var path when path.Contains("/search/", StringComparison.Ordinal) => Search,
        _ => Core,
    };

    private static int? Number(WebAnswer.Answered answer, string header)
        => int.TryParse(
            answer.Headers.GetValueOrDefault(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
}
