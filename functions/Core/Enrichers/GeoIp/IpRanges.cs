using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace GigVet.Enrichers;

/// <summary>A set of addresses, found by halving: sorted ranges that do not touch, IPv4 in 4 bytes an end, IPv6 in 16.</summary>
public sealed class IpRanges
{
    private readonly Ends<uint> _v4;
    private readonly Ends<UInt128> _v6;

    internal IpRanges(
        IEnumerable<(uint First, uint Last)> v4, IEnumerable<(UInt128 First, UInt128 Last)> v6, IEnumerable<long> networks)
    {
        _v4 = Ends<uint>.Of(v4);
        _v6 = Ends<UInt128>.Of(v6);
        Networks = networks.ToHashSet();
    }

    /// <summary>Numbers of autonomous systems all of whose addresses belong to the set.</summary>
    public IReadOnlySet<long> Networks { get; }

    public int Count => _v4.Count + _v6.Count;

    public bool Contains(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => _v4.Contains(NumberV4(address)),
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => _v4.Contains(NumberV4(address.MapToIPv4())),
        AddressFamily.InterNetworkV6 => _v6.Contains(NumberV6(address)),
        _ => false,
    };

    internal static uint NumberV4(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    internal static UInt128 NumberV6(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private sealed class Ends<T>(T[] first, T[] last)
        where T : struct, IComparable<T>
    {
        public int Count => first.Length;

        public static Ends<T> Of(IEnumerable<(T First, T Last)> ranges)
        {
            List<T> first = [];
            List<T> last = [];
            foreach (var (start, end) in ranges.OrderBy(range => range.First))
            {
                if (last.Count > 0 && start.CompareTo(last[^1]) <= 0)
                {
                    if (end.CompareTo(last[^1]) > 0)
                        last[^1] = end;
                }
                else
                {
                    first.Add(start);
                    last.Add(end);
                }
            }

            return new Ends<T>([.. first], [.. last]);
        }

        public bool Contains(T number)
        {
            var place = Array.BinarySearch(first, number);
            return place >= 0 || (~place > 0 && number.CompareTo(last[~place - 1]) <= 0);
        }
    }
}
