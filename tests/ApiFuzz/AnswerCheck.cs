using System.Text;
using System.Text.Json;

namespace GigVet.ApiFuzz;

/// <summary>What no answer may be, whatever was asked.</summary>
public static class AnswerCheck
{
    private static readonly string[] Traces = ["   at System.", "   at Microsoft.", "   at GigVet.", "Exception:", "StackTrace", ".cs:line"];

    private static readonly string[] Links = ["/reply/", "/report/"];

    private static readonly string[] Members = ["type", "title", "status", "detail", "errors", "traceId"];

    /// <summary>
    /// The server refuses it before any function, here as on Azure: it says nothing and closes, also while a body is still
    /// being sent.
    /// </summary>
    public static bool IsNoHttp(FuzzRequest request)
        => request.Target.Contains("%00", StringComparison.Ordinal) || request.Headers.Any(header => !Ascii.IsValid(header.Value));

    /// <returns>What is wrong, in words; null when nothing is.</returns>
    public static string? WrongWith(FuzzRequest request, HttpResponseMessage response, string body, string marker)
    {
        var status = (int)response.StatusCode;

        if (status is 400 && body.Length == 0 && IsNoHttp(request))
            return null;
        if (status >= 500)
            return $"answered {status}: {body}";
        if (Traces.FirstOrDefault(trace => body.Contains(trace, StringComparison.Ordinal)) is { } found)
            return $"shows \"{found}\"";
        if (body.Contains(marker, StringComparison.Ordinal) || response.Headers.ToString().Contains(marker, StringComparison.Ordinal))
            return "shows what is another customer's";
        if (response.Headers.Contains("X-Injected"))
            return "carries a header of the caller's making";
        if (request.Method == request.Operation.Method && !request.Changes.Contains("address", StringComparer.Ordinal) && !request.Changes.Contains("path", StringComparer.Ordinal)
            && !request.Operation.Statuses.Contains(status) && status is not 304)
            return $"answered {status}, which is not documented: {body}";

        return status >= 400 && request.Method is not "HEAD" ? Problem(request, response, status, body) : null;
    }

    private static string? Problem(FuzzRequest request, HttpResponseMessage response, int status, string body)
    {
        // Whoever opens a link without an account sits before a browser: a page says the same.
        if (response.Content.Headers.ContentType?.MediaType is "text/html" && Links.Any(link => request.Operation.Path.StartsWith(link, StringComparison.Ordinal)))
            return null;
        if (response.Content.Headers.ContentType?.MediaType is not "application/problem+json")
            return $"{status} is no problem document: {response.Content.Headers.ContentType} {body}";

        var problem = JsonElement.Parse(body);
        if (Members.FirstOrDefault(member => !problem.TryGetProperty(member, out _)) is { } missing)
            return $"{status} has no {missing}: {body}";
        if (problem.GetProperty("status").GetInt32() != status || problem.GetProperty("traceId").GetString() is not { Length: > 8 })
            return $"{status} says another status or no trace: {body}";

        return status is 400 && problem.GetProperty("errors").GetArrayLength() == 0 ? $"400 names no field: {body}" : null;
    }
}
