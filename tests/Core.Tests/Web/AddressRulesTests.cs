using System.Net;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class AddressRulesTests
{
    /// <summary>First and last address of each closed range, with the neighbours outside where those are public.</summary>
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255", null, "1.0.0.0")]
    [InlineData("10.0.0.0", "10.255.255.255", "9.255.255.255", "11.0.0.0")]
    [InlineData("100.64.0.0", "100.127.255.255", "100.63.255.255", "100.128.0.0")]
    [InlineData("127.0.0.0", "127.255.255.255", "126.255.255.255", "128.0.0.0")]
    [InlineData("168.63.129.16", "168.63.129.16", "168.63.129.15", "168.63.129.17")]
    [InlineData("169.254.0.0", "169.254.255.255", "169.253.255.255", "169.255.0.0")]
    [InlineData("172.16.0.0", "172.31.255.255", "172.15.255.255", "172.32.0.0")]
    [InlineData("192.0.0.0", "192.0.0.255", "191.255.255.255", "192.0.1.0")]
    [InlineData("192.0.2.0", "192.0.2.255", "192.0.1.255", "192.0.3.0")]
    [InlineData("192.31.196.0", "192.31.196.255", "192.31.195.255", "192.31.197.0")]
    [InlineData("192.52.193.0", "192.52.193.255", "192.52.192.255", "192.52.194.0")]
    [InlineData("192.88.99.0", "192.88.99.255", "192.88.98.255", "192.88.100.0")]
    [InlineData("192.168.0.0", "192.168.255.255", "192.167.255.255", "192.169.0.0")]
    [InlineData("192.175.48.0", "192.175.48.255", "192.175.47.255", "192.175.49.0")]
    [InlineData("198.18.0.0", "198.19.255.255", "198.17.255.255", "198.20.0.0")]
    [InlineData("198.51.100.0", "198.51.100.255", "198.51.99.255", "198.51.101.0")]
    [InlineData("203.0.113.0", "203.0.113.255", "203.0.112.255", "203.0.114.0")]
    [InlineData("224.0.0.0", "239.255.255.255", "223.255.255.255", null)]
    [InlineData("240.0.0.0", "255.255.255.255", null, null)]
    [InlineData("::", "::ffff", null, null)]
    [InlineData("64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("100::", "100::ffff:ffff:ffff:ffff", null, null)]
    [InlineData("1fff:ffff::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, "2000::")]
    [InlineData("2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff", "2000:ffff::", "2001:200::")]
    [InlineData("2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db7:ffff::", "2001:db9::")]
    [InlineData("2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2001:ffff::", "2003::")]
    [InlineData("2620:4f:8000::", "2620:4f:8000:ffff:ffff:ffff:ffff:ffff", "2620:4f:7fff::", "2620:4f:8001::")]
    [InlineData("3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff", "3ffe:ffff::", "3fff:1000::")]
    [InlineData("4000::", "5f00::1", "3fff:ffff::", null)]
    [InlineData("fc00::", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("fe80::", "febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("fec0::", "feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    [InlineData("ff00::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", null, null)]
    public void Closes_each_range_and_nothing_beside_it(string first, string last, string? before, string? after)
    {
        Assert.NotNull(AddressRules.Refusal(IPAddress.Parse(first)));
        Assert.NotNull(AddressRules.Refusal(IPAddress.Parse(last)));
        Assert.All(new[] { before, after }.OfType<string>(), address => Assert.Null(AddressRules.Refusal(IPAddress.Parse(address))));
    }

    [Theory]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:168.63.129.16", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::169.254.169.254", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("64:ff9b:1::8.8.8.8", false)]
    [InlineData("64:ff9c::8.8.8.8", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("2a00:1450::5efe:10.0.0.1", false)]
    [InlineData("2a00:1450::200:5efe:127.0.0.1", false)]
    [InlineData("2a00:1450::5efe:8.8.8.8", true)]
    [InlineData("fe80::1%2", false)]
    [InlineData("2a00:1450:4001:82b::200e", true)]
    [InlineData("2606:4700::6810:84e5", true)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("100.100.100.200", false)]
    public void Looks_at_the_address_inside_the_address(string address, bool isPublic)
        => Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public void Says_what_the_address_is()
    {
        Assert.Equal(
            "169.254.169.254 is link-local, where cloud metadata lives (169.254.0.0/16).",
            AddressRules.Refusal(IPAddress.Parse("169.254.169.254")));
        Assert.Equal(
            "::ffff:10.1.2.3 stands for an IPv4 address: 10.1.2.3 is private (10.0.0.0/8).",
            AddressRules.Refusal(IPAddress.Parse("::ffff:10.1.2.3")));
    }
}
