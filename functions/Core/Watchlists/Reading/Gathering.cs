namespace GigVet.Watchlists;

/// <summary>Puts entries together whose names, addresses and documents stand on lines of their own.</summary>
internal sealed class Gathering
{
    private readonly Dictionary<string, Gathered> _byId = new(StringComparer.Ordinal);

    public Gathered this[string id]
    {
        get
        {
            if (!_byId.TryGetValue(id, out var gathered))
                _byId.Add(id, gathered = new Gathered());
            return gathered;
        }
    }

    /// <summary>What has a name or an identifier; in the order of the file.</summary>
    /// <exception cref="BrokenListException">There is nothing.</exception>
    public IReadOnlyList<ListedEntry> Entries(string file)
    {
        List<ListedEntry> entries = [.. _byId.Select(pair => pair.Value.ToEntry(pair.Key)).OfType<ListedEntry>()];
        return entries.Count > 0 ? entries : throw new BrokenListException(file, "holds no entry.");
    }
}

/// <summary>One entry as far as its lines were read.</summary>
internal sealed class Gathered
{
    private readonly OrderedDictionary<string, bool> _names = new(StringComparer.Ordinal);
    private readonly HashSet<PartialDate> _born = [];
    private readonly HashSet<ListedAddress> _addresses = [];
    private readonly HashSet<ListedIdentifier> _identifiers = [];
    private readonly HashSet<string> _programs = new(StringComparer.Ordinal);

    public ListedKind Kind { get; set; } = ListedKind.Unsaid;

    /// <summary>A name that stands there as a weak and as a strong one is strong.</summary>
    public void Name(string? text, bool weak = false, bool first = false)
    {
        if (text is null)
            return;

        weak = weak && _names.GetValueOrDefault(text, true);
        if (first)
        {
            _names.Remove(text);
            _names.Insert(0, text, weak);
            return;
        }

        _names[text] = weak;
    }

    public void Born(PartialDate? date)
    {
        if (date is { } known)
            _born.Add(known);
    }

    public void Address(string? street, string? city, string? country)
    {
        if (street is not null || city is not null || country is not null)
            _addresses.Add(new ListedAddress(street, city, country));
    }

    public void Identifier(IdentifierKind kind, string value, string? country = null)
        => _identifiers.Add(new ListedIdentifier(kind, value, country));

    public void Program(string? program)
    {
        if (program is not null)
            _programs.Add(program);
    }

    public ListedEntry? ToEntry(string id) => _names.Count == 0 && _identifiers.Count == 0
        ? null
        : new ListedEntry
        {
            Id = id,
            Kind = Kind,
            Names = [.. _names.Select(pair => new ListedName(pair.Key, pair.Value))],
            BirthDates = [.. _born],
            Addresses = [.. _addresses],
            Identifiers = [.. _identifiers],
            Programs = [.. _programs],
        };
}
