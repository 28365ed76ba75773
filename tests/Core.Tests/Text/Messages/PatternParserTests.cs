using GigVet.Text.Messages.Patterns;
using GigVet.Text.Messages.Reading;

namespace GigVet.Core.Tests.Text.Messages;

public sealed class PatternParserTests
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Classes = new(StringComparer.Ordinal)
    {
        ["fruit"] = ["apple", "pear", "passion fruit"],
        ["round"] = ["{round}"],
    };

    [Theory]
    [InlineData("red apple", "a red apple falls", "red apple")]
    [InlineData("red {fruit}", "a red passion fruit falls", "red passion fruit")]
    [InlineData("red ..2 {fruit}", "red and green pear", "red and green pear")]
    [InlineData("red ..1 {fruit}", "red and green pear", null)]
    [InlineData("(red|dark green) pear", "a dark green pear", "dark green pear")]
    [InlineData("red very? ripe", "red ripe", "red ripe")]
    [InlineData("ripe*", "the ripening pear", "ripening")]
    [InlineData("# pear", "about 12 pear", "12 pear")]
    [InlineData("^pear", "a pear, no", null)]
    [InlineData("^pear", "well, pear", "pear")]
    [InlineData("red ..3 pear", "red. A pear", null)]
    [InlineData("red ..3 pear", "red red pear", "red pear")]
    [InlineData("red ..3 pear", "red\n- a pear", null)]
    public void Finds_the_tightest_words(string pattern, string text, string? expected)
    {
        var vocabulary = new Vocabulary();
        var compiled = new PatternParser(vocabulary, Classes).Parse(pattern);

        Assert.Equal(expected, Find(compiled, vocabulary, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("{fruit")]
    [InlineData("{unknown}")]
    [InlineData("{round}")]
    [InlineData("(a||b)")]
    public void Refuses_a_pattern_it_cannot_read(string pattern)
        => Assert.Throws<FormatException>(() => new PatternParser(new(), Classes).Parse(pattern));

    [Fact]
    public void Remembers_where_the_act_stands()
    {
        var vocabulary = new Vocabulary();
        var pattern = new PatternParser(vocabulary, Classes).Parse("please ..2 !eat ..2 {fruit}");

        var span = Assert.Single(pattern.Matches(Sentence(vocabulary, "please do eat the pear")));

        Assert.Equal(new(0, 4, 2), span);
    }

    private static string? Find(Pattern pattern, Vocabulary vocabulary, string text)
    {
        var tokens = Tokeniser.Cut(FoldedText.Of(text));
        var ends = tokens.FindIndex(1, token => token.Before == Break.Sentence);
        var sentence = Sentence(vocabulary, tokens[..(ends < 0 ? tokens.Count : ends)]);
        List<int> possible = [];
        new LanguagePatterns([new("en", 0, [pattern])], vocabulary.Count, new HashSet<int>()).FindPossible(
            sentence, new ulong[vocabulary.Size], possible);
        return possible.Count > 0 && pattern.Matches(sentence) is [var span, ..]
            ? text[tokens[span.First].Start..tokens[span.Last].End]
            : null;
    }

    private static Sentence Sentence(Vocabulary vocabulary, string text)
        => Sentence(vocabulary, Tokeniser.Cut(FoldedText.Of(text)));

    private static Sentence Sentence(Vocabulary vocabulary, List<Token> tokens)
        => new(tokens, [.. tokens.Select(vocabulary.TermsOf)], 0, 0, tokens.Count - 1);
}
