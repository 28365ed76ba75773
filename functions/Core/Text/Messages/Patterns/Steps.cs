namespace GigVet.Text.Messages.Patterns;

/// <summary>A way from one state of a pattern to another.</summary>
/// <param name="Act">What is stepped over is the act asked for.</param>
internal readonly record struct Edge(int Term, int Target, bool Act);

/// <summary>The ways out of one state, by the term they ask for: a class of a hundred phrases has as many.</summary>
internal sealed class Steps
{
    /// <summary>In place of a term: any word will do.</summary>
    public const int AnyWord = -1;

    private readonly Edge[] edges;

    // Terms in their order, and for each the place of its edge.
    private readonly int[] terms;
    private readonly int[] places;
    private readonly int open;

    public Steps(IReadOnlyList<Edge> edges)
    {
        this.edges = [.. edges];
        places = [.. Enumerable.Range(0, edges.Count).OrderBy(place => edges[place].Term)];
        terms = Array.ConvertAll(places, place => edges[place].Term);
        open = terms.AsSpan().LastIndexOf(AnyWord) + 1;
    }

    public int Count => edges.Length;

    public Edge this[int place] => edges[place];

    /// <summary>The places of the edges that a word may take, in the order of the pattern.</summary>
    /// <param name="few">The terms of the word.</param>
    /// <param name="room">For as many places as there are edges.</param>
    public ReadOnlySpan<int> Allowed(int[] few, bool anyWord, int[] room)
    {
        var count = 0;
        for (; anyWord && count < open; count++)
            room[count] = places[count];
        if (open == terms.Length)
            return room.AsSpan(0, count);

        foreach (var term in few)
        {
            for (var at = Begin(term); at < terms.Length && terms[at] == term; at++)
                room[count++] = places[at];
        }

        var allowed = room.AsSpan(0, count);
        if (count > 1)
            allowed.Sort();
        return allowed;
    }

    // The first place of a term, or of the one that follows where it would stand.
    private int Begin(int term)
    {
        var (low, high) = (open, terms.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (terms[middle] < term)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
