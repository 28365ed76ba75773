using GigVet.Web;

namespace GigVet.Alerts.Slack;

/// <summary>What Slack's answer to an incoming webhook means. It says its errors in plain text, at times with status 200.</summary>
internal static class SlackAnswer
{
    private static readonly string[] Gone =
    [
        "no_service", "no_service_id", "no_team", "no_active_hooks", "team_disabled", "invalid_token", "token_revoked",
        "action_prohibited", "posting_to_general_channel_denied", "channel_not_found", "channel_is_archived", "user_not_found",
    ];

    private static readonly string[] Unwanted =
    [
        "invalid_payload", "invalid_blocks", "invalid_blocks_format", "missing_text_or_fallback_or_attachments",
        "no_text", "msg_too_long", "too_many_attachments", "invalid_attachments",
    ];

    public static ChannelAnswer Of(WebAnswer answer)
    {
        if (answer is not WebAnswer.Answered answered)
            return ReceiverAnswer.Of(answer);

        var text = ReceiverAnswer.Text(answered);
        if (answered.IsSuccess && text is "ok" or "")
            return new ChannelAnswer.Delivered(ReceiverAnswer.Status(answered));

        var error = Known(text);
        return (answered.Status, error) switch
        {
            (429, _) => new ChannelAnswer.Later("429: too many messages.", ReceiverAnswer.After(answered) ?? TimeSpan.FromSeconds(30)),
            (_, { } gone) when Gone.Contains(gone, StringComparer.Ordinal) => new ChannelAnswer.Never(Said(answered, gone)),
            (_, { } unwanted) when Unwanted.Contains(unwanted, StringComparer.Ordinal) => new ChannelAnswer.Never(Said(answered, unwanted)),
            (403 or 404 or 410, _) => new ChannelAnswer.Never(Said(answered, error)),
            ( >= 200 and < 300, _) => new ChannelAnswer.Later(Said(answered, error)),
            _ => ReceiverAnswer.Of(answer),
        };
    }

    /// <summary>Slack refuses how the message is made, not where it goes: a plainer one may pass.</summary>
    public static bool IsUnwanted(WebAnswer answer) => answer is WebAnswer.Answered answered
        && Known(ReceiverAnswer.Text(answered)) is { } error && Unwanted.Contains(error, StringComparer.Ordinal);

    private static string Said(WebAnswer.Answered answer, string? error)
        => $"Slack answered {ReceiverAnswer.Status(answer)}{(error is null ? "" : $" {error}")}.";

    /// <summary>A word of Slack's; what else stands there is not repeated anywhere.</summary>
    private static string? Known(string text)
        => text.Length is > 0 and <= 60 && text.All(letter => char.IsAsciiLetterLower(letter) || letter is '_') ? text : null;
}
