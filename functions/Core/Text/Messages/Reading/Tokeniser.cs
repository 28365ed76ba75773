namespace GigVet.Text.Messages.Reading;

/// <summary>Cuts a folded text into words, and notes what separates them: commas, clauses, sentences.</summary>
internal sealed class Tokeniser(FoldedText text)
{
    // A wrapped mail breaks its lines about here; a shorter line that ends is the end of a thought.
    private const int WrappedLine = 45;

    private const int MostAtOnce = 1_024;
    private const int LettersPerWord = 5;

    private readonly List<Token> tokens = new(Math.Min(text.Length / LettersPerWord, MostAtOnce));
    private Break before = Break.Sentence;
    private char mark;
    private int lineStart;
    private bool quotedLine;
    private bool listed;
    private int openQuote = -1;
    private char closing;

    public static List<Token> Cut(FoldedText text) => new Tokeniser(text).Cut();

    private List<Token> Cut()
    {
        StartLine(0);
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnd(at);
            if (end > at)
                Add(at, end);
            else
                Separate(at);
            at = Math.Max(end, at + 1);
        }

        return tokens;
    }

    private int WordEnd(int start)
    {
        if (text[start] is '%' || IsCurrency(text[start]))
            return IsWordStart(start) && char.IsLetter(text[start + 1]) ? Run(start + 1) : start + 1;
        return IsWordStart(start) ? Run(start) : start;
    }

    private bool IsWordStart(int at) => char.IsLetterOrDigit(text[at])
        || (text[at] is '@' or '$' && char.IsLetter(text[at + 1]));

    private int Run(int at)
    {
        var letters = 0;
        while (at < text.Length && IsInside(at))
        {
            // Scripts without spaces have no words to look up; a cap keeps one "word" from being the whole message.
            if (++letters > 64)
                break;
            at++;
        }

        // "don't" is one word, "I'm" and "you'll" are two.
        return at < text.Length - 1 && text[at] == '\'' && text[at + 1] == 't' && text[at - 1] == 'n' ? at + 2 : at;
    }

    private bool IsInside(int at) => char.IsLetterOrDigit(text[at])
        || (text[at] is '@' or '$' or '!' or '|' or '€' or '_' && char.IsLetterOrDigit(text[at + 1])
            && at > 0 && char.IsLetter(text[at - 1]) && text[at] is not '_')
        || (text[at] is '\'' && at > 0 && IsCyrillic(text[at - 1]) && IsCyrillic(text[at + 1]))
        || (text[at] is ',' or '.' && char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1]));

    private void Add(int start, int end)
    {
        var word = Letters(start, end);
        tokens.Add(new(word, Disguise.ReadingsOf(word), text.StartOf(start), text.EndOf(end - 1))
        {
            Before = before,
            Mark = mark,
            Listed = listed,
            Quoted = quotedLine,
        });
        before = Break.None;
        mark = default;
    }

    private string Letters(int start, int end)
    {
        Span<char> letters = stackalloc char[end - start];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            if (text[at] != '\'')
                letters[length++] = text[at];
        }

        return new(letters[..length]);
    }

    private void Separate(int at)
    {
        switch (text[at])
        {
            case '\n':
                EndLine(at);
                break;
            case '.' or '!' or '?' or '…' or '。' when EndsSentence(at):
                Raise(Break.Sentence, text[at]);
                break;
            case ';':
                Raise(Break.Clause, text[at]);
                break;
            case '•' or '|' or '·' or '►' or '✓' or '✔' or '–':
                Raise(Break.Clause, default);
                break;
            case '-' when text[at + 1] is ' ' && at > 0 && text[at - 1] is ' ':
                Raise(Break.Comma, default);
                break;
            case ',' or ':' or '(' or ')' or '،':
                Raise(Break.Comma, text[at]);
                break;
            case '/' when at > 0 && char.IsAsciiDigit(text[at - 1]):
                Add(at, at + 1);
                break;
            case '"' or '“' or '”' or '„' or '«' or '»' or '\'':
                Quote(at);
                break;
        }
    }

    private bool EndsSentence(int at)
    {
        if (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '/')
            return false;

        // An abbreviation of single letters ("U.S.") goes on; so does a mail header's "Mr.".
        return text[at] != '.' || tokens.Count == 0 || (tokens[^1].Word.Length > 1
            && tokens[^1].Word is not ("mr" or "mrs" or "ms" or "dr" or "eg" or "ie" or "etc" or "vs" or "no"));
    }

    private void Raise(Break least, char sign)
    {
        if (before < least)
            before = least;
        if (sign != default)
            mark = sign;
    }

    private void EndLine(int at)
    {
        var length = at - lineStart;
        StartLine(at + 1);
        var blank = length <= 1;
        var goesOn = length >= WrappedLine && !listed && text[lineStart] is not '\n' and not '\r';
        Raise(blank ? Break.Sentence : goesOn ? Break.None : Break.Clause, default);
        if (blank)
            openQuote = -1;
    }

    private void StartLine(int at)
    {
        lineStart = at;
        while (text[at] is ' ' or '\t' && at < text.Length)
            at++;
        quotedLine = text[at] == '>';
        listed = text[at] is '-' or '*' or '•' or '·' || (char.IsAsciiDigit(text[at]) && text[at + 1] is '.' or ')');
    }

    private void Quote(int at)
    {
        if (openQuote >= 0 && Closes(text[at]) && !char.IsLetterOrDigit(text[at + 1]))
        {
            for (var index = openQuote; index < tokens.Count; index++)
                tokens[index] = tokens[index] with { Quoted = true };
            openQuote = -1;
            return;
        }

        if (openQuote >= 0 || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
            return;

        openQuote = tokens.Count;
        closing = text[at] switch { '“' => '”', '„' => '“', '«' => '»', var same => same };
    }

    // What „ opens is closed by “ in German and by ” in Polish.
    private bool Closes(char sign) => sign == closing || (closing == '“' && sign == '”');

    // "ім'я" is one word; "l'appel" and "I'm" are two.
    private static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u052F';

    private static bool IsCurrency(char character) => character is '$' or '€' or '£' or '₽' or '₹' or '₫' or '₴' or '₦';
}
