using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class UrlRulesTests
{
    [Theory]
    [InlineData("example.com", "https://example.com/")]
    [InlineData("  example.com/jane?x=1#top ", "https://example.com/jane?x=1#top")]
    [InlineData("//example.com/x", "https://example.com/x")]
    [InlineData("HTTP://Example.COM/X", "http://example.com/X")]
    [InlineData("example.com:443/x", "https://example.com/x")]
    [InlineData("https://example.com:80/", "https://example.com:80/")]
    [InlineData("https://bücher.example/ü", "https://bücher.example/%C3%BC")]
    [InlineData("https://my_site.example.org", "https://my_site.example.org/")]
    [InlineData("https://example.com./", "https://example.com./")]
    [InlineData("https://8.8.8.8/", "https://8.8.8.8/")]
    [InlineData("https://[2606:4700::6810:84e5]/", "https://[2606:4700::6810:84e5]/")]
    [InlineData("https://localhost.example.com/", "https://localhost.example.com/")]
    [InlineData("https://169.254.169.254.nip.io/", "https://169.254.169.254.nip.io/")]
    public void Reads_what_a_person_pastes(string text, string expected)
    {
        Assert.True(UrlRules.TryParse(text, out var url, out var reason), reason);
        Assert.Equal(expected, url.AbsoluteUri);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("   ", "empty")]
    [InlineData("ftp://example.com/", "Only http and https")]
    [InlineData("file:///etc/passwd", "Only http and https")]
    [InlineData("javascript:alert(1)", "Only http and https")]
    [InlineData("data:text/html,x", "Only http and https")]
    [InlineData("gopher://example.com", "Only http and https")]
    [InlineData("mailto:jane@example.com", "Only http and https")]
    [InlineData("jane@example.com", "user name")]
    [InlineData("https://jane:secret@example.com/", "user name")]
    [InlineData("https://example.com@127.0.0.1/", "user name")]
    [InlineData("https://example.com:8080/", "ports 80 and 443")]
    [InlineData("https://example.com:22/", "ports 80 and 443")]
    [InlineData("localhost:3000", "ports 80 and 443")]
    [InlineData("https://exa mple.com", "blank")]
    [InlineData("https://example.com/\r\nHost: x", "blank")]
    [InlineData("https://example.com\\@127.0.0.1", "backslash")]
    [InlineData("http://localhost/", "private network")]
    [InlineData("http://LOCALHOST./", "private network")]
    [InlineData("http://a.localhost/", "private network")]
    [InlineData("http://printer.local/", "private network")]
    [InlineData("http://metadata.google.internal/", "private network")]
    [InlineData("http://router.home.arpa/", "private network")]
    [InlineData("http://intranet/", "private network")]
    [InlineData("http://127.0.0.1/", "this machine")]
    [InlineData("http://127.0.0.1./", "this machine")]
    [InlineData("http://0x7f.1/", "this machine")]
    [InlineData("http://0x7f000001./", "this machine")]
    [InlineData("http://2130706433/", "this machine")]
    [InlineData("http://017700000001/", "this machine")]
    [InlineData("http://0177.0.0.1/", "this machine")]
    [InlineData("http://127.1/", "this machine")]
    [InlineData("http://127。0。0。1/", "this machine")]
    [InlineData("http://①②⑦.0.0.1/", "")]
    [InlineData("http://127.0.0.①/", "unusual")]
    [InlineData("http://１２７．０．０．１/", "unusual")]
    [InlineData("http://0/", "this network")]
    [InlineData("http://169.254.169.254/latest/meta-data", "link-local")]
    [InlineData("http://[::1]/", "this machine")]
    [InlineData("http://[::ffff:169.254.169.254]/", "link-local")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/", "link-local")]
    [InlineData("http://[fe80::1%25eth0]/", "")]
    [InlineData("http://168.63.129.16/metadata", "Azure")]
    [InlineData("http://256.256.256.256/", "IPv4")]
    [InlineData("http://1.2.3.4.5/", "IPv4")]
    [InlineData("http://example.0x7f/", "IPv4")]
    [InlineData("http://a..b/", "not a web address")]
    [InlineData("http://%31%32%37.0.0.1/", "not a web address")]
    [InlineData("http://", "not a web address")]
    public void Refuses_what_must_not_be_opened(string text, string because)
    {
        Assert.False(UrlRules.TryParse(text, out var url, out var reason));
        Assert.Null(url);
        Assert.Contains(because, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_addresses_over_2048_characters()
    {
        var longest = "https://example.com/" + new string('a', UrlRules.MaximumLength - 20);

        Assert.True(UrlRules.TryParse(longest, out _, out _));
        Assert.False(UrlRules.TryParse(longest + "a", out _, out var reason));
        Assert.Equal("The address is longer than 2,048 characters.", reason);
        Assert.NotNull(UrlRules.Refusal(new Uri(longest + "a")));
    }

    [Fact]
    public void Refuses_labels_that_no_host_has()
        => Assert.NotNull(UrlRules.Refusal(new Uri($"http://{new string('a', 64)}.com/")));

    [Theory]
    [InlineData("http://127.0.0.1:5005/x", true)]
    [InlineData("http://127.0.0.1:5006/x", false)]
    [InlineData("http://[::1]:5005/", true)]
    [InlineData("http://Mirror:8080/", true)]
    [InlineData("http://user@127.0.0.1:5005/", false)]
    [InlineData("ftp://127.0.0.1:5005/", false)]
    public void Opens_the_exact_exceptions_of_the_operator(string url, bool allowed)
    {
        var hosts = new PrivateHosts(["127.0.0.1:5005", "[::1]:5005", "mirror:8080"]);

        Assert.Equal(allowed, UrlRules.Refusal(new Uri(url), hosts) is null);
    }
}
