using System.Diagnostics;
using System.Net;
using GigVet.Enrichers;

namespace GigVet.Core.Tests.Enrichers.GeoIp;

public sealed class IpRangesTests
{
    private static readonly string[] Published =
    [
        "x4b_datacenter_ipv4.txt.gz", "x4b_datacenter_ipv6.txt.gz", "jhassine_datacenters.csv.gz",
        "ipcat_datacenters_2023.csv", "x4b_vpn_ipv4.txt", "x4b_datacenter_ASN.txt",
    ];

    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.0", "192.0.2.255", "192.0.3.0")]
    [InlineData("192.0.2.7/24", "192.0.2.0", "192.0.2.255", "192.0.1.255")]
    [InlineData("192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.8")]
    [InlineData("192.0.2.7/32", "192.0.2.7", "192.0.2.7", "192.0.2.6")]
    [InlineData("192.0.2.4,192.0.2.9,Example Hosting,http://hosting.example/", "192.0.2.4", "192.0.2.9", "192.0.2.10")]
    [InlineData("\"192.0.2.0/28\",\"192.0.2.0\",\"192.0.2.15\",\"EX\"", "192.0.2.0", "192.0.2.15", "192.0.2.16")]
    [InlineData("2001:db8::/48 # an example", "2001:db8::1", "2001:db8:0:ffff::1", "2001:db8:1::")]
    [InlineData("255.255.255.255", "255.255.255.255", "255.255.255.255", "0.0.0.0")]
    public void Reads_the_forms_that_are_published(string line, string first, string last, string outside)
    {
        var ranges = Read(line);

        Assert.True(ranges.Contains(IPAddress.Parse(first)));
        Assert.True(ranges.Contains(IPAddress.Parse(last)));
        Assert.False(ranges.Contains(IPAddress.Parse(outside)));
    }

    [Fact]
    public void The_whole_internet_is_a_range_too()
    {
        var ranges = Read("0.0.0.0/0\n::/0");

        Assert.True(ranges.Contains(IPAddress.Parse("255.255.255.255")));
        Assert.True(ranges.Contains(IPAddress.Parse("ffff::1")));
    }

    [Fact]
    public void Ranges_that_touch_or_hold_each_other_are_one()
    {
        var ranges = Read("192.0.2.0/24\n192.0.2.128/25\n192.0.2.200,192.0.3.4\n198.51.100.1");

        Assert.Equal(2, ranges.Count);
        Assert.True(ranges.Contains(IPAddress.Parse("192.0.3.4")));
        Assert.False(ranges.Contains(IPAddress.Parse("192.0.3.5")));
    }

    [Fact]
    public void Both_families_are_kept_apart()
    {
        Assert.False(Read("::/96").Contains(IPAddress.Parse("1.2.3.4")));
        Assert.True(Read("192.0.2.0/24").Contains(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Fact]
    public void A_network_is_named_by_its_number() => Assert.Contains(64496L, Read("AS64496 # Example").Networks);

    [Theory]
    [InlineData("192.0.2.0/33", 1)]
    [InlineData("# fine\n\n192.0.2.0/24\nhello", 4)]
    [InlineData("192.0.2.9,192.0.2.4", 1)]
    [InlineData("192.0.2.0/24\ncidr,name", 2)]
    [InlineData("300.1.1.1", 1)]
    public void A_line_that_is_no_range_is_named(string content, int line)
        => Assert.Equal($"has no range in line {line}.", Assert.Throws<InvalidDataException>(() => Read(content)).Message);

    [Fact]
    public void Agrees_with_a_search_through_every_range()
    {
        var random = new Random(7);
        var lines = Enumerable.Range(0, 200).Select(_ => $"10.{random.Next(4)}.{random.Next(256)}.{random.Next(256)}/{random.Next(20, 33)}").ToArray();
        var networks = Array.ConvertAll(lines, line => (IPAddress.Parse(line.Split('/')[0]), int.Parse(line.Split('/')[1], System.Globalization.CultureInfo.InvariantCulture)));
        var ranges = Read(string.Join('\n', lines));

        for (var tries = 0; tries < 20_000; tries++)
        {
            var address = new IPAddress([10, (byte)random.Next(4), (byte)random.Next(256), (byte)random.Next(256)]);
            Assert.Equal(networks.Any(network => Same(network.Item1, address, network.Item2)), ranges.Contains(address));
        }
    }

    [Fact]
    public void The_published_lists_are_read_and_found_in_quickly()
    {
        var ranges = IpRangeReader.Read(Published.Select(GeoIpFixture.Ranges));
        Assert.True(ranges.Count > 20_000, $"{ranges.Count} ranges");
        Assert.True(ranges.Contains(IPAddress.Parse("3.0.0.1")));

        var random = new Random(7);
        var started = Stopwatch.GetTimestamp();
        for (var tries = 0; tries < 100_000; tries++)
            ranges.Contains(new IPAddress(random.NextInt64(uint.MaxValue)));

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }

    private static bool Same(IPAddress network, IPAddress address, int bits)
        => (IpRanges.NumberV4(network) ^ IpRanges.NumberV4(address)) >> (32 - bits) == 0;

    private static IpRanges Read(string content)
    {
        using var file = new TemporaryFile(content);
        return IpRangeReader.Read([file.Path]);
    }
}
