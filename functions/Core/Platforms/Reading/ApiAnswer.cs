using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using GigVet.Web;

namespace GigVet.Platforms.Reading;

/// <summary>The interface of a platform, in the words of the report.</summary>
/// <param name="Title">Such as "Freelancer.com".</param>
/// <param name="TokenSetting">Where the customer puts the key.</param>
internal sealed record ApiName(string Title, string TokenSetting, bool HasToken)
{
    /// <summary>The interface knows the asker no longer, or never did.</summary>
    public FetchResult.Blocked WantsToken() => new(HasToken
        ? $"{Title}'s interface refused the token: renew it and set {TokenSetting}."
        : $"{Title}'s interface wants a token: set {TokenSetting}.");

    public FetchResult.Blocked LacksRights(string? code = null) => new(
        $"{Title}'s interface refused to answer{In(code)}: {(HasToken ? "give the token the right to read profiles" : $"set {TokenSetting}")}.");

    public FetchResult.Blocked Throttled(TimeSpan? wait) => new(
        $"{Title}'s interface wants no more questions for now; vet again {(wait is { } pause ? $"in {Written(pause)}" : "later")}.");

    public FetchResult.Failed Unreadable(string why) => new($"{Title}'s interface could not be read: {why}.");

    /// <summary>Codes are a platform's own words; anything longer may hold somebody's.</summary>
    private static string In(string? code)
        => code is { Length: > 0 and <= 80 } && code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_') ? $" ({code})" : "";

    private static string Written(TimeSpan pause) => pause < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(pause.TotalSeconds):0} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(pause.TotalMinutes):0} minutes");
}

/// <summary>How one question to an interface ended: with its JSON, or with what stood in the way and what the customer can do.</summary>
/// <param name="Body">Also of a refusal, where that is JSON.</param>
/// <param name="Trouble">Null for an answer of success.</param>
internal sealed record ApiAnswer(ApiValue Body, DateTimeOffset At, FetchResult? Trouble, int? Status = null)
{
    public const string Json = "application/json";

    public static ApiAnswer Of(WebAnswer answer, ApiName name) => answer switch
    {
        WebAnswer.Answered answered => Of(answered, name),
        WebAnswer.Refused refused => Ended(new FetchResult.Blocked($"{name.Title}'s interface was not asked: {refused.Reason}")),
        WebAnswer.TooLarge => Ended(name.Unreadable("the answer is too large")),
        WebAnswer.OtherKind other => Ended(name.Unreadable($"it answered with {other.ContentType}")),
        WebAnswer.Unreachable silent => Ended(new FetchResult.Failed($"{name.Title}'s interface could not be reached: {silent.Reason}")),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static ApiAnswer Of(WebAnswer.Answered answer, ApiName name)
    {
        var body = Parse(answer.Body);
        FetchResult? trouble = answer.Status switch
        {
            >= 200 and < 300 => body is null ? name.Unreadable("the answer is no JSON") : null,
            401 => name.WantsToken(),
            429 => name.Throttled(RetryAfter(answer)),
            403 or 503 when RetryAfter(answer) is { } wait => name.Throttled(wait),
            403 or 407 or 451 => name.LacksRights(),
            >= 500 and var status => new FetchResult.Failed($"{name.Title}'s interface failed (HTTP {status}); try again later."),
            var status => name.Unreadable($"it answered with HTTP {status}"),
        };
        return new ApiAnswer(body ?? default, answer.At, trouble, answer.Status);
    }

    private static ApiAnswer Ended(FetchResult trouble) => new(default, default, trouble);

    private static ApiValue? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return new ApiValue(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(WebAnswer.Answered answer)
        => answer.Headers.TryGetValue("Retry-After", out var text) && RetryConditionHeaderValue.TryParse(text, out var value)
            ? value.Delta ?? (value.Date is { } date && date > answer.At ? date - answer.At : null)
            : null;
}
