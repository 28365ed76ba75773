using GigVet.Core.Tests.Support;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class AssessmentIdTests
{
    [Fact]
    public void Ids_differ_are_well_formed_and_sort_by_time()
    {
        var ids = Enumerable.Range(0, 500).Select(n => AssessmentId.New(A.Today.AddMilliseconds(n))).ToArray();

        Assert.Equal(ids, ids.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Distinct(ids, StringComparer.Ordinal);
        Assert.All(ids, id => Assert.True(AssessmentId.IsWellFormed(id)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("asm_")]
    [InlineData("asm_01M7Y1RHNAJ4R1FXVHF665X33G")]
    [InlineData("asm_01m7y1rhnaj4r1fxvhf665x33")]
    [InlineData("asm_01m7y1rhnaj4r1fxvhf665x33gg")]
    [InlineData("asm_01m7y1rhnaj4r1fxvhf665x3'g")]
    [InlineData("i|0000000000000000000000000000")]
    public void Nothing_else_is_well_formed(string text) => Assert.False(AssessmentId.IsWellFormed(text));
}
