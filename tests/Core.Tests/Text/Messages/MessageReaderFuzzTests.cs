using System.Diagnostics;
using System.Text;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Patterns;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>Hostile texts: no crash, true spans, and time that grows with length alone.</summary>
public sealed class MessageReaderFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20260601;

    // A quadratic reader takes minutes for a megabyte; the bound leaves room for a busy machine.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);

    private static readonly string[] Oddities =
    [
        "\u200B", "\uFE0F\u20E3", "\uD83D", "\uDE00", "\u202E", "\n", "\n\n", ". ", ", ", "\"", "'", "“", "%", "$5",
        "1/2", "🚀", "> ", "а", "ё", "０", "@", "|", "don't", "I'm", "x", "-", "\0",
    ];

    [Fact]
    public void Random_mixtures_of_known_words_and_oddities_never_throw_and_quote_truly()
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        string[] words = [.. RuleBook.Current.Vocabulary.Words.Order(StringComparer.Ordinal)];
        for (var round = 0; round < 1_500; round++)
        {
            var text = Mixture(random, words, random.Next(1, 80));

            Assert.All(
                MessageReader.Read(text).Hits,
                hit => Assert.Equal(text.Substring(hit.Start, hit.Length), hit.Quote));
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(Seed);
        for (var round = 0; round < 300; round++)
        {
            var characters = new char[random.Next(400)];
            for (var at = 0; at < characters.Length; at++)
                characters[at] = (char)random.Next(0x10000);

            Assert.NotNull(MessageReader.Read(new string(characters)));
        }
    }

    [Fact]
    public void An_invisible_character_between_any_two_letters_changes_nothing()
    {
        const string Text = "I want to rent your Upwork account and pay you monthly";
        var expected = MessageReader.Read(Text).Hits.Select(hit => hit.RuleId);
        for (var at = 1; at < Text.Length; at++)
        {
            var hits = MessageReader.Read(Text.Insert(at, "\u200D")).Hits;

            Assert.Equal(expected, hits.Select(hit => hit.RuleId), StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData("i want to use your ")]
    [InlineData("you receive payments ")]
    [InlineData("\" ' « “ ")]
    [InlineData("let us not never i we but so ")]
    [InlineData("1 / % $ ")]
    [InlineData("\u200B")]
    [InlineData("аррӏе")]
    public void A_megabyte_of_anything_is_read_in_linear_time(string seed)
    {
        _ = MessageReader.Read("The first read compiles the rules.");
        var text = string.Concat(Enumerable.Repeat(seed, (1 << 20) / seed.Length));
        var clock = Stopwatch.StartNew();

        _ = MessageReader.Read(text);

        output.WriteLine($"{clock.ElapsedMilliseconds} ms");
        Assert.True(clock.Elapsed < LongestRead, $"{clock.Elapsed} for a megabyte");
    }

    private static string Mixture(Random random, string[] words, int length)
    {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            text.Append(random.Next(4) == 0
                ? Oddities[random.Next(Oddities.Length)]
                : words[random.Next(words.Length)]);
            if (random.Next(8) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }
}
