using System.Globalization;
using GigVet.Model;

namespace GigVet.Watching;

/// <summary>
/// What differs between two looks, one line a fact. The same thing in another spelling is no change: a name that is cut
/// to an initial for strangers, a place without its country.
/// </summary>
internal static class SightChanges
{
    public static IEnumerable<Change> Between(Sighting before, Sighting now)
    {
        // Another account under the same handle: the rest is then another person's and no change of this one.
        var isOther = Differ(before.Account, now.Account);
        if (isOther)
            yield return new Change(Changed.Account, before.Account, now.Account);
        if (Differ(before.Handle, now.Handle) && !isOther && before.Account is not null)
            yield return new Change(Changed.Handle, before.Handle, now.Handle);
        if (before.Name is { } name && now.Name is { } newName && !IsSameName(name, newName))
            yield return new Change(Changed.Name, name, newName);
        if (Differ(before.Photo, now.Photo))
            yield return new Change(Changed.Photo, before.Photo, now.Photo);
        if (before.Place is { } place && now.Place is { } newPlace && !IsSamePlace(place, newPlace))
            yield return new Change(Changed.Place, place, newPlace);
        if (StateOf(before) is { } state && StateOf(now) is { } newState && state != newState)
            yield return new Change(Changed.Profile, state, newState);
        if (before.PayoutHolder is { } holder && now.PayoutHolder is { } newHolder && !IsSameName(holder, newHolder))
            yield return new Change(Changed.PayoutHolder, holder, newHolder);
        if (Differ(before.PayoutWay, now.PayoutWay))
            yield return new Change(Changed.Payout, before.PayoutWay, now.PayoutWay);
        foreach (var change in Domains(before, now).Concat(CodeHost(before.GitHub, now.GitHub)))
            yield return change;
    }

    private static IEnumerable<Change> Domains(Sighting before, Sighting now)
    {
        // Registries correct a date by hours; a domain that was given up and taken again is weeks younger at least.
        foreach (var (domain, since) in now.Domains.OrderBy(domain => domain.Key, StringComparer.Ordinal))
        {
            if (before.Domains.TryGetValue(domain, out var known) && since - known > TimeSpan.FromDays(2))
                yield return new Change(Changed.Domain, $"{domain} {Day(known)}", $"{domain} {Day(since)}");
        }
    }

    private static IEnumerable<Change> CodeHost(SeenCodeHost? before, SeenCodeHost? now)
    {
        if (before is null || now is null)
            yield break;
        if (before.Id != now.Id)
        {
            yield return new Change(Changed.GitHubAccount, $"{before.Login} ({before.Id})", $"{now.Login} ({now.Id})");
            yield break;
        }

        if (!before.Login.Equals(now.Login, StringComparison.OrdinalIgnoreCase))
            yield return new Change(Changed.GitHubLogin, before.Login, now.Login);
        if (before.Repositories > 0 && now.Repositories == 0)
            yield return new Change(Changed.GitHubRepositories, before.Repositories.Value.ToString(CultureInfo.InvariantCulture), "0");
    }

    private static string? StateOf(Sighting seen) => seen switch
    {
        { Gone: true } => "gone",
        { ReadAt: null } => null,
        { Suspended: true } => "suspended",
        _ => "shown",
    };

    private static bool Differ(string? before, string? now)
        => before is { Length: > 0 } && now is { Length: > 0 } && !before.Equals(now, StringComparison.OrdinalIgnoreCase);

    /// <summary>Platforms show "Mira K." to strangers and "Mira Kessler" to clients.</summary>
    private static bool IsSameName(string left, string right)
    {
        var (one, other) = (Words(left, ' '), Words(right, ' '));
        return one.Length == other.Length
            && one.Zip(other).All(pair => IsSameWord(pair.First, pair.Second));
    }

    private static bool IsSameWord(string left, string right)
        => left.Equals(right, StringComparison.OrdinalIgnoreCase) || IsInitialOf(left, right) || IsInitialOf(right, left);

    private static bool IsInitialOf(string shorter, string longer) => shorter.TrimEnd('.') is { Length: 1 } initial
        && longer.StartsWith(initial, StringComparison.OrdinalIgnoreCase);

    private static bool IsSamePlace(string left, string right)
    {
        var (one, other) = (Words(left, ','), Words(right, ','));
        return one.All(part => other.Contains(part, StringComparer.OrdinalIgnoreCase))
            || other.All(part => one.Contains(part, StringComparer.OrdinalIgnoreCase));
    }

    private static string[] Words(string text, char separator)
        => text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
