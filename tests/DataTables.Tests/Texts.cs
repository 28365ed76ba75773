using System.Text;

namespace GigVet.DataTables.Tests;

/// <summary>Random texts of the characters that go wrong.</summary>
internal static class Texts
{
    private const string Odd = "'\"%+&=?#/\\<>{}()$,;:@!~^|`*[]- \t\n\r\0\u0001\u007f\u0085\u00a0\u2028\ufeff\uffff";

    public static string Any(Random random, int longest) => Of(random, longest, static _ => true);

    /// <summary>Without what keys must not hold.</summary>
    public static string Key(Random random, int longest)
        => Of(
            random,
            longest,
            static character => character is not ('/' or '\\' or '#' or '?') && !char.IsControl(character));

    private static string Of(Random random, int longest, Func<char, bool> allowed)
    {
        var text = new StringBuilder();
        var length = random.Next(longest + 1);
        while (text.Length < length)
        {
            var next = random.Next(10) switch
            {
                0 => "😀",
                1 => char.ToString((char)random.Next(0xA0, 0xD800)),
                < 6 => char.ToString(Odd[random.Next(Odd.Length)]),
                _ => char.ToString((char)random.Next('a', 'z' + 1)),
            };
            if (allowed(next[0]))
                text.Append(next);
        }

        return text.ToString();
    }
}
