using GigVet.Platforms;

namespace GigVet.Core.Tests.Platforms;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://Mira-Kessler.example/", "mira-kessler.example")]
    [InlineData("http://www.mira-kessler.example", "mira-kessler.example")]
    [InlineData("https://WWW.mira-kessler.example:443/Work/?utm=1#top", "mira-kessler.example/Work")]
    [InlineData("http://mira-kessler.example:80//done///web/", "mira-kessler.example/done/web")]
    [InlineData("https://mira-kessler.example:8443/work", "mira-kessler.example:8443/work")]
    [InlineData("https://pages.example/%7Emira/%c3%bcber%2fmich", "pages.example/~mira/%C3%BCber%2Fmich")]
    [InlineData("https://pages.example/über", "pages.example/%C3%BCber")]
    [InlineData("https://pages.example./a%2Db", "pages.example/a-b")]
    [InlineData("https://pages.example/100%", "pages.example/100%25")]
    [InlineData("https://pages.example/a/./b/../c", "pages.example/a/c")]
    [InlineData("https://bücher.example/x", "xn--bcher-kva.example/x")]
    [InlineData("https://www.example/", "www.example")]
    public void Writes_one_page_one_way(string url, string expected)
        => Assert.Equal(expected, WebAddress.Normalise(new Uri(url)));

    [Theory]
    [InlineData("https://store.example/details?id=a", "https://www.store.example/details/?hl=de&id=a&utm=1#top", true)]
    [InlineData("https://store.example/details?id=a", "https://store.example/details?id=b", false)]
    [InlineData("https://store.example/details?id=a", "https://store.example/details", false)]
    [InlineData("https://store.example/?p=1&id=%c3%bc", "http://store.example?id=%C3%BC&p=1", true)]
    [InlineData("https://store.example/?lang=en", "https://store.example/", true)]
    [InlineData("mailto:a@store.example", "mailto:a@store.example", false)]
    public void One_page_is_told_from_another_by_what_names_it(string left, string right, bool expected)
        => Assert.Equal(expected, WebAddress.IsSamePage(new Uri(left), new Uri(right)));

    [Theory]
    [InlineData("ftp://mira-kessler.example/")]
    [InlineData("mailto:mira@kessler.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://mira:secret@kessler.example/")]
    [InlineData("file:///etc/passwd")]
    public void Knows_what_is_no_page(string url) => Assert.Null(WebAddress.Normalise(new Uri(url)));

    [Fact]
    public void A_relative_address_is_no_page() => Assert.Null(WebAddress.Normalise(new Uri("/work", UriKind.Relative)));

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        const string Letters = "aZ09-._~%7Ee4/:;@!$&'()*+,= ü漢|\"<>?#";
        var random = new Random(20260601);

        for (var round = 0; round < 5_000; round++)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(0, 24)).Select(_ => Letters[random.Next(Letters.Length)]));
            if (!Uri.TryCreate("https://www.Host.example/" + path, UriKind.Absolute, out var url))
                continue;

            var once = WebAddress.Normalise(url);
            Assert.NotNull(once);
            Assert.Equal(once, WebAddress.Normalise(new Uri("https://" + once)));
        }
    }

    [Theory]
    [InlineData("upwork.com", "upwork.com", true)]
    [InlineData("de.upwork.com", "upwork.com", true)]
    [InlineData("notupwork.com", "upwork.com", false)]
    [InlineData("com", "upwork.com", false)]
    public void A_domain_holds_itself_and_what_is_below(string host, string domain, bool expected)
        => Assert.Equal(expected, WebAddress.IsUnder(host, domain));
}
