using System.Numerics;

namespace GigVet.Text.Messages.Asks;

/// <summary>A set of concepts, each in general, as the writer's and as the hearer's.</summary>
internal readonly record struct AtomSet(ulong Open, ulong Writer, ulong Hearer)
{
    public static AtomSet operator |(AtomSet one, AtomSet other)
        => new(one.Open | other.Open, one.Writer | other.Writer, one.Hearer | other.Hearer);

    public static AtomSet operator &(AtomSet one, AtomSet other)
        => new(one.Open & other.Open, one.Writer & other.Writer, one.Hearer & other.Hearer);

    public static AtomSet operator ~(AtomSet one) => new(~one.Open, ~one.Writer, ~one.Hearer);

    public static AtomSet Of(int atom) => new(Bit(atom, 0), Bit(atom, 1), Bit(atom, 2));

    /// <summary>All that come after one.</summary>
    public static AtomSet Above(int atom) => new(After(atom, 0), After(atom, 1), After(atom, 2));

    public bool Holds(int atom) => (Plane(atom / Feature.Width) >> (atom % Feature.Width) & 1) != 0;

    /// <summary>The first one from a place on, or the number of all where there is none.</summary>
    public int Next(int from)
    {
        for (var plane = from / Feature.Width; plane < 3; plane++)
        {
            var bits = Plane(plane);
            if (plane == from / Feature.Width)
                bits &= ulong.MaxValue << (from % Feature.Width);
            if (bits != 0)
                return (plane * Feature.Width) + BitOperations.TrailingZeroCount(bits);
        }

        return Feature.Atoms;
    }

    private ulong Plane(int plane) => plane switch { 0 => Open, 1 => Writer, _ => Hearer };

    private static ulong Bit(int atom, int plane) => atom / Feature.Width == plane ? 1UL << (atom % Feature.Width) : 0;

    private static ulong After(int atom, int plane) => (atom + 1 - (plane * Feature.Width)) switch
    {
        <= 0 => ulong.MaxValue,
        >= Feature.Width => 0,
        var shift => ulong.MaxValue << shift,
    };
}
