using GigVet.Text;

namespace GigVet.Watchlists;

/// <summary>
/// Everything that lists in force name, ready to be searched. Immutable: a new version is a new index.
/// </summary>
public sealed class ScreeningIndex
{
    /// <summary>Fewer are done before other threads have begun.</summary>
    private const int ManyEntries = 500;

    /// <summary>Twice as many as an answer shows.</summary>
    private const int MostCompared = 40;

    private readonly Dictionary<(IdentifierKind Kind, string Key), List<IndexedIdentifier>> _identifiers = [];
    private readonly List<IndexedName> _people = [];
    private readonly List<IndexedName> _companies = [];
    private readonly NameIndex _peopleByWord;
    private readonly NameIndex _companiesByWord;

    public ScreeningIndex(IEnumerable<(string List, ListedEntry Entry)> entries)
    {
        List<IReadOnlyList<string>> people = [];
        List<IReadOnlyList<string>> companies = [];
        foreach (var (indexed, names) in Prepared([.. entries]))
        {
            Entries++;
            foreach (var identifier in indexed.Entry.Identifiers)
                Add(indexed, identifier);
            foreach (var (name, person, company) in names)
            {
                if (person.Length > 0)
                    Add(_people, people, name, person);
                if (company.Length > 0)
                    Add(_companies, companies, name, company);
            }
        }

        (_peopleByWord, _companiesByWord) = (new NameIndex(people), new NameIndex(companies));
    }

    public static ScreeningIndex Empty { get; } = new([]);

    public int Entries { get; }

    public int Names => _people.Count + _companies.Count;

    internal NameIndex People => _peopleByWord;

    internal static string[] PersonWords(string name) => WordsOf(PersonName.Read(name));

    internal static string[] WordsOf(PersonName name) =>
        [.. name.Parts.Where(part => part.Kind is NamePartKind.Name or NamePartKind.Initial).Select(part => part.Letters)];

    internal static string[] CompanyWords(string name) => [.. CompanyName.Read(name).Words];

    internal IEnumerable<IndexedIdentifier> WithIdentifier(IdentifierKind kind, string key)
        => _identifiers.GetValueOrDefault((kind, key), []);

    internal IReadOnlyList<IndexedName> PeopleLike(
        string[] words, Func<string, bool> takes, Func<ListedEntry, bool> first)
        => Nearest(_peopleByWord.Find(words), _people, takes, first);

    internal IReadOnlyList<IndexedName> CompaniesLike(
        string[] words, Func<string, bool> takes, Func<ListedEntry, bool> first)
        => Nearest(_companiesByWord.Find(words), _companies, takes, first);

    /// <summary>Does now what is otherwise done when a name is first compared, or a word first asked for; to measure what that holds.</summary>
    internal void Warm()
    {
        foreach (var name in _people)
            _ = name.Person;
        foreach (var name in _companies)
            _ = name.Company;
        _peopleByWord.Warm();
        _companiesByWord.Warm();
    }

    /// <summary>Taking names apart is most of the work. The entries are there by now: no thread waits for whoever makes them.</summary>
    private static IEnumerable<(IndexedEntry Entry, (IndexedName Name, string[] Person, string[] Company)[] Names)> Prepared(
        (string List, ListedEntry Entry)[] entries)
        => entries.Length < ManyEntries ? entries.Select(Prepare) : entries.AsParallel().AsOrdered().Select(Prepare);

    /// <summary>Weak names are noise by the lists' own word; ships and planes are nobody to pay.</summary>
    private static (IndexedEntry Entry, (IndexedName Name, string[] Person, string[] Company)[] Names) Prepare(
        (string List, ListedEntry Entry) listed)
    {
        var (list, entry) = listed;
        var indexed = new IndexedEntry(list, entry);
        var names = entry.Names.Where(name => !name.Weak && entry.Kind is not ListedKind.Thing).Select(name => (
            new IndexedName(indexed, name.Text),
            entry.Kind is ListedKind.Organisation ? [] : PersonWords(name.Text),
            entry.Kind is ListedKind.Person ? [] : CompanyWords(name.Text)));

        return (indexed, [.. names]);
    }

    /// <summary>
    /// A common name has more namesakes than anybody reads: those that something else speaks for come first.
    /// </summary>
    private static IReadOnlyList<IndexedName> Nearest(
        List<(int Name, double Score)> found,
        List<IndexedName> names,
        Func<string, bool> takes,
        Func<ListedEntry, bool> first)
    {
        if (found.Count == 0)
            return [];

        var taken = found.FindAll(hit => takes(names[hit.Name].Entry.List));
        return taken.Count <= MostCompared
            ? [.. taken.Select(hit => names[hit.Name])]
            :
            [
                .. taken
                    .OrderByDescending(hit => first(names[hit.Name].Entry.Entry))
                    .ThenByDescending(hit => hit.Score)
                    .ThenBy(hit => hit.Name)
                    .Take(MostCompared)
                    .Select(hit => names[hit.Name]),
            ];
    }

    private static void Add(
        List<IndexedName> names, List<IReadOnlyList<string>> words, IndexedName name, string[] itsWords)
    {
        names.Add(name);
        words.Add(itsWords);
    }

    private void Add(IndexedEntry entry, ListedIdentifier identifier)
    {
        if (IdentifierKeys.Of(identifier.Kind, identifier.Value) is not { } key)
            return;

        if (!_identifiers.TryGetValue((identifier.Kind, key), out var known))
            _identifiers.Add((identifier.Kind, key), known = []);
        known.Add(new IndexedIdentifier(entry, identifier));
    }
}

internal sealed class IndexedEntry(string list, ListedEntry entry)
{
    private string? _version;

    public string List => list;

    public ListedEntry Entry => entry;

    /// <summary>Made when it is first shown: most entries never are.</summary>
    public string Version => _version ??= entry.Fingerprint;
}

internal sealed record IndexedIdentifier(IndexedEntry Entry, ListedIdentifier Identifier);

internal sealed class IndexedName(IndexedEntry entry, string text)
{
    private PersonName? _person;
    private CompanyName? _company;

    public IndexedEntry Entry => entry;

    public string Text => text;

    public PersonName Person => _person ??= PersonName.Read(text);

    public CompanyName Company => _company ??= CompanyName.Read(text);
}
