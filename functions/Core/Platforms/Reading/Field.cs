namespace GigVet.Platforms.Reading;

/// <summary>How a value of a page came to be known, least sure first.</summary>
public enum Sureness
{
    /// <summary>The page does not say so; its place or its preview text suggests it.</summary>
    Guessed,

    /// <summary>It stands beside words that name it, such as "Member since".</summary>
    Labelled,

    /// <summary>It is data with a name of its own: JSON-LD, microdata or the state of the page's scripts.</summary>
    Structured,
}

/// <summary>What the report asks of a field, whatever it holds.</summary>
internal interface IField
{
    string Words { get; }

    /// <summary>Null where nothing is known.</summary>
    Sureness? Sure { get; }

    bool Contradicted { get; }
}

/// <summary>What a page says about one thing, in how many places, and whether they agree.</summary>
internal sealed class Field<T>(string words, Func<T, T, bool>? agree = null) : IField
{
    private readonly Func<T, T, bool> _agree = agree ?? EqualityComparer<T>.Default.Equals;
    private readonly List<(T Value, Sureness Sure)> _said = [];

    public string Words { get; } = words;

    public bool Contradicted => _said.Count > 1 && _said.Exists(other => !_agree(_said[0].Value, other.Value));

    /// <summary>Places that disagree make a value less sure, also where the surest of them decides.</summary>
    public Sureness? Sure => Top is not { } top || !Agreed(top) ? null
        : Contradicted && top > Sureness.Guessed ? top - 1 : top;

    /// <summary>What the surest places say; nothing where these contradict each other.</summary>
    public T? Value => Top is { } top && Agreed(top) ? _said.First(said => said.Sure == top).Value : default;

    private Sureness? Top => _said.Count == 0 ? null : _said.Max(said => said.Sure);

    public void Say(T? value, Sureness sure)
    {
        if (value is not null)
            _said.Add((value, sure));
    }

    private bool Agreed(Sureness top)
    {
        T[] surest = [.. _said.Where(said => said.Sure == top).Select(said => said.Value)];
        return Array.TrueForAll(surest, value => _agree(surest[0], value));
    }
}
