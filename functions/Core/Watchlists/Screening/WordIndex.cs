using System.Numerics;
using System.Runtime.Intrinsics;
using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>Every different word of the listed names, and which of them are like a given one.</summary>
internal sealed class WordIndex
{
    /// <summary>A name is found by its words that are at least so alike.</summary>
    public const double LeastAlike = 0.8;

    /// <summary>Alike words hardly ever begin differently; those that do are alike in all the rest.</summary>
    public const double LeastAlikeOtherwiseBegun = 0.85;

    private const float SameSound = 0.97f;
    private const float Nickname = 0.92f;

    private static readonly AlikeWord[] None = [];

    private readonly string[] _words;
    private readonly WordShape[] _shapes;
    private readonly AskedWord?[] _asked;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int[]> _sounds;

    /// <summary>Groups of words that begin with the same character and have one length, by that character.</summary>
    private readonly Dictionary<char, Group[]> _beginnings;

    /// <summary>Where the words of each length begin that stand side by side below.</summary>
    private readonly int[] _shelves;
    private readonly ulong[] _shelfLetters;
    private readonly int[] _shelfPlaces;

    /// <param name="words">Each once.</param>
    public WordIndex(IEnumerable<string> words)
    {
        _words = [.. words];
        Array.Sort(_words, Order);
        _shapes = Array.ConvertAll(_words, word => WordShape.Of(word));
        _places = new Dictionary<string, int>(_words.Length, StringComparer.Ordinal);
        for (var place = 0; place < _words.Length; place++)
            _places.Add(_words[place], place);

        _asked = new AskedWord[_words.Length];
        _sounds = SoundsOf(_words);
        _beginnings = Groups(_words.Length, place => (_words[place][0], _words[place].Length))
            .Select(group => group with { Length = _words[group.Start].Length })
            .GroupBy(group => _words[group.Start][0])
            .ToDictionary(same => same.Key, same => same.ToArray());

        _shelfPlaces = [.. Enumerable.Range(0, _words.Length).OrderBy(place => _words[place].Length)];
        _shelfLetters = Array.ConvertAll(_shelfPlaces, place => _shapes[place].Letters);
        _shelves = new int[_words.Length == 0 ? 1 : _words[_shelfPlaces[^1]].Length + 2];
        foreach (var word in _words)
            _shelves[word.Length + 1]++;
        for (var length = 1; length < _shelves.Length; length++)
            _shelves[length] += _shelves[length - 1];
    }

    public int Count => _words.Length;

    public string this[int place] => _words[place];

    public ref readonly WordShape ShapeOf(int place) => ref _shapes[place];

    public int PlaceOf(string word) => _places[word];

    /// <summary>Its place, or -1 when no listed name has it.</summary>
    public int Find(string word) => _places.GetValueOrDefault(word, -1);

    /// <summary>Looks for the words that can stand for this one.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="least">Less alike ones need not be there; null: none need to, unless they are known.</param>
    /// <remarks>A listed word is looked for once, and kept: half of the words that are asked for are listed.</remarks>
    public AskedWord Ask(string word, double? least)
    {
        if (Find(word) is >= 0 and var place)
            return Volatile.Read(ref _asked[place]) ?? Keep(place);

        var asked = new AskedWord(word, Otherwise(word));
        return least is { } enough ? asked.Found(Search(asked, enough), Math.Max(enough, LeastAlikeOtherwiseBegun)) : asked;
    }

    /// <summary>Looks for what <see cref="Ask"/> keeps, now.</summary>
    public void Warm()
    {
        foreach (var word in _words)
            Ask(word, LeastAlike);
    }

    private AskedWord Keep(int place)
    {
        var asked = new AskedWord(_words[place], Otherwise(_words[place]));
        Volatile.Write(ref _asked[place], asked.Found(Search(asked, LeastAlike), LeastAlikeOtherwiseBegun));
        return asked;
    }

    private AlikeWord[] Search(AskedWord word, double least)
    {
        List<AlikeWord> found = [.. word.Otherwise];
        FindSameBeginning(word, least, found);
        FindOtherBeginning(word, Math.Max(least, LeastAlikeOtherwiseBegun), found);
        found.Sort(static (one, other) => other.Similarity.CompareTo(one.Similarity));
        return [.. found];
    }

