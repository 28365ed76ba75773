using System.Collections.Concurrent;
using GigVet.Customers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GigVet.Functions.Http;

/// <summary>Whose key it is. Known keys are remembered for a few seconds, so that a call does not cost a look-up.</summary>
public sealed partial class KeyRing(ICustomerStore customers, TimeProvider time, ILogger<KeyRing> logger)
{
    /// <summary>So long a revoked key may still open in another process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private const string Scheme = "Bearer ";
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The key that a request brings in its Authorization header.</summary>
    /// <returns>Null when it brings none, or one that opens nothing.</returns>
    public async Task<StoredKey?> FindAsync(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted)
            : null;
    }

    private async Task<StoredKey?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (!ApiKey.CanBe(key))
            return null;

        var now = time.GetUtcNow();
        var hash = ApiKey.Hash(key);
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
