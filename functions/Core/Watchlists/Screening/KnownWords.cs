namespace GigVet.Watchlists;

/// <summary>
/// Which names were looked at, and which listed words are alike to which of the query; kept by a thread from one query to
/// the next.
/// </summary>
internal sealed class KnownWords
{
    private const int MostWords = BestPairs.MostWords;
    private const int FirstSlots = 16;

    private int[] _seen = [];
    private int[] _slots = [];
    private (int Query, float Similarity)[] _nearest = [];
    private float[] _similarities = new float[FirstSlots * MostWords];
    private int _query;
    private int _used;

    public void Begin(int names, int words)
    {
        if (_seen.Length < names || _query == int.MaxValue)
            (_seen, _nearest, _query) = (new int[names], new (int, float)[_nearest.Length], 0);
        if (_slots.Length < words)
            (_slots, _nearest) = (new int[words], new (int, float)[words]);

        (_query, _used) = (_query + 1, 0);
    }

    public bool IsNew(int name)
    {
        if (_seen[name] == _query)
            return false;

        _seen[name] = _query;
        return true;
    }

    /// <summary>0 for a word of the index that is like none of the query.</summary>
    public int SlotOf(int place) => _slots[place];

    public float Similarity(int slot, int word) => _similarities[(slot * MostWords) + word];

    /// <summary>What was noted of how alike any word of the query is at most; null when nothing was.</summary>
    public float? NearestTo(int place) => _nearest[place] is var (query, similarity) && query == _query ? similarity : null;

    public float Note(int place, float nearest) => (_nearest[place] = (_query, nearest)).Similarity;

    public void Mark(int word, AskedWord asked)
    {
        foreach (var (place, similarity) in asked.Alike ?? [])
        {
            ref var slot = ref _slots[place];
            if (slot == 0)
            {
                slot = ++_used;
                if (_similarities.Length < (_used + 1) * MostWords)
                    Array.Resize(ref _similarities, _similarities.Length * 2);
                _similarities.AsSpan(_used * MostWords, MostWords).Clear();
            }

            ref var known = ref _similarities[(slot * MostWords) + word];
            known = Math.Max(known, similarity);
        }
    }

    public void Forget(AskedWord asked)
    {
        foreach (var alike in asked.Alike ?? [])
            _slots[alike.Place] = 0;
    }
}
