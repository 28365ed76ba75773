using GigVet.Core.Tests.Support;
using GigVet.Enrichers;

namespace GigVet.Core.Tests.Enrichers;

public sealed class SourceMemoryTests
{
    [Fact]
    public void Facts_come_back_as_they_were_left()
    {
        var account = AGitHub.Read(900, AGitHub.History(AGitHub.Repository("shop"), AGitHub.Commit(3))) with
        {
            Years = [new GitHubYear(2025, 3, 1, [0, 4])],
        };

        var back = SourceMemory.Of(shape: 2, A.Today, account).Read<GitHubAccount>(shape: 2);

        Assert.Equal(AGitHub.Commit(3), Assert.Single(Assert.Single(back!.Histories!).Commits));
        Assert.Equal([0, 4], Assert.Single(back.Years!).Days);
        Assert.Equal((account.Login, account.CreatedAt, account.ReadAt), (back.Login, back.CreatedAt, back.ReadAt));
    }

    [Fact]
    public void Another_shape_is_as_if_nothing_were_remembered()
        => Assert.Null(SourceMemory.Of(shape: 1, A.Today, "facts").Read<string>(shape: 2));

    [Fact]
    public void A_shape_that_was_changed_without_its_number_is_as_if_nothing_were_remembered()
        => Assert.Null(SourceMemory.Of(shape: 1, A.Today, "text").Read<GitHubAccount>(shape: 1));
}
