using GigVet.Text.Duplicates;

namespace GigVet.Core.Tests.Text.Duplicates;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Stock software, built to last!", "stock SOFTWARE built – to last")]
    [InlineData("8 years of C", "12 years of C")]
    [InlineData("Write to me@mira.example or see https://mira.example/x today", "Write to or see today")]
    [InlineData("Señor façade naïve", "Senor facade naive")]
    public void What_a_copyist_changes_without_a_word_of_their_own_does_not_count(string left, string right)
        => Assert.Equal(Words.Of(left), Words.Of(right));

    [Fact]
    public void Names_of_the_person_are_left_out()
        => Assert.Equal(
            Words.Of("I am and I build shops"),
            Words.Of("I am Mira Kessler and I build shops", new HashSet<string>(StringComparer.Ordinal) { "mira", "kessler" }));

    [Theory]
    [InlineData("สมชาย", "ใจดี")]
    [InlineData("रवि", "सुब्रमण्यम")]
    [InlineData("美咲", "佐藤")]
    public void Names_are_left_out_in_every_script(string given, string family)
    {
        var names = GigVet.Text.PersonName.Read($"{given} {family}").Parts.Select(part => part.Letters).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Words.Of("I build shops"), Words.Of($"{given} {family} I build shops", names));
    }

    [Fact]
    public void Scripts_without_blanks_are_read_character_by_character()
        => Assert.Equal(4, Words.Of("软件开发").Count);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    [InlineData("…!?—")]
    [InlineData("\uD800")]
    [InlineData("\0\0\0")]
    public void Nothing_and_nonsense_have_no_shingles(string text) => Assert.Empty(Shingles.Of(text));

    [Fact]
    public void Hashes_stay_the_same_over_versions_because_they_are_stored()
        => Assert.Equal(
            [15030275309907203358UL],
            Shingles.Of("one two three four five"));
}
