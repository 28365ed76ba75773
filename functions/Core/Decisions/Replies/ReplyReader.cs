using GigVet.Model;
using GigVet.Vetting;
using GigVet.Web;

namespace GigVet.Decisions.Replies;

/// <summary>Reads a contractor's reply as it is sent, or says which fields are wrong: all of them at once.</summary>
public static class ReplyReader
{
    public const int LongestText = 8_000;
    public const int LongestAnswer = 4_000;
    public const int MostProofs = 10;
    private const int MostAnswers = 100;
    private const int LongestBy = 200;

    /// <summary>As the customer sends it who wrote it down.</summary>
    /// <param name="key">Id of the API key that sent it.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static ContractorReply ReadWrittenDown(ReadOnlySpan<byte> utf8, Assessment assessment, string key, DateTimeOffset now)
    {
        var sent = JsonErrors.Read<WrittenReplyBody>(utf8, "body");
        var by = sent.By?.Trim() is { Length: > 0 } named ? named : null;
        List<FieldError> errors = by?.Length > LongestBy ? [new FieldError("by", $"must have at most {LongestBy} characters.")] : [];

        return Make(new ReplyBody(sent.Text, sent.Findings), assessment, now, errors) with { By = by, Key = key };
    }

    /// <summary>As the contractor sends it as JSON.</summary>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static ContractorReply Read(ReadOnlySpan<byte> utf8, Assessment shown, DateTimeOffset now)
        => Read(JsonErrors.Read<ReplyBody>(utf8, "body"), shown, now);

    /// <param name="shown">With the findings that may be answered, and no others.</param>
    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static ContractorReply Read(ReplyBody body, Assessment shown, DateTimeOffset now) => Make(body, shown, now, []);

    private static ContractorReply Make(ReplyBody body, Assessment assessment, DateTimeOffset now, List<FieldError> errors)
    {
        var text = Text(body.Text, LongestText, "text", errors);
        var sent = body.Findings ?? [];
        List<FindingAnswer> answers = [];
        if (sent.Count > MostAnswers)
            errors.Add(new FieldError("findings", $"must be at most {MostAnswers}."));
        else
            answers.AddRange(sent.Select((answer, place) => Read(answer, $"findings[{place}]", errors)));

        errors.AddRange(RaisedFindings.Unknown(assessment, [.. answers.Select(answer => answer.Code)], place => $"findings[{place}].code"));
        foreach (var (place, answer) in answers.Index())
        {
            if (answers.FindIndex(one => one.Code == answer.Code) < place)
                errors.Add(new FieldError($"findings[{place}].code", "is answered twice."));
        }

        if (text is null && sent.Count == 0)
            errors.Add(new FieldError("text", "is required where no finding is answered."));

        return errors.Count > 0
            ? throw new InvalidRequestException(errors)
            : new ContractorReply { Id = DecisionId.Reply(now), Assessment = assessment.Id, Text = text, Findings = answers, At = now };
    }

    private static FindingAnswer Read(AnswerBody sent, string field, List<FieldError> errors)
    {
        var proofs = sent.Proofs ?? [];
        if (proofs.Count > MostProofs)
            errors.Add(new FieldError(field + ".proofs", $"must be at most {MostProofs}."));

        List<Uri> links = [];
        foreach (var (place, proof) in proofs.Take(MostProofs).Index())
        {
            if (UrlRules.TryParse(proof, out var link, out var refusal))
                links.Add(link);
            else
                errors.Add(new FieldError($"{field}.proofs[{place}]", refusal));
        }

        return new FindingAnswer(sent.Code, sent.Stance, Text(sent.Text, LongestAnswer, field + ".text", errors), links);
    }

    private static string? Text(string? sent, int longest, string field, List<FieldError> errors)
    {
        var text = sent?.Trim();
        if (text?.Length > longest)
            errors.Add(new FieldError(field, $"must have at most {longest} characters."));

        return text is { Length: > 0 } ? text : null;
    }
}

/// <summary>A reply as a customer sends it who took it down.</summary>
/// <param name="By">Who took it down, as they call themselves.</param>
public sealed record WrittenReplyBody(string? Text = null, IReadOnlyList<AnswerBody>? Findings = null, string? By = null);

/// <summary>A reply as it is sent: a text, answers to findings, or both.</summary>
public sealed record ReplyBody(string? Text = null, IReadOnlyList<AnswerBody>? Findings = null);

/// <param name="Proofs">Public addresses, as they were typed.</param>
public sealed record AnswerBody(string Code, AnswerStance Stance, string? Text = null, IReadOnlyList<string>? Proofs = null);
