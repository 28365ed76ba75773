using System.Buffers;
using System.Globalization;
using System.Text;

namespace GigVet.Web;

/// <summary>What a robots.txt says to this service, by RFC 9309: which paths a program may visit without being asked.</summary>
public sealed class RobotsRules
{
    /// <summary>The name under which a site can address this service; also the start of its user agent.</summary>
    public const string Product = "GigVet";

    /// <summary>RFC 9309, 2.5: at least this much of the file counts.</summary>
    public const int MaximumBytes = 500 * 1024;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?=&*$+:;,!@()'");

    private readonly Rule[] _rules;

    private RobotsRules(IEnumerable<Rule> rules)
    {
        _rules = [.. rules];
        Weight = _rules.Sum(rule => (2 * rule.Pattern.Length) + 64);
    }

    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>Bytes it takes to remember, roughly.</summary>
    internal int Weight { get; }

    /// <summary>Never fails: what is no rule is passed over, as the RFC asks.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, MaximumBytes)]);
        List<Rule> ours = [], everybodys = [];
        var (named, isOurs, isEverybodys, inRules) = (false, false, false, false);
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var (key, value) = Field(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                // Lines of names that follow each other head one group together.
                if (inRules)
                    (isOurs, isEverybodys, inRules) = (false, false, false);

                isOurs |= IsOurName(value);
                isEverybodys |= value.StartsWith('*');
                named |= isOurs;
            }
            else if (IsRule(key, out var allows))
            {
                inRules = true;
                if (value.Length == 0 || value[0] is not ('/' or '*') || !(isOurs || isEverybodys))
                    continue;

                var rule = new Rule(allows, Normalised(value));
                if (isOurs)
                    ours.Add(rule);
                if (isEverybodys)
                    everybodys.Add(rule);
            }
        }

        return new RobotsRules(named ? ours : everybodys);
    }

    /// <summary>The longest pattern that fits decides; of two as long, the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = Normalised(url.PathAndQuery);
        if (path is "/robots.txt")
            return true;

        var (longest, allows) = (-1, true);
        foreach (var rule in _rules)
        {
            var matters = rule.Pattern.Length > longest || (rule.Pattern.Length == longest && rule.Allows);
            if (matters && Fits(rule.Pattern, path))
                (longest, allows) = (rule.Pattern.Length, rule.Allows);
        }

        return allows;
    }

    /// <summary>Pieces between stars are found one after the other; each as early as can be, which is never wrong.</summary>
    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var toTheEnd = pattern is [.., '$'];
        if (toTheEnd)
            pattern = pattern[..^1];

        var isFirst = true;
        while (true)
        {
            var star = pattern.IndexOf('*');
            var piece = star < 0 ? pattern : pattern[..star];
            if (star < 0 && toTheEnd)
                return isFirst ? path.SequenceEqual(piece) : path.EndsWith(piece);

            var found = isFirst ? (path.StartsWith(piece) ? 0 : -1) : path.IndexOf(piece);
            if (found < 0)
                return false;
            if (star < 0)
                return true;

            path = path[(found + piece.Length)..];
            pattern = pattern[(star + 1)..];
            isFirst = false;
        }
    }

    private static (string Key, string Value) Field(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment)
            line = line[..comment];

        var colon = line.IndexOf(':');
        return colon < 0 ? ("", "") : (line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
    }

    private static bool IsRule(string key, out bool allows)
    {
        allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        return allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOurName(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(NameCharacters);
        return value.AsSpan(0, end < 0 ? value.Length : end).Equals(Product, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>One spelling: letters that need no escape are written plainly, all others as octets.</summary>
    private static string Normalised(string path)
    {
        if (path.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return path;

        var octets = Encoding.UTF8.GetBytes(path);
        var text = new StringBuilder(octets.Length);
        for (var at = 0; at < octets.Length; at++)
        {
            var octet = octets[at];
            if (octet == '%' && at + 2 < octets.Length
                && char.IsAsciiHexDigit((char)octets[at + 1]) && char.IsAsciiHexDigit((char)octets[at + 2]))
            {
                var meant = Convert.ToByte(Encoding.ASCII.GetString(octets, at + 1, 2), 16);
                at += 2;
                Append(text, meant, escaped: !IsUnreserved(meant));
            }
            else
            {
                Append(text, octet, escaped: octet is <= 0x20 or >= 0x7F);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, byte octet, bool escaped)
    {
        if (escaped)
            text.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        else
            text.Append((char)octet);
    }

    private static bool IsUnreserved(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.'
        or (byte)'_' or (byte)'~';

    private readonly record struct Rule(bool Allows, string Pattern);
}
