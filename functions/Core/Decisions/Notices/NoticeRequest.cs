using GigVet.Vetting;

namespace GigVet.Decisions.Notices;

/// <summary>What a customer gives for a notice. Valid by construction: see <see cref="Read"/>. Nothing of it is stored.</summary>
/// <param name="Recipient">The contractor's name; their address may be missing.</param>
/// <param name="Reporter">Who gave the report: the law wants to have them named with address and telephone.</param>
public sealed record NoticeRequest(
    NoticeKind Kind, EngagementAction Action, NoticeParty Sender, NoticeParty? Recipient, NoticeParty Reporter, string Position, int Days)
{
    private const int UsualDays = 5;
    private const int MostDays = 60;
    private const int LongestLine = 200;
    private const int LongestAddress = 500;

    /// <exception cref="InvalidRequestException">Names every field that cannot be used.</exception>
    public static NoticeRequest Read(ReadOnlySpan<byte> utf8)
    {
        var sent = JsonErrors.Read<NoticeBody>(utf8, "body");
        List<FieldError> errors = [];
        var sender = Party(sent.Sender, "sender", errors, needsAddress: true);
        var reporter = Party(sent.Reporter, "reporter", errors, needsAddress: true);
        var recipient = sent.Recipient is null ? null : Party(sent.Recipient, "recipient", errors, needsAddress: false);
        if (sent.Sender is { Phone: null, Email: null })
            errors.Add(new FieldError("sender.phone", "or email is required: the contractor must be able to answer."));
        if (sent.Reporter is { Phone: null })
            errors.Add(new FieldError("reporter.phone", "is required by the law; toll-free if the agency is a nationwide one."));
        if (sent.Action is not (EngagementAction.NotHired or EngagementAction.Ended))
            errors.Add(new FieldError("action", "must be not_hired or ended: other actions need no notice."));
        if (sent.RespondWithinDays is < UsualDays or > MostDays)
            errors.Add(new FieldError("respondWithinDays", $"must be {UsualDays} to {MostDays} business days."));

        var position = Line(sent.Position, "position", LongestLine, errors) ?? "working together";
        return errors.Count > 0
            ? throw new InvalidRequestException(errors)
            : new NoticeRequest(sent.Kind, sent.Action, sender, recipient, reporter, position, sent.RespondWithinDays ?? UsualDays);
    }

    private static NoticeParty Party(NoticeParty sent, string field, List<FieldError> errors, bool needsAddress)
    {
        var name = Line(sent.Name, field + ".name", LongestLine, errors);
        if (name is null)
            errors.Add(new FieldError(field + ".name", "must not be empty."));

        var address = sent.Address?.Trim();
        if (address?.Length > LongestAddress || address?.Any(letter => char.IsControl(letter) && letter != '\n') is true)
            errors.Add(new FieldError(field + ".address", $"must have at most {LongestAddress} characters, in lines of text."));
        else if (needsAddress && string.IsNullOrEmpty(address))
            errors.Add(new FieldError(field + ".address", "is required."));

        return new NoticeParty(
            name ?? "", address, Line(sent.Phone, field + ".phone", LongestLine, errors), Line(sent.Email, field + ".email", LongestLine, errors));
    }

    private static string? Line(string? sent, string field, int longest, List<FieldError> errors)
    {
        var line = sent?.Trim();
        if (line?.Length > longest || line?.Any(char.IsControl) is true)
            errors.Add(new FieldError(field, $"must be one line of at most {longest} characters."));

        return line is { Length: > 0 } ? line : null;
    }
}

/// <summary>What is filled into a notice.</summary>
/// <param name="Reporter">Who gave the report, with address and telephone.</param>
/// <param name="Recipient">The contractor; without it, the name on the profile.</param>
/// <param name="Position">What it was about.</param>
/// <param name="RespondWithinDays">5 to 60 business days.</param>
public sealed record NoticeBody(
    NoticeKind Kind,
    NoticeParty Sender,
    NoticeParty Reporter,
    NoticeParty? Recipient = null,
    EngagementAction Action = EngagementAction.NotHired,
    string? Position = null,
    int? RespondWithinDays = null);

/// <summary>Somebody who is named in a notice.</summary>
public sealed record NoticeParty(string Name, string? Address = null, string? Phone = null, string? Email = null)
{
    /// <summary>A line each, what there is.</summary>
    public string Block => string.Join('\n', new[] { Name, Address, Phone, Email }.Where(line => !string.IsNullOrEmpty(line)));
}
