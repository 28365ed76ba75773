using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Every different word of the listed names, and which of them are like a given one.</summary>
internal sealed class WordIndex
{
    /// <summary>Words less alike than this carry nothing to a match; see <see cref="NameIndex"/>.</summary>
    public const double LeastAlike = 0.75;

    private const float SameSound = 0.97f;
    private const float Nickname = 0.92f;

    private static readonly double[] Limits = WordShape.Limits(LeastAlike);

    private readonly string[] _words;
    private readonly WordShape[] _shapes;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int[]> _sounds;

    public WordIndex(IEnumerable<string> words)
    {
        _words = [.. words];
        _shapes = Array.ConvertAll(_words, word => new WordShape(word));
        _places = _words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _sounds = _words.Index()
            .GroupBy(pair => SoundKey.Of(pair.Item), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Index).ToArray(), StringComparer.Ordinal);
    }

    public int Count => _words.Length;

    public string this[int place] => _words[place];

    public int PlaceOf(string word) => _places[word];

    /// <summary>The words that can stand for this one, most alike first.</summary>
    /// <param name="otherwise">From <see cref="Otherwise"/>.</param>
    public void FindAlike(string word, Dictionary<int, float> otherwise, List<(int Place, float Similarity)> found)
    {
        found.Clear();
        var shape = new WordShape(word);
        var shapes = _shapes;
        for (var place = 0; place < shapes.Length; place++)
        {
            if (!shape.CanReach(shapes[place], Limits))
                continue;

            var alike = BestPairs.JaroWinklerOf(word, _words[place]);
            if (alike >= LeastAlike)
                found.Add((place, (float)alike));
        }

        foreach (var (place, alike) in otherwise)
            found.Add((place, alike));

        found.Sort(static (left, right) => right.Similarity.CompareTo(left.Similarity));
    }

    /// <summary>Words of one sound, and other forms of a given name: they may have few letters in common.</summary>
    public Dictionary<int, float> Otherwise(string word)
    {
        Dictionary<int, float> found = [];
        foreach (var form in Nicknames.FormsOf(word))
        {
            if (_places.TryGetValue(form, out var place))
                found[place] = Nickname;
        }

        foreach (var place in _sounds.GetValueOrDefault(SoundKey.Of(word), []))
            found[place] = SameSound;

        return found;
    }
}
