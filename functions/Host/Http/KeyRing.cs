using System.Collections.Concurrent;
using GigVet.Customers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Http;

/// <summary>Whose key it is. Known keys are remembered for a few seconds, so that a call does not cost a look-up.</summary>
public sealed partial class KeyRing(ICustomerStore customers, PageSessions sessions, TimeProvider time, ILogger<KeyRing> logger)
{
    /// <summary>So long a revoked key may still open in another process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private const string Scheme = "Bearer ";
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The key that a request brings in its Authorization header, or that its session on the page stands for.</summary>
    /// <returns>Null when it brings none, or one that opens nothing.</returns>
    public async Task<StoredKey?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return await FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted);

        return await sessions.KeyHashOfAsync(http.Request, http.RequestAborted) is { } hash
            ? await FindHashedAsync(hash, http.RequestAborted)
            : null;
    }

    /// <returns>Null when the key opens nothing.</returns>
    public async Task<StoredKey?> FindAsync(string key, CancellationToken cancellationToken)
        => ApiKey.CanBe(key) ? await FindHashedAsync(ApiKey.Hash(key), cancellationToken) : null;

    private async Task<StoredKey?> FindHashedAsync(string hash, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(hash, out var known) && now - known.At < Remembered)
            return known.Key.IsActiveAt(now) ? known.Key : null;

        var stored = await customers.FindKeyAsync(hash, cancellationToken);
        if (stored is null || !stored.IsActiveAt(now))
        {
            _known.TryRemove(hash, out _);
            return null;
        }

        await TouchAsync(stored, known, DateOnly.FromDateTime(now.UtcDateTime), cancellationToken);
        if (_known.Count >= MostRemembered)
            _known.Clear();
        _known[hash] = new Known(stored, now, DateOnly.FromDateTime(now.UtcDateTime));
        return stored;
    }

    /// <summary>After a key of this process was changed.</summary>
    public void Forget() => _known.Clear();

    private async Task TouchAsync(StoredKey key, Known? known, DateOnly today, CancellationToken cancellationToken)
    {
        if (known?.TouchedOn == today)
            return;

        try
        {
            await customers.TouchKeyAsync(key, today, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A day that was not noted keeps nobody out.
            LogNotNoted(logger, exception, key.Id);
        }
    }

    private sealed record Known(StoredKey Key, DateTimeOffset At, DateOnly TouchedOn);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of {Key} could not be noted.")]
    private static partial void LogNotNoted(ILogger logger, Exception exception, string key);
}
