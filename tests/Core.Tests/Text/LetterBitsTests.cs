using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class LetterBitsTests
{
    private const int Seed = 20_261_128;
    private const string Letters = "aaabcdeeilmnorst'-éдлü";

    [Theory]
    [InlineData("anna", "ana", 1, 0)]
    [InlineData("anna", "nana", 0, 0)]
    [InlineData("kessler", "keller", 2, 1)]
    [InlineData("mira", "", 4, 0)]
    public void It_counts_the_letters_that_the_other_lacks_twice_where_they_stand_twice(string word, string other, int lacking, int turned)
        => Assert.Equal((lacking, turned), (LetterBits.Missing(LetterBits.Of(word), LetterBits.Of(other)), LetterBits.Missing(LetterBits.Of(other), LetterBits.Of(word))));

    [Fact]
    public void No_two_words_are_nearer_than_their_letters_say()
    {
        var random = new Random(Seed);
        for (var number = 0; number < 20_000; number++)
        {
            var word = Word(random);
            var other = random.Next(3) == 0 ? Word(random) : Changed(word, random);

            Assert.InRange(LetterBits.FewestEdits(LetterBits.Of(word), LetterBits.Of(other)), 0, Levenshtein.Distance(word, other));
        }
    }

    private static string Word(Random random) => new(random.GetItems<char>(Letters, random.Next(12)));

    private static string Changed(string word, Random random)
    {
        for (var edits = random.Next(4); edits > 0 && word.Length > 1; edits--)
        {
            var place = random.Next(word.Length - 1);
            var letter = Letters[random.Next(Letters.Length)].ToString();
            word = random.Next(4) switch
            {
                0 => word.Remove(place, 1),
                1 => word.Insert(place, letter),
                2 => word.Remove(place, 1).Insert(place, letter),
                _ => word.Remove(place, 1).Insert(place + 1, word[place].ToString()),
            };
        }

        return word;
    }
}
