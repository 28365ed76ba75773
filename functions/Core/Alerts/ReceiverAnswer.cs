using System.Globalization;
using System.Text;
using GigVet.Web;

namespace GigVet.Alerts;

/// <summary>What a receiver's HTTP answer means, as far as all receivers agree.</summary>
internal static class ReceiverAnswer
{
    /// <summary>Receivers say little; what they say beyond it is not read.</summary>
    public const int MostBytes = 4_096;

    public static WebRequest Request(Uri url, string body) => new(url)
    {
        Accept = "*/*",
        Manners = Manners.Parallel,
        Body = body,
        MaximumBytes = MostBytes,
        KeepsBeginning = true,
        Patient = true,
    };

    /// <summary>2xx only is success; a redirect is none, for the message would go where nobody said it should.</summary>
    public static ChannelAnswer Of(WebAnswer answer) => answer switch
    {
        WebAnswer.Answered { IsSuccess: true } good => new ChannelAnswer.Delivered(Status(good)),
        WebAnswer.Answered { Status: 410 } => new ChannelAnswer.Never("410: the receiver says it is gone for good."),
        WebAnswer.Answered { Status: >= 300 and < 400 } moved
            => new ChannelAnswer.Later($"{Status(moved)}: the receiver redirects, which is not followed."),
        WebAnswer.Answered other => new ChannelAnswer.Later(Status(other), After(other)),
        WebAnswer.Refused refused => new ChannelAnswer.Later(refused.Reason),
        WebAnswer.Unreachable silent => new ChannelAnswer.Later(silent.Reason),
        _ => new ChannelAnswer.Later("The answer could not be read."),
    };

    public static string Status(WebAnswer.Answered answer) => answer.Status.ToString(CultureInfo.InvariantCulture);

    public static TimeSpan? After(WebAnswer.Answered answer)
    {
        if (!answer.Headers.TryGetValue("Retry-After", out var text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > answer.At
            ? at - answer.At
            : null;
    }

    public static string Text(WebAnswer.Answered answer) => Encoding.UTF8.GetString(answer.Body.Span).Trim();
}
