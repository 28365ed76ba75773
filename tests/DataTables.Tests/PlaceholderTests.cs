namespace GigVet.DataTables.Tests;

public sealed class PlaceholderTests
{
    [Fact]
    public void Builds() => Assert.NotEmpty(TestSupport.Repository.Root);
}
