using GigVet.Text;
using GigVet.Watchlists;

namespace GigVet.Core.Tests.Watchlists;

/// <summary>The index leaves out next to nothing that looking at every name would find.</summary>
public sealed class NameIndexTests
{
    private static readonly string[] Syllables =
        ["an", "mi", "ko", "ra", "jo", "nas", "pe", "trik", "sven", "al", "ha", "mad", "li", "ov", "ska", "ez", "王", "й"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_a_hundred_names_that_a_full_scan_finds_it_finds_ninety_nine(int seed)
    {
        var random = new Random(seed);
        string[][] names = [.. Enumerable.Range(0, 3_000).Select(_ => Name(random))];
        var index = new NameIndex(names);
        var (all, missed) = (0, 0);

        foreach (var query in names.Take(300).Select(name => Slipped(name, random)))
        {
            var found = index.Find(query).Select(hit => hit.Name).ToHashSet();
            foreach (var (number, name) in names.Index())
            {
                if (BestPairs.Score(query, name) < NameIndex.Least)
                    continue;

                all++;
                missed += found.Contains(number) ? 0 : 1;
            }
        }

        Assert.True(all > 200 && missed * 100 <= all, $"{missed} of {all} missed");
    }

    [Theory]
    [InlineData("bob smith", "robert smith")]
    [InlineData("sergey ivanov", "sergei ivanov")]
    [InlineData("petrik jonas", "jonas petrik")]
    [InlineData("maria silva santos", "maria santos")]
    public void It_finds_other_forms_spellings_and_orders(string query, string listed)
        => Assert.Single(new NameIndex([listed.Split(' '), ["mira", "kessler"]]).Find(query.Split(' ')));

    [Fact]
    public void Letters_never_promise_less_likeness_than_there_is()
    {
        var random = new Random(4);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var (left, right) = (Word(random), Word(random));
            var (a, b) = (WordShape.Of(left), WordShape.Of(right));
            var common = Math.Min(left.Length - LetterBits.Missing(a.Letters, b.Letters), right.Length - LetterBits.Missing(b.Letters, a.Letters));
            var prefix = left.AsSpan().CommonPrefixLength(right);
            var alike = JaroWinkler.Similarity(left, right);

            Assert.True(a.MostAlike(b) >= alike, $"{left} {right}");
            Assert.True(alike < 0.85 || common >= WordShape.FewestCommon(left.Length, right.Length, prefix, 0.85), $"{left} {right}");
        }
    }

    [Fact]
    public void A_word_taken_apart_is_as_alike_as_its_letters_are()
    {
        var random = new Random(5);
        for (var turn = 0; turn < 20_000; turn++)
        {
            var (left, right) = (Word(random), random.Next(3) == 0 ? Word(random) + Word(random) : Word(random));
            var prefix = WordShape.Of(left).PrefixWith(WordShape.Of(right));

            Assert.Equal(JaroWinkler.Similarity(left, right), new AskedWord(left, []).JaroWinklerOf(right, prefix, 0), 12);
        }
    }

    [Fact]
    public void A_query_of_many_common_words_finds_what_one_of_few_finds()
    {
        string[][] names = [.. Enumerable.Range(0, 400).Select(number => new[] { "muhammad", "ahmad", $"petrik{(char)('a' + (number % 26))}" })];
        var index = new NameIndex([.. names, ["muhammad", "ahmad"]]);

        Assert.Contains(400, index.Find(["muhammad", "ahmad", "kessler", "vega"]).Select(hit => hit.Name));
        Assert.Equal(16, index.Find(["ahmad", "petrikb", "muhammad"]).Count(hit => names[hit.Name % 400][2] == "petrikb"));
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        Assert.Empty(new NameIndex([]).Find(["jonas"]));
        Assert.Empty(new NameIndex([["jonas"]]).Find([]));
    }

    private static string[] Name(Random random)
        => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random))];

    private static string Word(Random random)
        => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private static string[] Slipped(string[] name, Random random)
    {
        string[] slipped = [.. name];
        random.Shuffle(slipped);
        var word = random.Next(slipped.Length);
        if (slipped[word].Length > 3)
            slipped[word] = slipped[word].Remove(random.Next(slipped[word].Length), 1);

        return slipped;
    }
}
