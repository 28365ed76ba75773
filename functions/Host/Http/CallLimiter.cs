using System.Collections.Concurrent;
using System.Globalization;
using GigVet.Customers;
using GigVet.Decisions.Links;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GigVet.Functions.Http;

/// <summary>
/// Holds every key to its calls a minute, over all processes: each takes a few calls at a time out of the common
/// allowance. The answer carries the fields of draft-ietf-httpapi-ratelimit-headers-10.
/// </summary>
public sealed partial class CallLimiter(
    IAllowanceStore store, IOptions<LimitOptions> options, TimeProvider time, ILogger<CallLimiter> logger)
{
    private const int WindowSeconds = 60;

    /// <summary>So many a process takes at once: with several processes that much may stay unused.</summary>
    private const int Share = 20;
    private const int MostAtOnce = 50;
    private const int MostKeys = 10_000;

    private readonly ConcurrentDictionary<string, Purse> _purses = new(StringComparer.Ordinal);

    /// <summary>A link has the allowance of a key.</summary>
    /// <inheritdoc cref="RefusalAsync(HttpContext, StoredKey)"/>
    public Task<IResult?> RefusalAsync(HttpContext http, string customer, TimedLink link) => RefusalAsync(
        http, new StoredKey(link.Id, customer, [], Note: null, link.IssuedAt, link.ExpiresAt, LastUsedOn: null));

    /// <returns>Null when the call may go on, else the answer that says when to try again.</returns>
    public async Task<IResult?> RefusalAsync(HttpContext http, StoredKey key)
    {
        var limit = options.Value.CallsPerMinute;
        if (limit <= 0)
            return null;

        var now = time.GetUtcNow();
        var window = now.ToUnixTimeSeconds() / WindowSeconds;
        var rest = WindowSeconds - (int)(now.ToUnixTimeSeconds() % WindowSeconds);
        if (_purses.Count >= MostKeys)
            _purses.Clear();

        var purse = _purses.GetOrAdd($"{key.Customer} {key.Id}", _ => new Purse());
        var left = purse.Spend(window) ?? await RefillAsync(purse, key, window, limit, http.RequestAborted);
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"key\";q={limit};w={WindowSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"key\";r={left ?? 0};t={rest}");
        if (left is not null)
            return null;

        http.Response.Headers.RetryAfter = rest.ToString(CultureInfo.InvariantCulture);
        return Problem.Result(http, 429, $"This key has made its {limit} calls of this minute; try again in {rest} seconds.");
    }

    private async Task<int?> RefillAsync(Purse purse, StoredKey key, long window, int limit, CancellationToken cancellationToken)
    {
        await purse.Gate.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here finds what another brought.
            if (purse.Spend(window) is { } left)
                return left;
            if (purse.IsEmptyFor(window))
                return null;

            var grant = await store.TakeAsync(key, window, limit, Math.Clamp(limit / Share, 1, MostAtOnce), cancellationToken);
            purse.Fill(window, grant);
            return purse.Spend(window);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Better a call too many than nobody served because the counter is away.
            LogNotCounted(logger, exception, key.Id);
            return 0;
        }
        finally
        {
            purse.Gate.Release();
        }
    }

    /// <summary>The calls that one process holds for one key.</summary>
    private sealed class Purse
    {
        private readonly Lock _lock = new();
        private long _window = -1;
        private int _inHand;
        private int _left;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <returns>What is left after this call; null when nothing is in hand.</returns>
        public int? Spend(long window)
        {
            lock (_lock)
            {
                return _window == window && _inHand > 0 ? --_inHand + _left : null;
            }
        }

        public bool IsEmptyFor(long window)
        {
            lock (_lock)
            {
                return _window == window && _inHand == 0 && _left == 0;
            }
        }

        public void Fill(long window, Grant grant)
        {
            lock (_lock)
            {
                (_window, _inHand, _left) = (window, grant.Granted, grant.Left);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call of {Key} could not be counted.")]
    private static partial void LogNotCounted(ILogger logger, Exception exception, string key);
}
