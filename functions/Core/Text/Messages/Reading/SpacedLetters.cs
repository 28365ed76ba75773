namespace GigVet.Text.Messages.Reading;

/// <summary>Puts letters that were spread out ("r e n t") back into words that the rules know.</summary>
internal static class SpacedLetters
{
    private const int ShortestRun = 4;
    private const int LongestRun = 120;
    private const int LongestWord = 16;

    public static List<Token> Join(List<Token> tokens, IReadOnlySet<string> vocabulary)
    {
        if (!Enumerable.Range(0, tokens.Count).Any(at => RunEnd(tokens, at) - at >= ShortestRun))
            return tokens;

        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var end = RunEnd(tokens, at);
            if (end - at >= ShortestRun)
            {
                joined.AddRange(Words(tokens[at..end], vocabulary));
                at = end;
            }
            else
            {
                joined.Add(tokens[at++]);
            }
        }

        return joined;
    }

    private static int RunEnd(List<Token> tokens, int at)
    {
        var end = at;
        while (end < tokens.Count && end - at < LongestRun && tokens[end].Word.Length == 1
            && (end == at || tokens[end].Before < Break.Clause))
        {
            end++;
        }

        return end;
    }

    private static IEnumerable<Token> Words(List<Token> letters, IReadOnlySet<string> vocabulary)
    {
        var spelled = string.Concat(letters.Select(letter => letter.Readings.FirstOrDefault(letter.Word)));
        foreach (var (start, length) in Split(spelled, vocabulary))
        {
            var word = spelled.Substring(start, length);
            yield return letters[start] with
            {
                Word = word,
                Readings = Disguise.ReadingsOf(word),
                End = letters[start + length - 1].End,
            };
        }
    }

    // The split that leaves the fewest letters unexplained, then the one with the fewest words.
    private static List<(int Start, int Length)> Split(string spelled, IReadOnlySet<string> vocabulary)
    {
        var known = vocabulary as HashSet<string> ?? [.. vocabulary];
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var cost = new int[spelled.Length + 1];
        var back = new int[spelled.Length + 1];
        for (var end = 1; end <= spelled.Length; end++)
        {
            cost[end] = int.MaxValue;
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                var length = end - start;
                var price = lookup.Contains(spelled.AsSpan(start, length)) ? 1 : length == 1 ? 8 : int.MaxValue / 2;
                if (cost[start] + price >= cost[end])
                    continue;
                cost[end] = cost[start] + price;
                back[end] = start;
            }
        }

        var words = new List<(int, int)>();
        for (var end = spelled.Length; end > 0; end = back[end])
            words.Insert(0, (back[end], end - back[end]));
        return words;
    }
}
