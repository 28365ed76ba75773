using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Every different word of the listed names, and which of them are like a given one.</summary>
internal sealed class WordIndex
{
    /// <summary>
    /// Names are found by words that are at least so alike: where all are less, the names are less alike too.
    /// </summary>
    public const double LeastAlike = 0.85;

    private const float SameSound = 0.97f;
    private const float Nickname = 0.92f;

    private static readonly Dictionary<int, float> Nothing = [];

    private readonly string[] _words;
    private readonly ulong[] _letters;
    private readonly Shelf[][] _shelves;
    private readonly int[] _byFirst;
    private readonly Dictionary<char, Beginning[]> _beginnings;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int[]> _sounds;

    public WordIndex(IEnumerable<string> words)
    {
        // By length and frequent letters: both limit how alike a whole shelf of words can be to another word.
        _words = [.. words.OrderBy(word => word.Length).ThenBy(word => WordShape.Frequent(WordShape.Of(word)))];
        _letters = Array.ConvertAll(_words, word => WordShape.Of(word));
        _shelves = [.. Enumerable.Range(0, _words is [.., var longest] ? longest.Length + 1 : 1).Select(_ => Array.Empty<Shelf>())];
        foreach (var length in _words.Index()
            .GroupBy(pair => (pair.Item.Length, Letters: WordShape.Frequent(_letters[pair.Index])))
            .Select(group => new Shelf(group.Key.Length, group.Key.Letters, group.First().Index, group.Count()))
            .GroupBy(shelf => shelf.Length))
        {
            _shelves[length.Key] = [.. length];
        }

        _byFirst =
        [
            .. Enumerable.Range(0, _words.Length)
                .OrderBy(place => _words[place][0]).ThenBy(place => Second(_words[place])).ThenBy(place => _words[place].Length),
        ];
        _beginnings = _byFirst.Index()
            .GroupBy(pair => (First: _words[pair.Item][0], Second: Second(_words[pair.Item]), _words[pair.Item].Length))
            .Select(group => new Beginning(group.Key.First, group.Key.Second, group.Key.Length, group.First().Index, group.Count()))
            .GroupBy(group => group.First)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _places = _words.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _sounds = _words.Index()
            .GroupBy(pair => SoundKey.Of(pair.Item), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => group.Select(pair => pair.Index).ToArray(), StringComparer.Ordinal);
    }

    public int Count => _words.Length;


    public string this[int place] => _words[place];

    public int PlaceOf(string word) => _places[word];

    /// <summary>The words that can stand for this one, in no order; one may be there twice.</summary>
    /// <param name="otherwise">From <see cref="Otherwise"/>.</param>
    public void FindAlike(string word, Dictionary<int, float> otherwise, List<(int Place, float Similarity)> found)
    {
        found.Clear();
        foreach (var (place, alike) in otherwise)
            found.Add((place, alike));

        var letters = WordShape.Of(word);
        FindSameBeginning(word, letters, found);
        FindOtherBeginning(word, letters, found);
    }

    private void FindSameBeginning(string word, ulong letters, List<(int Place, float Similarity)> found)
    {
        foreach (var group in _beginnings.GetValueOrDefault(word[0], []))
        {
            var prefix = group.Second == Second(word) ? WordShape.PrefixLength : 1;
            var fewest = WordShape.FewestCommon(word.Length, group.Length, prefix, LeastAlike);
            if (fewest > Math.Min(word.Length, group.Length))
                continue;

            foreach (var place in _byFirst.AsSpan(group.Start, group.Count))
            {
                if (WordShape.Missing(letters, _letters[place]) <= word.Length - fewest
                    && WordShape.Missing(_letters[place], letters) <= group.Length - fewest
                    && MostAlike(word, letters, place) >= LeastAlike)
                {
                    Compare(word, place, found);
                }
            }
        }
    }

    /// <summary>Alike words hardly ever begin differently and differ in length as well.</summary>
    private void FindOtherBeginning(string word, ulong letters, List<(int Place, float Similarity)> found)
    {
        var frequent = WordShape.Frequent(letters);
        for (var length = Math.Max(1, word.Length - 1); length <= word.Length + 1 && length < _shelves.Length; length++)
        {
            var fewest = WordShape.FewestCommon(word.Length, length, prefix: 0, LeastAlike);
            var (mayMiss, othersMayMiss) = (word.Length - fewest, length - fewest);
            if (mayMiss < 0 || othersMayMiss < 0)
                continue;

            foreach (var shelf in _shelves[length])
            {
                if (WordShape.Missing(frequent, shelf.Letters) > mayMiss || WordShape.Missing(shelf.Letters, frequent) > othersMayMiss)
                    continue;

                var others = _letters.AsSpan(shelf.Start, shelf.Count);
                for (var number = 0; number < others.Length; number++)
                {
                    if (WordShape.Missing(letters, others[number]) <= mayMiss
                        && WordShape.Missing(others[number], letters) <= othersMayMiss
                        && _words[shelf.Start + number][0] != word[0])
                    {
                        Compare(word, shelf.Start + number, found);
                    }
                }
            }
        }
    }

    private void Compare(string word, int place, List<(int Place, float Similarity)> found)
    {
        var alike = BestPairs.JaroWinklerOf(word, _words[place]);
        if (alike >= LeastAlike)
            found.Add((place, (float)alike));
    }

    /// <summary>What the letters of the two words allow at most.</summary>
    public double MostAlike(string word, ulong letters, int place)
    {
        var other = _words[place];
        var common = Math.Min(
            word.Length - WordShape.Missing(letters, _letters[place]),
            other.Length - WordShape.Missing(_letters[place], letters));
        return WordShape.MostAlike(
            word.Length, other.Length, common, word[0] == other[0] ? word.AsSpan().CommonPrefixLength(other) : 0);
    }

    /// <summary>Words of one sound, and other forms of a given name: they may have few letters in common.</summary>
    public Dictionary<int, float> Otherwise(string word)
    {
        Dictionary<int, float>? found = null;
        foreach (var form in Nicknames.FormsOf(word))
        {
            if (_places.TryGetValue(form, out var place))
                (found ??= [])[place] = Nickname;
        }

        foreach (var place in _sounds.GetValueOrDefault(SoundKey.Of(word), []))
            (found ??= [])[place] = SameSound;

        return found ?? Nothing;
    }

    /// <summary>Words of one length with the same of the frequent letters.</summary>
    private readonly record struct Shelf(int Length, ulong Letters, int Start, int Count);

    private static char Second(string word) => word.Length > 1 ? word[1] : '\0';

    /// <summary>Words of one length that begin with the same two letters.</summary>
    private readonly record struct Beginning(char First, char Second, int Length, int Start, int Count);
}
