using GigVet.Text.Duplicates;

namespace GigVet.Core.Tests.Text.Duplicates;

public sealed class SketchTests
{
    [Fact]
    public void Small_sets_are_compared_exactly()
    {
        var left = Sketch.Of([1, 2, 3, 4]);
        var right = Sketch.Of([3, 4, 5, 6]);

        Assert.Equal(2.0 / 6, left.Resemblance(right), 12);
        Assert.Equal(1, left.Resemblance(left));
        Assert.Equal(0, left.Resemblance(Sketch.Of([])));
        Assert.Equal(0, Sketch.Of([]).Resemblance(Sketch.Of([])));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public void Large_sets_are_estimated_within_four_standard_errors(double truth)
    {
        var random = new Random(17);
        var shared = (int)(40_000 * truth);
        ulong[] common = [.. Enumerable.Range(0, shared).Select(_ => (ulong)random.NextInt64())];

        // Each side has half of what is not shared.
        var apart = (40_000 - shared) / 2;
        var left = Set(random, common, apart);
        var right = Set(random, common, apart);

        var error = Math.Sqrt(truth * (1 - truth) / Sketch.Most);
        Assert.InRange(left.Resemblance(right), truth - (4 * error), truth + (4 * error));
    }

    [Fact]
    public void Of_a_large_and_a_small_set_only_what_is_known_of_both_counts()
    {
        var large = Sketch.Of([.. Enumerable.Range(1, 5_000).Select(number => (ulong)number)]);
        var small = Sketch.Of([.. Enumerable.Range(1, 100).Select(number => (ulong)number)]);

        Assert.Equal(100.0 / Sketch.Most, large.Resemblance(small), 12);
    }

    [Fact]
    public void What_is_taken_out_is_taken_out_of_the_count_too()
    {
        var left = Sketch.Of([1, 2, 3, 4]).Without(hash => hash <= 2);

        Assert.Equal((2, 1), (left.Count, left.Resemblance(Sketch.Of([3, 4]))));
    }

    private static Sketch Set(Random random, ulong[] common, int apart)
        => Sketch.Of(Shingles.Sorted([.. common, .. Enumerable.Range(0, apart).Select(_ => (ulong)random.NextInt64())]));
}
