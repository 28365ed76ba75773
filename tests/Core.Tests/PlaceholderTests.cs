namespace GigVet.Core.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.NotEmpty(TestSupport.Repository.Root);
}
