using System.Collections.Concurrent;
using System.Globalization;
using GigVet.Model;

namespace GigVet.Enrichers;

/// <summary>What GitHub still allows each token, so that a sweep never uses up what a customer waits for.</summary>
/// <remarks>
/// GitHub itself keeps the account that all processes share: every answer says what is left, whoever used the rest.
/// This remembers the last word for each token, less what is under way. A process that has heard nothing lately asks
/// before a sweep (asking costs nothing); then processes can be ahead of each other by their requests under way only,
/// which is far less than the reserve.
/// </remarks>
public sealed class GitHubBudget(TimeProvider time)
{
    /// <summary>Sweeps leave this share of each hour's allowance to vettings that somebody waits for (ours).</summary>
    public const double Reserve = 0.2;

    /// <summary>Older knowledge may be overtaken by other processes.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Token, string Resource), Allowance> _allowances = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _paused = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _withoutScopes = new(StringComparer.Ordinal);

    /// <summary>Takes <paramref name="cost"/> from what is left, until <see cref="Return"/>.</summary>
    /// <returns>Why not; null when it may be used.</returns>
    public string? Take(string token, string resource, int cost, Occasion occasion)
    {
        var now = time.GetUtcNow();
        if (_paused.TryGetValue(token, out var until) && until > now)
            return $"GitHub asked to wait until {Word(until)}.";

        var allowance = Of(token, resource);
        lock (allowance)
        {
            if (allowance.ResetAt <= now)
                allowance.Remaining = null;
            var kept = occasion is Occasion.Sweep && resource is not GitHubMeter.Search ? allowance.Limit * Reserve : 0;
            if (allowance.Remaining - allowance.UnderWay - cost < kept)
            {
                return kept > 0
                    ? $"the rest of the allowance until {Word(allowance.ResetAt)} is kept for vettings asked for."
                    : $"GitHub's rate limit is used up until {Word(allowance.ResetAt)}.";
            }

            allowance.UnderWay += cost;
            return null;
        }
    }

    /// <summary>When what was refused is worth another try.</summary>
    public DateTimeOffset ThereIsMoreAt(string token, string resource)
    {
        var now = time.GetUtcNow();
        var allowance = Of(token, resource);
        lock (allowance)
        {
            var until = _paused.GetValueOrDefault(token);
            return allowance.ResetAt > now && allowance.ResetAt > until ? allowance.ResetAt : until > now ? until : now + Fresh;
        }
    }

    public void Return(string token, string resource, int cost)
    {
        var allowance = Of(token, resource);
        lock (allowance)
            allowance.UnderWay -= cost;
    }

    /// <summary>GitHub's own word on what is left.</summary>
    public void Hear(string token, string resource, int limit, int remaining, DateTimeOffset resetAt)
    {
        var allowance = Of(token, resource);
        lock (allowance)
        {
            (allowance.Limit, allowance.Remaining, allowance.ResetAt) = (limit, remaining, resetAt);
            allowance.HeardAt = time.GetUtcNow();
        }
    }

    /// <summary>GitHub asked this token to wait: the next request before that would count as abuse.</summary>
    public void Pause(string token, TimeSpan wait) => _paused[token] = time.GetUtcNow() + wait;

    public bool IsFresh(string token, string resource)
    {
        var allowance = Of(token, resource);
        lock (allowance)
            return time.GetUtcNow() - allowance.HeardAt < Fresh;
    }

    /// <summary>Whether the token was refused what needs a scope; asked once, remembered for the process.</summary>
    public bool IsWithoutScopes(string token) => _withoutScopes.ContainsKey(token);

    public void NoteWithoutScopes(string token) => _withoutScopes[token] = true;

    private Allowance Of(string token, string resource)
        => _allowances.GetOrAdd((token, resource), _ => new Allowance());

    private static string Word(DateTimeOffset time)
        => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private sealed class Allowance
    {
        public int Limit { get; set; }

        /// <summary>Null: not known, or the hour is over.</summary>
        public int? Remaining { get; set; }

        public int UnderWay { get; set; }

        public DateTimeOffset ResetAt { get; set; }

        public DateTimeOffset HeardAt { get; set; }
    }
}
