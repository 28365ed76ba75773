using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Decisions.Links;

/// <summary>Reads what a customer sends for a reply link, or says which fields are wrong: all of them at once.</summary>
public static class ReplyLinkReader
{
    /// <summary>A link is open at most so long.</summary>
    public const int MostDays = 60;

    private const int LongestFrom = 100;
    private const int LongestQuestion = 2_000;

    /// <param name="customer">Its name stands as the sender where none is given.</param>
    /// <param name="key">Id of the API key that asks for it.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static ReplyLink Read(ReadOnlySpan<byte> utf8, Assessment assessment, string customer, string key, DateTimeOffset now)
    {
        // Without a body, everything is as it usually is.
        var sent = utf8.IsEmpty ? new ReplyLinkBody() : JsonErrors.Read<ReplyLinkBody>(utf8, "body");
        List<FieldError> errors = [];
        if (sent.ExpiresInDays is < 1 or > MostDays)
            errors.Add(new FieldError("expiresInDays", $"must be 1 to {MostDays}."));
        if (sent.From?.Trim() is { Length: 0 or > LongestFrom })
            errors.Add(new FieldError("from", $"must have 1 to {LongestFrom} characters."));
        if (sent.Question?.Trim() is { Length: 0 or > LongestQuestion })
            errors.Add(new FieldError("question", $"must have 1 to {LongestQuestion} characters."));
        if (sent.Findings is { Count: 0 })
            errors.Add(new FieldError("findings", "must name at least one; leave it out to show all."));

        errors.AddRange(RaisedFindings.Unknown(assessment, sent.Findings ?? [], place => $"findings[{place}]"));
        if (errors.Count > 0)
            throw new InvalidRequestException(errors);

        var life = sent.ExpiresInDays is { } days ? TimeSpan.FromDays(days) : ReplyLink.UsualLife;
        return new ReplyLink
        {
            Id = DecisionId.Link(now),
            Assessment = assessment.Id,
            IssuedAt = now,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds((now + life).ToUnixTimeSeconds()),
            From = sent.From?.Trim() ?? customer,
            Question = sent.Question?.Trim(),
            Findings = [.. (sent.Findings ?? []).Distinct(StringComparer.Ordinal)],
            Key = key,
        };
    }
}

/// <summary>What a reply link is to be.</summary>
/// <param name="ExpiresInDays">1 to 60; usually 14.</param>
/// <param name="From">Who asks, as the contractor knows them.</param>
/// <param name="Question">What the contractor is asked.</param>
/// <param name="Findings">Those that are shown, by code; without it, all that were raised.</param>
public sealed record ReplyLinkBody(
    int? ExpiresInDays = null, string? From = null, string? Question = null, IReadOnlyList<string>? Findings = null);
