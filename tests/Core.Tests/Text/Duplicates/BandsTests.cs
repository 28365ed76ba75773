using GigVet.Text.Duplicates;

namespace GigVet.Core.Tests.Text.Duplicates;

public sealed class BandsTests
{
    private const int Pairs = 2_000;
    private const int Size = 300;

    /// <summary>The curve that the parameters were chosen by: 1 - (1 - s^4)^8, within four standard errors.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(0.9)]
    public void Pairs_share_a_band_as_often_as_the_curve_says(double alike)
    {
        var expected = 1 - Math.Pow(1 - Math.Pow(alike, Bands.Rows), Bands.Count);
        var random = new Random(23);
        var met = Enumerable.Range(0, Pairs).Count(_ => Meets(random, alike));

        // Sizes are whole numbers: the true likeness lies up to half a percent beside.
        var margin = (4 * Math.Sqrt(expected * (1 - expected) / Pairs)) + 0.01;
        Assert.InRange((double)met / Pairs, expected - margin, expected + margin);
    }

    [Fact]
    public void The_order_of_the_set_does_not_matter_and_an_empty_set_meets_nobody()
    {
        Assert.Equal(Bands.Of([1, 2, 3]), Bands.Of([3, 1, 2]));
        Assert.Empty(Bands.Of([]));
    }

    private static bool Meets(Random random, double alike)
    {
        var shared = (int)Math.Round(2 * Size * alike / (1 + alike));
        ulong[] common = [.. Some(random, shared)];

        return Bands.Of([.. common, .. Some(random, Size - shared)])
            .Intersect(Bands.Of([.. common, .. Some(random, Size - shared)]))
            .Any();
    }

    private static IEnumerable<ulong> Some(Random random, int count)
        => Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64());
}
