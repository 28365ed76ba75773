using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions;

/// <summary>Reads a person's decision as it is sent, or says which fields are wrong: all of them at once.</summary>
public static class DispositionReader
{
    private const int LongestReason = 4_000;
    private const int LongestBy = 200;
    private const int MostFindings = 100;

    /// <param name="key">Id of the API key that sent it.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static Disposition Read(ReadOnlySpan<byte> utf8, Assessment assessment, string key, DateTimeOffset now)
    {
        var sent = JsonErrors.Read<DispositionBody>(utf8, "body");
        List<FieldError> errors = [];
        var reason = sent.Reason.Trim();
        if (reason.Length is 0 or > LongestReason)
            errors.Add(new FieldError("reason", $"must have 1 to {LongestReason} characters."));

        var by = sent.By?.Trim() is { Length: > 0 } named ? named : null;
        if (by?.Length > LongestBy)
            errors.Add(new FieldError("by", $"must have at most {LongestBy} characters."));

        var findings = sent.Findings ?? [];
        if (findings.Count > MostFindings)
            errors.Add(new FieldError("findings", $"must be at most {MostFindings}."));
        else
            errors.AddRange(RaisedFindings.Unknown(assessment, findings, place => $"findings[{place}]"));

        return errors.Count > 0
            ? throw new InvalidRequestException(errors)
            : new Disposition
            {
                Id = DecisionId.Disposition(now),
                Assessment = assessment.Id,
                Decision = sent.Decision,
                Action = sent.Action,
                Findings = [.. findings.Distinct(StringComparer.Ordinal)],
                Reason = reason,
                By = by,
                Key = key,
                At = now,
            };
    }
}

/// <summary>A decision as it is sent.</summary>
/// <param name="Findings">Those it is about, by code; without any, the assessment as a whole.</param>
/// <param name="By">Who decided, as they call themselves.</param>
public sealed record DispositionBody(
    Decision Decision, string Reason, EngagementAction? Action = null, IReadOnlyList<string>? Findings = null, string? By = null);
