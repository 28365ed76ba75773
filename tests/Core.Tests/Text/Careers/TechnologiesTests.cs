using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class TechnologiesTests
{
    [Theory]
    [InlineData("Kubernetes", 2014)]
    [InlineData("k8s", 2014)]
    [InlineData("React", 2013)]
    [InlineData("reactjs", 2013)]
    [InlineData("React Native", 2015)]
    [InlineData("AngularJS", 2010)]
    [InlineData("Angular", 2010)]
    [InlineData("Angular 2+", 2014)]
    [InlineData("Rust", 2010)]
    [InlineData("Golang", 2009)]
    [InlineData("Docker", 2013)]
    [InlineData("TypeScript", 2012)]
    [InlineData("Flutter", 2015)]
    [InlineData("ChatGPT", 2022)]
    public void A_named_technology_has_its_first_public_year(string name, int year)
        => Assert.Equal(year, Technologies.Named(name)?.FirstYear);

    [Theory]
    [InlineData("react")]
    [InlineData("go")]
    [InlineData("rust")]
    [InlineData("R")]
    [InlineData("C")]
    [InlineData("swift")]
    [InlineData("spark")]
    [InlineData("COBOL-ish")]
    [InlineData("")]
    [InlineData(null)]
    public void An_everyday_or_unknown_word_names_none(string? text) => Assert.Null(Technologies.Named(text));

    [Fact]
    public void Mentions_are_whole_words_and_the_longest_wins()
    {
        var mentions = Technologies.FindIn(
            "React Native, Node.js; ASP.NET MVC/C++ and Docker. Not gokart, reactivate, redocker, x.docker");

        Assert.Equal(
            "React Native|Node.js|ASP.NET MVC|C++|Docker",
            string.Join('|', mentions.Select(mention => mention.Technology.Name)));
    }

    [Fact]
    public void The_table_is_large_and_its_years_are_plausible()
    {
        Assert.True(Technologies.All.Count >= 250, $"{Technologies.All.Count} technologies.");
        Assert.All(Technologies.All, technology => Assert.InRange(technology.FirstYear, 1970, 2026));
        Assert.All(Technologies.All, technology => Assert.NotEmpty(technology.Note));
    }

    [Fact]
    public void No_alias_belongs_to_two_technologies()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("technologies.tsv"))
        {
            foreach (var alias in EmbeddedTable.List(row[3]).Prepend(row[0]))
                Assert.True(owners.TryAdd(alias, row[0]) || owners[alias] == row[0], $"{alias} stands in two rows.");
        }
    }
}