    private void FindSameBeginning(AskedWord word, double least, List<AlikeWord> found)
    {
        ref readonly var shape = ref word.Shape;
        foreach (var group in _beginnings.GetValueOrDefault(word.Text[0], []))
        {
            var fewest = WordShape.FewestCommon(shape.Length, group.Length, WordShape.PrefixLength, least);
            var (mayMiss, othersMayMiss) = (shape.Length - fewest, group.Length - fewest);
            if (mayMiss < 0 || othersMayMiss < 0)
                continue;

            for (var place = group.Start; place < group.End; place++)
            {
                ref readonly var other = ref _shapes[place];
                if (LetterBits.Missing(shape.Letters, other.Letters) <= mayMiss
                    && LetterBits.Missing(other.Letters, shape.Letters) <= othersMayMiss
                    && shape.MostAlike(other) >= least)
                {
                    Compare(word, place, shape.PrefixWith(other), least, found);
                }
            }
        }
    }

    /// <summary>Alike words hardly ever begin differently and differ in length as well.</summary>
    private void FindOtherBeginning(AskedWord word, double least, List<AlikeWord> found)
    {
        var letters = word.Shape.Letters;
        var all = Vector512.Create(letters);
        for (var length = Math.Max(1, word.Shape.Length - 1); length <= word.Shape.Length + 1 && length < _shelves.Length - 1; length++)
        {
            var fewest = WordShape.FewestCommon(word.Shape.Length, length, prefix: 0, least);
            var (mayMiss, othersMayMiss) = (word.Shape.Length - fewest, length - fewest);
            if (mayMiss < 0 || othersMayMiss < 0)
                continue;

            var (number, end) = (_shelves[length], _shelves[length + 1]);
            for (; number + Vector512<ulong>.Count <= end; number += Vector512<ulong>.Count)
            {
                var others = Vector512.Create(_shelfLetters, number);
                var surplus = Beyond(Vector512.AndNot(all, others), mayMiss) | Beyond(Vector512.AndNot(others, all), othersMayMiss);
                for (var lanes = Vector512.Equals(surplus, Vector512<ulong>.Zero).ExtractMostSignificantBits(); lanes != 0; lanes &= lanes - 1)
                    CompareOther(word, _shelfPlaces[number + BitOperations.TrailingZeroCount(lanes)], least, found);
            }

            for (; number < end; number++)
            {
                if (LetterBits.Missing(letters, _shelfLetters[number]) <= mayMiss
                    && LetterBits.Missing(_shelfLetters[number], letters) <= othersMayMiss)
                {
                    CompareOther(word, _shelfPlaces[number], least, found);
                }
            }
        }
    }

    /// <summary>What is left of each number when so many of its bits are taken away: nothing, where it has no more.</summary>
    private static Vector512<ulong> Beyond(Vector512<ulong> bits, int count)
    {
        for (; count > 0; count--)
            bits &= bits - Vector512<ulong>.One;

        return bits;
    }

    private void CompareOther(AskedWord word, int place, double least, List<AlikeWord> found)
    {
        if (_words[place][0] != word.Text[0])
            Compare(word, place, prefix: 0, least, found);
    }

    private void Compare(AskedWord word, int place, int prefix, double least, List<AlikeWord> found)
    {
        var alike = word.JaroWinklerOf(_words[place], prefix, least);
        if (alike >= least)
            found.Add(new AlikeWord(place, (float)alike));
    }

    /// <summary>Words of one sound, and other forms of a given name: they may have few letters in common.</summary>
    private AlikeWord[] Otherwise(string word)
    {
        List<AlikeWord>? found = null;
        foreach (var place in _sounds.GetValueOrDefault(SoundKey.Of(word), []))
            (found ??= []).Add(new AlikeWord(place, SameSound));
        foreach (var form in Nicknames.FormsOf(word))
        {
            if (_places.TryGetValue(form, out var place))
                (found ??= []).Add(new AlikeWord(place, Nickname));
        }

        return found is null ? None : [.. found];
    }

    private static Dictionary<string, int[]> SoundsOf(string[] words) => words.Index()
        .GroupBy(pair => SoundKey.Of(pair.Item), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Select(pair => pair.Index).ToArray(), StringComparer.Ordinal);

    private static int Order(string left, string right)
    {
        var order = left[0].CompareTo(right[0]);
        return order != 0 ? order : left.Length.CompareTo(right.Length);
    }

    /// <summary>Neighbours with the same key.</summary>
    private static IEnumerable<Group> Groups<T>(int count, Func<int, T> key)
        where T : IEquatable<T>
    {
        for (int start = 0, end = 0; start < count; start = end)
        {
            for (end = start + 1; end < count && key(end).Equals(key(start));)
                end++;
            yield return new Group(start, end);
        }
    }

    private readonly record struct Group(int Start, int End, int Length = 0);
}
