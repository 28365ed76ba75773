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

    /// <summary>Manage the customer's keys and what is held on contractors; a key of the operator's manages customers too.</summary>
    Admin,
}

/// <summary>Which scope a call needs.</summary>
public static class Scopes
{
    private static readonly string[] OfRoster = ["/api/v1/roster", "/api/v1/alerts", "/api/v1/sweeps"];
    private static readonly string[] OfAdmin = ["/api/v1/keys", "/api/v1/customers", "/api/v1/erasures", "/api/v1/audit", "/api/v1/retention"];
    private const string Contractors = "/api/v1/contractors";

    public static IReadOnlyList<Scope> All { get; } = Enum.GetValues<Scope>();

    /// <param name="path">Of the request, without host and query.</param>
    public static Scope NeededFor(string method, string path)
    {
        if (OfAdmin.Any(area => IsBelow(path, area)) || IsAllOfAContractor(method, path))
            return Scope.Admin;
        if (method is "GET" or "HEAD")
            return Scope.Read;

        return OfRoster.Any(area => IsBelow(path, area)) ? Scope.Roster : Scope.Vet;
    }

    /// <summary>Erases one contractor, or shows everything that is held on one.</summary>
    private static bool IsAllOfAContractor(string method, string path)
    {
        var parts = IsBelow(path, Contractors) ? path[Contractors.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) : [];
        return (method is "DELETE", parts) switch
        {
            (true, [_, _]) => true,
            (_, [_, _, var last]) => last.Equals("data", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static bool IsBelow(string path, string area) => path.StartsWith(area, StringComparison.OrdinalIgnoreCase)
        && (path.Length == area.Length || path[area.Length] == '/');
}
