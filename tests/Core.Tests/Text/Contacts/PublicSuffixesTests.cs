using System.Text.RegularExpressions;
using GigVet.TestSupport;
using GigVet.Text;

namespace GigVet.Core.Tests.Text.Contacts;

public sealed partial class PublicSuffixesTests
{
    private const string Skip = "This machine has no copy of the public suffix list.";

    [Theory]
    [InlineData("shop.example.co.uk", "example.co.uk")]
    [InlineData("co.uk", null)]
    [InlineData("example.school.sch.uk", "example.school.sch.uk")]
    [InlineData("school.sch.uk", null)]
    [InlineData("jane.github.io", "jane.github.io")]
    [InlineData("github.io", null)]
    [InlineData("www.jane.my.canva.site", "jane.my.canva.site")]
    [InlineData("jane.uk.com", "jane.uk.com")]
    [InlineData("a.b.c.mm", "b.c.mm")]
    [InlineData("www.ck", "www.ck")]
    [InlineData("test.ck", null)]
    [InlineData("www.city.kobe.jp", "city.kobe.jp")]
    [InlineData("b.c.kobe.jp", "b.c.kobe.jp")]
    [InlineData("WWW.Example.COM.", "example.com")]
    [InlineData("www.bücher.example", "bücher.example")]
    [InlineData("10.0.0.1", null)]
    [InlineData("localhost", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_own_table_knows_the_common_ones(string? host, string? domain)
        => Assert.Equal(domain, PublicSuffixes.BuiltIn.Registrable(host));

    [Theory]
    [InlineData("jane.github.io", "GitHub Pages")]
    [InlineData("jane.wordpress.com", "WordPress.com")]
    [InlineData("shop.jane.netlify.app", "Netlify")]
    [InlineData("github.com", null)]
    [InlineData("notgithub.io", null)]
    [InlineData("jane.uk.com", null)]
    [InlineData(null, null)]
    public void Lent_names_have_a_lender(string? host, string? lender)
        => Assert.Equal(lender, PublicSuffixes.BuiltIn.LenderOf(host));

    [Fact]
    public void The_whole_list_passes_its_own_test_vectors()
    {
        if (Repository.SharedData("geoip", "domains") is not { } folder)
        {
            Assert.Skip(Skip);
            return;
        }

        var list = PublicSuffixes.Load(Path.Combine(folder, "public_suffix_list.dat"));
        var vectors = File.ReadLines(Path.Combine(folder, "psl_tests_test_psl.txt"))
            .Select(line => Vector.Match(line))
            .Where(match => match.Success)
            .Select(match => (Host: match.Groups["host"].Value, Domain: match.Groups["domain"].Value))
            .ToArray();

        Assert.InRange(vectors.Length, 70, 200);
        Assert.All(vectors, vector => Assert.Equal(
            vector.Domain.Length == 0 ? null : vector.Domain, list.Registrable(vector.Host)));
    }

    [Fact]
    public void Each_row_of_the_own_tables_is_in_the_list_or_says_that_it_is_not()
    {
        if (Repository.SharedData("geoip", "domains", "public_suffix_list.dat") is not { } path)
        {
            Assert.Skip(Skip);
            return;
        }

        var rules = File.ReadLines(path).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            EmbeddedTable.Rows("suffixes.tsv").SelectMany(row => EmbeddedTable.List(row[1]).Select(label => (label, row[0]))),
            suffix => Assert.Contains(
                suffix.label[0] == '!' ? $"!{suffix.label[1..]}.{suffix.Item2}" : $"{suffix.label}.{suffix.Item2}", rules));
        Assert.All(
            EmbeddedTable.Rows("hosting.tsv"),
            row => Assert.Equal(row is [_, _, "+"], !rules.Contains(row[0])));
    }

    [Fact]
    public void The_list_knows_lenders_that_the_own_table_does_not_and_keeps_those_it_does()
    {
        if (Repository.SharedData("geoip", "domains", "public_suffix_list.dat") is not { } path)
        {
            Assert.Skip(Skip);
            return;
        }

        var list = PublicSuffixes.Load(path);

        Assert.Equal("GitHub Pages", list.LenderOf("jane.github.io"));
        Assert.Equal("Surge", list.LenderOf("jane.surge.sh"));
        Assert.NotNull(list.LenderOf("jane.pythonanywhere.com"));
        Assert.Null(list.LenderOf("jane.uk.com"));
        Assert.Null(list.LenderOf("jane.co.uk"));
    }

    [Fact]
    public void A_file_that_is_not_the_list_is_refused()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "GigVet.Core.Tests.runtimeconfig.json");

        Assert.Throws<InvalidDataException>(() => PublicSuffixes.Load(file));
        Assert.ThrowsAny<IOException>(() => PublicSuffixes.Load(file + ".missing"));
    }

    [GeneratedRegex(
        @"^checkPublicSuffix\((null|'(?<host>[^']*)'), (null|'(?<domain>[^']*)')\);",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Vector { get; }
}
