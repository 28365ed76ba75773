using GigVet.Vetting;

namespace GigVet.Decisions.Shares;

/// <summary>Reads what a customer sends for a link to a report, or says which fields are wrong: all of them at once.</summary>
public static class ReportLinkReader
{
    private const int MostDays = 60;
    private const int LongestNote = 200;

    /// <param name="key">Id of the API key that asks for it.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static ReportLink Read(ReadOnlySpan<byte> utf8, string assessment, string key, DateTimeOffset now)
    {
        // Without a body, everything is as it usually is.
        var sent = utf8.IsEmpty ? new ReportLinkBody() : JsonErrors.Read<ReportLinkBody>(utf8, "body");
        List<FieldError> errors = [];
        if (sent.ExpiresInDays is < 1 or > MostDays)
            errors.Add(new FieldError("expiresInDays", $"must be 1 to {MostDays}."));
        if (sent.Note?.Trim() is { Length: 0 or > LongestNote })
            errors.Add(new FieldError("note", $"must have 1 to {LongestNote} characters."));
        if (errors.Count > 0)
            throw new InvalidRequestException(errors);

        var life = sent.ExpiresInDays is { } days ? TimeSpan.FromDays(days) : ReportLink.UsualLife;
        return new ReportLink
        {
            Id = DecisionId.Link(now),
            Assessment = assessment,
            IssuedAt = now,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds((now + life).ToUnixTimeSeconds()),
            Note = sent.Note?.Trim(),
            Key = key,
        };
    }
}

/// <summary>What a link to a report is to be.</summary>
/// <param name="ExpiresInDays">1 to 60; usually 7.</param>
/// <param name="Note">Whom it is for; only you see it.</param>
public sealed record ReportLinkBody(int? ExpiresInDays = null, string? Note = null);
