namespace GigVet.Customers;

/// <summary>What an API key may do.</summary>
public enum Scope
{
    /// <summary>Read what is stored: assessments, contractors, the roster, the catalogue.</summary>
    Read,

    /// <summary>Have contractors vetted, messages read, names screened and control proven; decide about findings.</summary>
    Vet,

    /// <summary>Change the roster and where alerts go.</summary>
    Roster,

    /// <summary>Manage the customer's keys; a key of the operator's manages customers too.</summary>
    Admin,
}

/// <summary>Which scope a call needs.</summary>
public static class Scopes
{
    private static readonly string[] OfRoster = ["/api/v1/roster", "/api/v1/alerts", "/api/v1/sweeps"];
    private static readonly string[] OfAdmin = ["/api/v1/keys", "/api/v1/customers"];

    public static IReadOnlyList<Scope> All { get; } = Enum.GetValues<Scope>();

    /// <param name="path">Of the request, without host and query.</param>
    public static Scope NeededFor(string method, string path)
    {
        if (OfAdmin.Any(area => IsBelow(path, area)))
            return Scope.Admin;
        if (method is "GET" or "HEAD")
            return Scope.Read;

        return OfRoster.Any(area => IsBelow(path, area)) ? Scope.Roster : Scope.Vet;
    }

    private static bool IsBelow(string path, string area) => path.StartsWith(area, StringComparison.OrdinalIgnoreCase)
        && (path.Length == area.Length || path[area.Length] == '/');
}
