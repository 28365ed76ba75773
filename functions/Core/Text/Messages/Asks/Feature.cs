using System.Collections.Frozen;

namespace GigVet.Text.Messages.Asks;

/// <summary>
/// What the model weighs: an atom, which is a concept in general, as the writer's or as the hearer's; two atoms in one
/// sentence; one atom a few words before another; and a deal, which is something of the writer's and something of the
/// hearer's in one passage. Numbered, and named as a person reads them.
/// </summary>
internal static class Feature
{
    /// <summary>Concepts fit the bits of one word.</summary>
    public const int Width = 64;

    public const int Atoms = 3 * Width;

    public const int Count = FirstDeal + (Width * Width);

    private const int FirstDeal = Atoms + (2 * Atoms * Atoms);

    private const string Both = " & ";
    private const string Follows = " > ";
    private const string Against = " .. ";

    private static readonly FrozenDictionary<string, int> AtomsByName = Enumerable.Range(0, Atoms)
        .Where(IsAtom)
        .ToFrozenDictionary(NameOfAtom, StringComparer.Ordinal);

    /// <summary>Two atoms in one sentence.</summary>
    public static int Of(int atom, int other) => Atoms + (atom * Atoms) + other;

    /// <summary>One atom a few words before another.</summary>
    public static int Before(int atom, int other) => Of(atom, other) + (Atoms * Atoms);

    /// <summary>What the writer brings with what the hearer brings, each with each.</summary>
    public static IEnumerable<int> Deals(AtomSet atoms)
    {
        for (var writers = atoms.Next(Width); writers < 2 * Width; writers = atoms.Next(writers + 1))
        {
            for (var hearers = atoms.Next(2 * Width); hearers < Atoms; hearers = atoms.Next(hearers + 1))
                yield return Deal(writers, hearers);
        }
    }

    /// <summary>The atoms of a feature.</summary>
    public static int[] Parts(int feature) => feature switch
    {
        < Atoms => [feature],
        < FirstDeal => [(feature - Atoms) / Atoms % Atoms, (feature - Atoms) % Atoms],
        _ => [Width + ((feature - FirstDeal) / Width), (2 * Width) + ((feature - FirstDeal) % Width)],
    };

    /// <summary>The concepts of a pair, whoever they belong to and whichever comes first.</summary>
    public static (int Lower, int Higher) Concepts(int pair)
    {
        var parts = Parts(pair);
        var (one, other) = (parts[0] % Width, parts[1] % Width);
        return (Math.Min(one, other), Math.Max(one, other));
    }

    /// <summary>Whether there is a concept behind the number of an atom.</summary>
    public static bool IsAtom(int atom) => atom % Width < Asks.Concepts.Current.Names.Count;

    /// <summary>As it is written in the file of weights.</summary>
    public static string Name(int feature)
        => string.Join(
            feature < Before(0, 0) ? Both : feature < FirstDeal ? Follows : Against, Parts(feature).Select(NameOfAtom));

    /// <summary>The feature of a name.</summary>
    public static int Parse(string name)
    {
        if (name.Split(Both) is [var one, var other])
            return Of(AtomsByName[one], AtomsByName[other]);
        if (name.Split(Follows) is [var first, var second])
            return Before(AtomsByName[first], AtomsByName[second]);
        return name.Split(Against) is [var writers, var hearers]
            ? Deal(AtomsByName[writers], AtomsByName[hearers])
            : AtomsByName[name];
    }

    /// <summary>What an atom speaks of, in words.</summary>
    public static string NameOfAtom(int atom)
    {
        var name = Asks.Concepts.Current.Names[atom % Width];
        return (Side)(atom / Width) switch
        {
            Side.Writer => $"writer's {name}",
            Side.Hearer => $"your {name}",
            _ => name,
        };
    }

    /// <summary>For each atom those that are wanted in one sentence with it, then those wanted soon after it.</summary>
    public static AtomSet[] Pairs(Func<int, bool> isWanted)
    {
        var pairs = new AtomSet[2 * Atoms];
        for (var feature = Atoms; feature < FirstDeal; feature++)
        {
            if (isWanted(feature))
                pairs[(feature - Atoms) / Atoms] |= AtomSet.Of((feature - Atoms) % Atoms);
        }

        return pairs;
    }

    private static int Deal(int writers, int hearers) => FirstDeal + ((writers - Width) * Width) + hearers - (2 * Width);
}
