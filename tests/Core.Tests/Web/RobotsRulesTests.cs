using System.Text;
using GigVet.Web;

namespace GigVet.Core.Tests.Web;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("User-agent: *\nDisallow: /", false)]
    [InlineData("User-agent: *\nDisallow:", true)]
    [InlineData("user-AGENT : *\r\nDISALLOW : /work # not for programs", false)]
    [InlineData("User-agent: *\rDisallow: /work", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /work", false)]
    [InlineData("User-agent: *\nDisallow: /Work", true)]
    [InlineData("Disallow: /work\nUser-agent: *\nDisallow: /other", true)]
    [InlineData("User-agent: *\nDisallow: work", true)]
    [InlineData("User-agent: Other\nDisallow: /", true)]
    [InlineData("User-agent: GigVet\nDisallow: /", false)]
    [InlineData("User-agent: gigvet/2.0\nDisallow: /", false)]
    [InlineData("User-agent: gigvetting\nDisallow: /", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: GigVet\nAllow: /work", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: GigVet\n", true)]
    [InlineData("User-agent: GigVet\nUser-agent: Other\nDisallow: /work", false)]
    [InlineData("User-agent: GigVet\nSitemap: x\nUser-agent: Other\nDisallow: /work", false)]
    [InlineData("User-agent: GigVet\nAllow: /x\nUser-agent: Other\nDisallow: /work", true)]
    [InlineData("User-agent: GigVet\nAllow: /x\n\nUser-agent: Other\nAllow: /\n\nUser-agent: GigVet\nDisallow: /work", false)]
    [InlineData("User-agent: *\nDisallow: /x\n\nUser-agent: *\nDisallow: /work", false)]
    public void Finds_the_groups_that_are_meant(string file, bool allowed)
        => Assert.Equal(allowed, Rules(file).Allows(new Uri("https://jane.example/work/one")));

    [Theory]
    [InlineData("/", "/anything", true)]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/Fish.asp", false)]
    [InlineData("/fish*", "/fishheads?x=1", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/*.php", "/folder/name.php?x", true)]
    [InlineData("/*.php$", "/name.php", true)]
    [InlineData("/*.php$", "/name.php5", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php", true)]
    [InlineData("/fish*.php", "/Fish.PHP", false)]
    [InlineData("/fish$", "/fish", true)]
    [InlineData("/fish$", "/fishes", false)]
    [InlineData("*/private", "/a/private", true)]
    [InlineData("/a*b*c$", "/a-b-b-c", true)]
    [InlineData("/a*b*c$", "/a-c-b", false)]
    [InlineData("/*?", "/page?id=1", true)]
    [InlineData("/foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", true)]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84", true)]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    public void Patterns_fit_as_the_RFC_says(string pattern, string path, bool fits)
        => Assert.Equal(!fits, Rules($"User-agent: *\nDisallow: {pattern}").Allows(new Uri("https://jane.example" + path)));

    [Theory]
    [InlineData("Disallow: /p\nAllow: /page", "/page", true)]
    [InlineData("Allow: /p\nDisallow: /page", "/page", false)]
    [InlineData("Disallow: /page\nAllow: /page", "/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    public void The_longest_pattern_decides_and_a_tie_allows(string rules, string path, bool allowed)
        => Assert.Equal(allowed, Rules("User-agent: *\n" + rules).Allows(new Uri("https://jane.example" + path)));

    [Fact]
    public void Half_a_megabyte_is_read_and_no_more()
    {
        var filler = new string('#', RobotsRules.MaximumBytes - 60) + "\n";

        Assert.False(Rules($"{filler}User-agent: *\nDisallow: /\n").Allows(new Uri("https://jane.example/x")));
        Assert.True(Rules($"{filler}{filler}User-agent: *\nDisallow: /\n").Allows(new Uri("https://jane.example/x")));
    }

    [Theory]
    [InlineData("/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b\n")]
    [InlineData("/a\n")]
    [InlineData("/****************************************************************$\n")]
    public void A_file_built_to_be_slow_is_not(string pattern)
    {
        var line = "Disallow: " + pattern;
        var file = "User-agent: *\nAllow: /\n"
            + string.Concat(Enumerable.Repeat(line, RobotsRules.MaximumBytes / line.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Rules(file).Allows(new Uri("https://jane.example/" + new string('a', 2_000)));

        // It takes some hundredths of a second; the rest is for a busy machine.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private static RobotsRules Rules(string file) => RobotsRules.Parse(Encoding.UTF8.GetBytes(file));
}
