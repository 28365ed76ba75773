using GigVet.Settings;

namespace GigVet.Customers;

/// <summary>How many calls a key may make, counted for all processes together. In infra/Storage: an Azure table.</summary>
public interface IAllowanceStore
{
    /// <summary>Takes calls out of what a key has left in a window; a process takes several at once to ask seldom.</summary>
    /// <param name="window">Number of the window; a new one begins with the whole limit.</param>
    /// <returns>How many were granted, up to <paramref name="wanted"/>, and how many are left for anybody.</returns>
    Task<Grant> TakeAsync(StoredKey key, long window, int limit, int wanted, CancellationToken cancellationToken);
}

public readonly record struct Grant(int Granted, int Left);

/// <summary>Bound from <c>GigVet:Limits</c>.</summary>
public sealed class LimitOptions
{
    public const string Section = "GigVet:Limits";

    /// <summary>Of one key, on all processes together; 0 for no limit.</summary>
    [Setting("of one key, on all processes together; 0 is no limit")]
    public int CallsPerMinute { get; set; } = 600;
}
