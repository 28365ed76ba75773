namespace GigVet.Customers;

/// <summary>Who is signed in on the page. In infra/Storage: an Azure table.</summary>
public interface ISessionStore
{
    /// <summary>Also forgets those of the same customer that ended before.</summary>
    /// <param name="hash">Of the session's secret, which is never stored.</param>
    Task AddAsync(PageSession session, string hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <returns>The session, ended or not; null when there is none.</returns>
    Task<PageSession?> FindAsync(string customer, string hash, CancellationToken cancellationToken);

    /// <summary>One that is not there is deleted already.</summary>
    Task DeleteAsync(string customer, string hash, CancellationToken cancellationToken);
}

/// <summary>One browser that showed an API key. It may do what the key may do, for as long as the key may.</summary>
/// <param name="KeyHash">Of the key that was shown; a key that is revoked ends its sessions.</param>
public sealed record PageSession(string Customer, string KeyHash, DateTimeOffset ExpiresAt);
