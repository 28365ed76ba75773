using GigVet.Web;

namespace GigVet.Core.Tests.Web;

/// <summary>JSON-LD and microdata.</summary>
public sealed class HtmlStructuredTests
{
    [Fact]
    public void Takes_json_ld_out_of_graphs_and_arrays()
    {
        var data = HtmlPageTests.Page(
            """
            <script type="application/ld+json">{"@graph":[{"@type":"https://schema.org/Person","name":" Jane ",
              "sameAs":["https://git.example/jane",{"@id":"https://x.example/"}],"worksFor":{"@type":"Organization","name":"ACME"}}]}</script>
            <script type="application/ld+json; charset=utf-8">[{"@type":["ProfilePage"],"mainEntity":{"@type":"Person","name":"J"}},]</script>
            <script type="application/ld+json">//<![CDATA[
              {"@type":"WebSite"}
            //]]></script>
            <script>{"@type":"Nothing"}</script>
            """).JsonLd;

        Assert.Equal("Person ProfilePage Person WebSite", string.Join(' ', data.Nodes.SelectMany(node => node.Types)));
        var jane = data.Nodes.First(node => node.Is("person"));
        Assert.Equal("Jane", jane.Text("name"));
        Assert.Equal(["https://git.example/jane", "https://x.example/"], jane.Texts("sameAs"));
        Assert.Equal("ACME", jane.Text("worksFor"));
        Assert.Equal("Organization", Assert.Single(Assert.Single(jane.Nodes("worksFor")).Types));
        Assert.Null(jane.Text("email"));
        Assert.Equal(0, data.Broken);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":1}{\"b\":2}")]
    public void Broken_json_ld_is_counted_and_left_out(string json)
    {
        var data = HtmlPageTests.Page(
            $$"""
            <script type="application/ld+json">{{json}}</script>
            <script type="application/ld+json">{"@type":"Person"}</script>
            """).JsonLd;

        Assert.Equal("Person", Assert.Single(data.Nodes).Types[0]);
        Assert.Equal(1, data.Broken);
    }

    [Fact]
    public void Json_ld_as_deep_as_a_well_is_broken()
        => Assert.Equal(1, HtmlPageTests.Page($"<script type='application/ld+json'>{new string('[', 100_000)}</script>").JsonLd.Broken);

    [Fact]
    public void Reads_microdata_with_items_inside_items()
    {
        var items = HtmlPageTests.Page(
            """
            <div itemscope itemtype="https://schema.org/Person"><h1 itemprop="name">Jane <b>D.</b></h1>
            <a itemprop="url sameAs" href="/me">me</a><meta itemprop="jobTitle" content="Plumber"><time itemprop="since" datetime="2019">x</time>
            <div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Łódź</span></div></div>
            <div itemscope><span itemprop="x">1</span></div><span itemprop="orphan">2</span>
            """).Microdata;

        Assert.Equal(2, items.Count);
        Assert.Equal("Person", items[0].Type);
        Assert.Null(items[1].Type);
        var jane = items[0];
        Assert.Equal("Jane D.", jane.Text("name"));
        Assert.Equal("https://jane.example/me", jane.Text("sameAs"));
        Assert.Equal("Plumber", jane.Text("jobTitle"));
        Assert.Equal("2019", jane.Text("since"));
        Assert.Equal("Łódź", Assert.Single(jane.Items("address")).Text("addressLocality"));
        Assert.Null(jane.Text("addressLocality"));
    }
}
