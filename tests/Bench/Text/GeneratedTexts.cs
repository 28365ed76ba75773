namespace GigVet.Bench.Text;

/// <summary>Texts of the length of a portfolio, and copies of them in which words were changed as copyists do.</summary>
internal sealed class GeneratedTexts(int seed)
{
    private const int Vocabulary = 20_000;
    private const int FewestWords = 150;
    private const int MostWords = 450;

    /// <summary>One text in three is a copy.</summary>
    private const int CopyEvery = 3;

    private readonly Random _random = new(seed);

    private readonly string[] _words =
        [.. Enumerable.Range(0, Vocabulary).Select(number => $"w{(char)('a' + (number % 26))}{Letters(number)}")];

    public IReadOnlyList<string> Make(int count)
    {
        var texts = new List<string[]>(count);
        while (texts.Count < count)
        {
            var copies = texts.Count >= CopyEvery && texts.Count % CopyEvery == 0;
            texts.Add(copies ? Edited(texts[_random.Next(texts.Count)]) : Fresh());
        }

        return [.. texts.Select(words => string.Join(' ', words))];
    }

    private string[] Fresh() => [.. Enumerable.Range(0, _random.Next(FewestWords, MostWords)).Select(_ => Word())];

    /// <summary>Between none and one word in twelve is replaced, left out or put in: copies of every likeness, around the threshold too.</summary>
    private string[] Edited(string[] words)
    {
        var rate = _random.NextDouble() / 12;
        return
        [
            .. words.SelectMany(word => _random.NextDouble() >= rate ? [word] : _random.Next(3) switch
            {
                0 => [Word()],
                1 => [],
                _ => (string[])[word, Word()],
            }),
        ];
    }

    /// <summary>Few words make most of a text, as in every language.</summary>
    private string Word() => _words[(int)(Vocabulary * Math.Pow(_random.NextDouble(), 3))];

    private static string Letters(int number)
        => string.Concat(number.ToString("x4", System.Globalization.CultureInfo.InvariantCulture)
            .Select(digit => (char)('a' + (digit <= '9' ? digit - '0' : digit - 'a' + 10))));
}
