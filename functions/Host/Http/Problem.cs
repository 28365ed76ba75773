using System.Diagnostics;
using GigVet.Vetting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace GigVet.Functions.Http;

/// <summary>An error as RFC 9457 has it, with the fields that are wrong.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>Names the request in our log.</summary>
    public required string TraceId { get; init; }

    public static IResult Result(HttpContext http, int status, string detail, params IReadOnlyList<FieldError> errors)
    {
        var problem = new Problem
        {
            Type = "about:blank",
            Title = ReasonPhrases.GetReasonPhrase(status),
            Status = status,
            Detail = detail,
            Errors = errors,
            TraceId = TraceOf(http),
        };

        return Results.Json(problem, GigVetJson.Options, ContentType, status);
    }

    /// <summary>One id for the answer and for the log; the caller's own, where it sent one.</summary>
    public static string TraceOf(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
}
