using System.Globalization;

namespace GigVet.Text;

/// <summary>Writing systems that are told apart; words in different ones are not compared.</summary>
internal enum NameScript
{
    Latin,
    Han,
    Hangul,
    Arabic,
    Other,
}

internal static class NameScripts
{
    /// <summary>The script of folded letters: Cyrillic, Greek and kana are Latin by then.</summary>
    public static NameScript Of(string folded)
    {
        foreach (var letter in folded)
        {
            switch (letter)
            {
                case < '\u0250' or (>= '\u1E00' and <= '\u1EFF'):
                    return NameScript.Latin;
                case >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF':
                    return NameScript.Han;
                case >= '\uAC00' and <= '\uD7AF' or >= '\u1100' and <= '\u11FF':
                    return NameScript.Hangul;
                case >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFE':
                    return NameScript.Arabic;
            }
        }

        return NameScript.Other;
    }

    /// <summary>Letters, digits and the vowel signs that belong to them in South Asian scripts.</summary>
    public static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character)
        || CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
