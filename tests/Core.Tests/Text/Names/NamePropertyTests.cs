using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class NamePropertyTests
{
    private static readonly string[] Words =
    [
        "Anna", "Bob", "Robert", "Kasia", "Łukasz", "Müller", "Mueller", "Smith", "O'Brien", "de", "van", "bin", "B.",
        "S.", "Nguyen", "Li", "Wu", "Иван", "Петров", "Παππάς", "王小明", "محمد", "Jean-Luc", "Dr.", "PhD", "LLC",
        "Studio", "jdoe84",
        "(Ania)", "Garcia", "Gómez", "y", "Al-Sayed", "Kim", "Min-jun", "Oluwaseun", "Sá", "Zoë", "ßtein", "Ben",
    ];

    private static Config Often { get; } = Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true);

    private static Arbitrary<string> Names { get; } = Gen.Elements(Words)
        .ArrayOf()
        .Select(words => string.Join(' ', words.Take(5)))
        .ToArbitrary();

    [Fact]
    public void Comparing_is_symmetric()
        => Prop.ForAll(Names, Names, (left, right) =>
            PersonName.Compare(left, right) == PersonName.Compare(right, left)).Check(Often);

    [Fact]
    public void Any_two_texts_compare_the_same_both_ways_without_trouble()
        => Prop.ForAll<string, string>((left, right) =>
            PersonName.Compare(left, right) == PersonName.Compare(right, left)).Check(Often);

    [Fact]
    public void A_name_is_never_different_from_itself()
        => Prop.ForAll(Names, name => PersonName.Compare(name, name).Verdict
            is NameVerdict.Same or NameVerdict.Incomparable).Check(Often);

    [Fact]
    public void Case_and_accents_change_nothing()
        => Prop.ForAll(Names, Names, (left, right) =>
        {
            var plain = PersonName.Compare(left, right);
            return plain == PersonName.Compare(left.ToUpperInvariant(), right)
                && plain == PersonName.Compare(TextFold.Fold(left), right);
        }).Check(Often);

    [Fact]
    public void The_order_of_the_words_of_one_name_makes_nothing_different()
        => Prop.ForAll(Names, Names, (left, right) =>
        {
            var turned = string.Join(' ', left.Split(' ').Reverse());
            return PersonName.Compare(left, right).Verdict != NameVerdict.Same
                || PersonName.Compare(turned, right).Verdict != NameVerdict.Different;
        }).Check(Often);

    [Fact]
    public void Similarities_lie_between_nothing_and_one()
        => Prop.ForAll<string, string>((left, right) =>
        {
            var (a, b) = (left ?? "", right ?? "");
            return JaroWinkler.Similarity(a, b) is >= 0 and <= 1
                && JaroWinkler.Similarity(a, b).Equals(JaroWinkler.Similarity(b, a))
                && JaroWinkler.Similarity(a, a).Equals(1)
                && Levenshtein.Distance(a, b) == Levenshtein.Distance(b, a)
                && Levenshtein.Distance(a, a) == 0
                && Levenshtein.Distance(a, b) <= Math.Max(a.Length, b.Length)
                && PersonName.Compare(a, b).Similarity is >= 0 and <= 1;
        }).Check(Often);

    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    public void Jaro_winkler_gives_the_published_values(string left, string right, double similarity)
        => Assert.Equal(similarity, JaroWinkler.Similarity(left, right), 0.001);

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("scholz", "schloz", 1)]
    [InlineData("", "abc", 3)]
    public void Levenshtein_counts_edits_and_swaps(string left, string right, int distance)
        => Assert.Equal(distance, Levenshtein.Distance(left, right));

    [Theory]
    [InlineData("a ")]
    [InlineData("(")]
    [InlineData("é,")]
    [InlineData("\"")]
    [InlineData(" - ")]
    public void A_megabyte_is_read_at_once(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();

        PersonName.Compare(text, "Bob Smith");
        PersonName.Compare(text, text);
        EmailName.Read(text);
        Countries.Read(text);
        Countries.FromField(text);

        // About a second alone; quadratic work would take hours. The room is for a busy machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"Took {clock.Elapsed}.");
    }
}
