using GigVet.Web;
using HtmlAgilityPack;

namespace GigVet.Core.Tests.Web;

public sealed class PageParserTests
{
    [Fact]
    public void A_parser_that_does_not_end_is_left()
    {
        using var never = new ManualResetEventSlim();

        Assert.Null(PageParser.Parse(
            "<p>x",
            html =>
            {
                never.Wait(TestContext.Current.CancellationToken);
                return HtmlNode.CreateNode(html);
            },
            TimeSpan.FromMilliseconds(50)));
        never.Set();
    }

    [Fact]
    public void A_parser_that_throws_does_so_for_the_one_who_waits()
    {
        var thrown = Assert.Throws<InvalidDataException>(() => PageParser.Parse(
            "<p>x", _ => throw new NotSupportedException("a fault of the parser"), TimeSpan.FromSeconds(30)));

        Assert.Equal("a fault of the parser", thrown.InnerException?.Message);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500_000)]
    public void Small_and_large_pages_are_read_alike(int length)
    {
        var root = PageParser.Parse($"<p>{new string('x', length)}</p>");

        Assert.Equal(length, root?.Text()?.Length);
    }
}
