namespace GigVet.DataTables.Tests.Differential;

public sealed class ShrinkingTests
{
    [Fact]
    public async Task Only_the_steps_that_matter_are_left()
    {
        var steps = Enumerable.Range(0, 40).Select(number => new Step($"{number}")).ToList();

        var shortest = await Shrinking.ShrinkAsync(
            steps, fewer => Task.FromResult(fewer.Contains(steps[7]) && fewer.Contains(steps[31])));

        Assert.Equal([steps[7], steps[31]], shortest);
    }
}
