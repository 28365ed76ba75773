using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GigVet.Functions.Http;

/// <summary>Which of the forms that are offered a caller would rather have (<c>Accept</c>, RFC 9110 12.5.1).</summary>
public static class Accepts
{
    public const string Json = "application/json";
    public const string Html = "text/html";
    public const string Csv = "text/csv";
    public const string Text = "text/plain";

    /// <param name="offered">The first is what a caller gets who does not say, or likes several the same.</param>
    /// <returns>Null when the caller takes none of them.</returns>
    public static string? Best(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0)
            return offered[0];

        var best = offered.MaxBy(type => Quality(ranges, new MediaTypeHeaderValue(type)))!;
        return Quality(ranges, new MediaTypeHeaderValue(best)) > 0 ? best : null;
    }

    public static IResult Refusal(HttpRequest request, params IReadOnlyList<string> offered) => Problem.Result(
        request.HttpContext, 406, $"This is given as {string.Join(" or ", offered)}; Accept names neither.");

    /// <summary>What the most specific range says of a type.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue type) => ranges
        .Where(type.IsSubsetOf)
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault(0);
}
