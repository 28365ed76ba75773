namespace GigVet.Watchlists;

/// <summary>Which names have which word: numbers side by side in one array.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private readonly int[] _names;

    /// <param name="words">How many words there are.</param>
    /// <param name="names">How many names there are.</param>
    /// <param name="wordsOf">The places of the words by which a name is found; one may be there twice.</param>
    public Postings(int words, int names, Words wordsOf)
    {
        _starts = new int[words + 1];
        for (var name = 0; name < names; name++)
        {
            foreach (var word in wordsOf(name))
                _starts[word + 1]++;
        }

        for (var word = 0; word < words; word++)
            _starts[word + 1] += _starts[word];

        _names = new int[_starts[^1]];
        var next = _starts.AsSpan(0, words).ToArray();
        for (var name = 0; name < names; name++)
        {
            foreach (var word in wordsOf(name))
                _names[next[word]++] = name;
        }
    }

    public delegate ReadOnlySpan<int> Words(int name);

    /// <summary>Numbers of the names with the word at this place.</summary>
    public ReadOnlySpan<int> Of(int word) => _names.AsSpan(_starts[word].._starts[word + 1]);
}
