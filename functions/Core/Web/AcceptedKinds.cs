using System.Net.Http.Headers;

namespace GigVet.Web;

/// <summary>Compares what was asked for with what is coming, before the body is read.</summary>
internal static class AcceptedKinds
{
    /// <returns>The type that is coming when nobody asked for it; null when it was asked for or is not named.</returns>
    public static string? Refuses(string accept, HttpHeadersNonValidated headers)
    {
        if (!headers.TryGetValues("Content-Type", out var values))
            return null;

        var type = values.FirstOrDefault()?.Split(';')[0].Trim() ?? "";
        return type.Length == 0 || accept.Split(',').Any(range => Covers(range.Split(';')[0].Trim(), type)) ? null : type;
    }

    private static bool Covers(string range, string type) => range switch
    {
        "*/*" => true,
        [.. var family, '/', '*'] => type.StartsWith(family + "/", StringComparison.OrdinalIgnoreCase),
        _ => type.Equals(range, StringComparison.OrdinalIgnoreCase),
    };
}
