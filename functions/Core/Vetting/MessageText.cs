using System.Globalization;

namespace GigVet.Vetting;

/// <summary>One message to be looked at, as it was sent to us.</summary>
public sealed record MessageText(string Text)
{
    // Control characters other than line ends and tabs: a letter has none, a program or a picture is full of them.
    private const int TextPerControl = 50;

    /// <summary>Reads the body of a call.</summary>
    /// <exception cref="InvalidRequestException">Names the field that cannot be used.</exception>
    public static MessageText Read(ReadOnlySpan<byte> utf8)
        => Checked(JsonErrors.Read<MessageText>(utf8, "body").Text, "text");

    /// <exception cref="InvalidRequestException">The text is empty, or is no text.</exception>
    public static MessageText Checked(string text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InvalidRequestException(field, "is empty.");
        if (text.Count(IsControl) * TextPerControl > text.Length)
            throw new InvalidRequestException(field, "is no text; a binary file, perhaps.");

        return new(text);
    }

    private static bool IsControl(char character) => character is not ('\n' or '\r' or '\t')
        && (character == '\uFFFD' || char.GetUnicodeCategory(character) is UnicodeCategory.Control);
}
