using System.Net;

namespace Azure.Data.Tables.Account;

/// <summary>
/// What an address says: the account, the table if it names one, and whether Cosmos DB answers there.
/// </summary>
internal sealed class AccountAddress
{
    private const int CosmosEmulatorPort = 8902;

    public AccountAddress(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || uri.Scheme is not ("http" or "https"))
        {
            // The address itself is never quoted: it may hold a signature.
            throw new ArgumentException("The address is not an absolute http or https address.", nameof(uri));
        }

        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);

        // An emulator has no host name per account; there the account is the first part of the path.
        var pathStyle =
            IPAddress.TryParse(uri.Host.Trim('[', ']'), out _) || uri.Host is "localhost" || !uri.Host.Contains('.');
        var accountSegments = pathStyle && segments.Length > 0 ? 1 : 0;
        AccountName = accountSegments > 0 ? segments[0] : uri.Host.Split('.')[0];
        TableName = segments.Length > accountSegments ? Uri.UnescapeDataString(segments[accountSegments]) : null;
        Service = new UriBuilder(uri.Scheme, uri.Host, uri.Port, accountSegments > 0 ? segments[0] : "").Uri;
        Signature = uri.Query.Contains("sig=", StringComparison.Ordinal) ? uri.Query.TrimStart('?') : null;
        IsCosmos = uri.Host.Contains(".table.cosmosdb.", StringComparison.OrdinalIgnoreCase)
            || uri.Host.Contains(".table.cosmos.", StringComparison.OrdinalIgnoreCase)
            || (uri.IsLoopback && uri.Port == CosmosEmulatorPort);
    }

    public Uri Service { get; }

    public string AccountName { get; }

    public string? TableName { get; }

    /// <summary>The shared access signature in the address's query, without the question mark.</summary>
    public string? Signature { get; }

    /// <summary>Cosmos DB knows no PATCH and takes its merges as a disguised POST.</summary>
    public bool IsCosmos { get; }
}
