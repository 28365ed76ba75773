using GigVet.Core.Tests.Support;
using GigVet.Enrichers;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubSampleTests
{
    [Fact]
    public void Takes_the_best_known_the_largest_single_push_the_oldest_and_the_newest()
    {
        GitHubRepository[] repositories =
        [
            Repository("newest", created: -300, pushed: -1),
            Repository("newer", created: -300, pushed: -2),
            Repository("fork", created: -2000, pushed: 0, stars: 900, fork: true),
            Repository("empty", created: -2500, pushed: -2500, size: 0),
            Repository("dumped-small", created: -50, pushed: -50, size: 5),
            Repository("dumped-large", created: -60, pushed: -59, size: 500),
            Repository("known", created: -700, pushed: -600, stars: 40),
            Repository("first", created: -1500, pushed: -1000),
        ];

        Assert.Equal(
            "known dumped-large first newest",
            string.Join(' ', GitHubSample.Choose(repositories).Select(repository => repository.Name)));
    }

    [Fact]
    public void Takes_none_twice_and_none_that_has_nothing()
    {
        GitHubRepository[] repositories = [Repository("only", created: -10, pushed: -10), Repository("empty", -9, -9, size: 0)];

        Assert.Equal("mira/only", Assert.Single(GitHubSample.Choose(repositories)).FullName);
    }

    private static GitHubRepository Repository(
        string name, int created, int pushed, int stars = 0, int size = 100, bool fork = false)
        => new(
            $"mira/{name}",
            new Uri($"https://github.com/mira/{name}"),
            fork,
            A.Today.AddDays(created),
            A.Today.AddDays(pushed),
            stars,
            Forks: 0,
            Language: null,
            Description: null,
            Homepage: null)
        {
            Size = size,
        };
}
