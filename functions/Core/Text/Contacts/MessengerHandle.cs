using System.Text.RegularExpressions;

namespace GigVet.Text;

/// <summary>A name on a messenger or social network that a text gives, such as "Telegram: @someone" or "t.me/someone".</summary>
/// <param name="Network">Lower case; null for a bare @name.</param>
/// <param name="Name">Lower case, without the @.</param>
public sealed partial record MessengerHandle(string? Network, string Name)
{
    private const int Step = 4096;
    private const int LongestHandle = 128;

    private static readonly Dictionary<string, string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["t.me"] = "telegram",
        ["telegram.me"] = "telegram",
        ["wa.me"] = "whatsapp",
        ["discord.gg"] = "discord",
        ["join.skype.com"] = "skype",
        ["signal.me"] = "signal",
    };

    /// <summary>All handles of a text in order, each once. Read in windows, so that long texts stay linear.</summary>
    public static IReadOnlyList<MessengerHandle> FindIn(string text)
    {
        List<MessengerHandle> found = [];
        for (var start = 0; start < text.Length; start += Step)
        {
            // Windows overlap by the longest handle; a handle counts where it begins.
            var window = text[start..Math.Min(text.Length, start + Step + LongestHandle)];
            found.AddRange(Written.Matches(window).Where(match => match.Index < Step).Select(Read));
        }

        return [.. found.Distinct()];
    }

    private static MessengerHandle Read(Match match)
    {
        var name = match.Groups["name"].Value.TrimEnd('.', '-', '_').ToLowerInvariant();
        var network = match.Groups["network"];
        var host = match.Groups["host"];
        return new MessengerHandle(
            network.Success ? network.Value.ToLowerInvariant() : host.Success ? Hosts[host.Value] : null,
            name);
    }

    [GeneratedRegex(
        """
        (?<![\w@./-]) (?:
          (?<network>telegram|whatsapp|skype|discord|signal|wechat|teams|line|viber|kakaotalk|instagram|twitter)
            (?:\s{0,2}(?:id|handle|username|me))? \s{0,2}[:=-]\s{0,2} (?:live:)? @?(?<name>[a-z0-9][\w.#-]{2,40})
          | (?:https?://)? (?<host>t\.me|telegram\.me|wa\.me|discord\.gg|join\.skype\.com|signal\.me) / \+? (?<name>[a-z0-9][\w.-]{2,40})
          | @(?<name>[a-z0-9][\w-]{2,40}) (?![\w.-]*@)
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
