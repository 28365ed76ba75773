namespace GigVet.Text.Messages.Patterns;

/// <summary>Where a pattern matched, in tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Act">The token of the act asked for; the first one where the pattern names none.</param>
internal readonly record struct Span(int First, int Last, int Act);

/// <summary>
/// One pattern as a small automaton over words. Every word is looked at once, whatever the text: time is words times
/// states, and no input makes it worse.
/// </summary>
internal sealed class Pattern
{
    private readonly List<List<Edge>> edges = [];
    private readonly List<List<int>> silent = [];
    private readonly Steps[] steps;
    private readonly int[][] reach;
    private readonly TermSet firstTerms;
    private readonly ulong firstMask;
    private readonly bool openStart;
    private readonly int final;
    private readonly List<TermSet> required = [];

    // Most of the time of a short sentence would go into making room for the states.
    private Run? spare;

    public Pattern(string source, PatternNode node, bool startsClause)
    {
        Source = source;
        StartsClause = startsClause;
        var start = NewState();
        final = NewState();
        Build(node, start, final, act: false);
        Require(node, required);
        reach = [.. Enumerable.Range(0, edges.Count).Select(Reach)];
        steps = [.. edges.Select(static list => new Steps(list))];
        List<int> first = [.. reach[start].SelectMany(state => edges[state]).Select(edge => edge.Term).Distinct()];
        openStart = first.Remove(Steps.AnyWord);
        firstTerms = new(first);
        firstMask = firstTerms.Mask;
    }

    public string Source { get; }

    public bool StartsClause { get; }

    /// <summary>The parts that must be there, each with the terms that fill it.</summary>
    public IReadOnlyList<TermSet> Required => required;

    /// <summary>Every match within a sentence, the tightest first one and then those after it.</summary>
    public IReadOnlyList<Span> Matches(Sentence sentence)
    {
        List<Span>? found = null;
        Run? run = null;
        for (var at = sentence.First; at <= sentence.Last; at++)
        {
            var begins = (openStart || ((sentence.Mask(at) & firstMask) != 0 && firstTerms.Holds(sentence.Terms(at))))
                && (!StartsClause || sentence.StartsClause(at));
            if (!begins && (run is null || run.IsIdle))
                continue;

            run ??= Interlocked.Exchange(ref spare, null) ?? new(this);
            if (begins)
                run.Begin(at);
            if (run.Step(sentence, at) is { } span)
                (found ??= []).Add(span);
        }

        if (run is not null)
        {
            run.Rest();
            spare = run;
        }

        return found ?? (IReadOnlyList<Span>)[];
    }

    private void Build(PatternNode node, int from, int to, bool act)
    {
        switch (node)
        {
            case PatternNode.Word word:
                edges[from].Add(new(word.Term, to, act));
                break;
            case PatternNode.Gap gap:
                silent[from].Add(to);
                for (var left = gap.Most; left > 0; left--)
                {
                    var middle = NewState();
                    edges[from].Add(new(Steps.AnyWord, middle, Act: false));
                    silent[middle].Add(to);
                    from = middle;
                }

                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts.SkipLast(1))
                {
                    var middle = NewState();
                    Build(part, from, middle, act);
                    from = middle;
                }

                Build(sequence.Parts[^1], from, to, act);
                break;
            case PatternNode.Choice choice:
                foreach (var option in choice.Options)
                    Build(option, from, to, act);
                break;
            case PatternNode.Maybe maybe:
                silent[from].Add(to);
                Build(maybe.Part, from, to, act);
                break;
            case PatternNode.Act asked:
                Build(asked.Part, from, to, act: true);
                break;
        }
    }

    private static void Require(PatternNode node, List<TermSet> required)
    {
        switch (node)
        {
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Require(part, required);
                break;
            case PatternNode.Word or PatternNode.Choice or PatternNode.Act:
                if (OneOf(node) is { } options)
                    required.Add(new(options));
                break;
        }
    }

    // One set of terms of which at least one must be present, or null when the part can do without any.
    private static int[]? OneOf(PatternNode node) => node switch
    {
        PatternNode.Word word => [word.Term],
        PatternNode.Act act => OneOf(act.Part),
        PatternNode.Sequence sequence => sequence.Parts.Select(OneOf).FirstOrDefault(options => options is not null),
        PatternNode.Choice choice when choice.Options.Select(OneOf).ToList() is var all && !all.Contains(null)
            => [.. all.SelectMany(options => options!).Distinct()],
        _ => null,
    };

    private int[] Reach(int state)
    {
        List<int> reached = [state];
        for (var index = 0; index < reached.Count; index++)
            reached.AddRange(silent[reached[index]].Where(target => !reached.Contains(target)));
        return [.. reached];
    }

    private int NewState()
    {
        edges.Add([]);
        silent.Add([]);
        return edges.Count - 1;
    }

    /// <summary>The states alive while one sentence is read.</summary>
    private sealed class Run(Pattern pattern)
    {
        private const int Dead = -1;

        private Span[] spans = Empty(pattern);
        private Span[] coming = Empty(pattern);
        private List<int> live = [];
        private List<int> next = [];
        private readonly int[] allowed = new int[pattern.steps.Max(static steps => steps.Count)];

        public bool IsIdle => live.Count == 0;

        public void Begin(int at) => Enter(0, new(at, at, Dead), spans, live);

        public Span? Step(Sentence sentence, int at)
        {
            var terms = sentence.Terms(at);
            var mayPass = sentence.MayPass(at);
            foreach (var state in live)
            {
                var span = spans[state];
                spans[state] = span with { First = Dead };
                foreach (var place in pattern.steps[state].Allowed(terms, mayPass, allowed))
                {
                    var (_, target, act) = pattern.steps[state][place];
                    Enter(target, act && span.Act < 0 ? span with { Act = at } : span, coming, next);
                }
            }

            live.Clear();
            (spans, coming, live, next) = (coming, spans, next, live);
            return spans[pattern.final].First < 0 ? null : Finish(at);
        }

        public void Rest()
        {
            foreach (var state in live)
                spans[state] = new(Dead, Dead, Dead);
            live.Clear();
        }

        private Span Finish(int at)
        {
            var found = spans[pattern.final];
            Rest();
            return new(found.First, at, found.Act < 0 ? found.First : found.Act);
        }

        // Of two ways into one state the later start wins: the quoted span is as tight as can be.
        private void Enter(int state, Span span, Span[] into, List<int> alive)
        {
            foreach (var reached in pattern.reach[state])
            {
                if (into[reached].First < 0)
                    alive.Add(reached);
                else if (into[reached].First >= span.First)
                    continue;
                into[reached] = span;
            }
        }

        private static Span[] Empty(Pattern pattern)
        {
            var empty = new Span[pattern.steps.Length];
            Array.Fill(empty, new(Dead, Dead, Dead));
            return empty;
        }
    }
}
