using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.FakeWeb;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Enrichers;

public sealed class GitHubMemoryTests
{
    // Of PackedJson, which packs the memory of each source into one row.
    private const int RowBytes = 14 * 64 * 1024;

    private readonly GitHubLooking _looking = new();

    [Fact]
    public void Ten_thousand_commits_leave_a_memory_that_fits_into_a_row()
    {
        var memory = GitHubMemory.Of(Account(repositories: 100, commits: 100), whole: true, []);

        Assert.InRange(Packed(memory), 1, RowBytes * 2 / 3);
        Assert.Equal(80, memory.Account.Histories!.Count);
        Assert.False(memory.Whole);
    }

    [Theory]
    [InlineData(80, true, 80)]
    [InlineData(81, false, 80)]
    public void The_longest_histories_are_left_out_until_the_rest_fits(int repositories, bool whole, int kept)
    {
        var memory = GitHubMemory.Of(Account(repositories, commits: 100), whole: true, []);

        Assert.Equal((whole, kept), (memory.Whole, memory.Account.Histories!.Count));
        Assert.All(memory.Account.Histories, history => Assert.All(history.Commits, commit => Assert.Null(commit.Message)));
    }

    [Fact]
    public void Unread_histories_stay_unread()
        => Assert.Null(GitHubMemory.Of(AGitHub.Account() with { Histories = null }, whole: true, []).Account.Histories);

    [Fact]
    public async Task What_did_not_fit_is_read_again_rather_than_missed()
    {
        var commits = Enumerable.Range(0, 100)
            .Select(place => new FakeCommit(A.Today.AddDays(-400 + place), "Hal Oard", "hal@mail.example", "hoarder"))
            .ToArray();
        var repository = new FakeRepository("r", A.Today.AddDays(-500), A.Today.AddDays(-200), commits);
        _looking.Web.GitHub.Accounts =
        [
            .. _looking.Web.GitHub.Accounts,
            new FakeAccount
            {
                Login = "hoarder",
                Id = 6,
                Name = "Hal Oard",
                CreatedAt = A.Today.AddDays(-900),
                Repositories = [.. Enumerable.Range(0, 90).Select(place => repository with { Name = $"r-{place}" })],
            },
        ];
        var first = await _looking.LookAsync("hoarder");

        var second = await _looking.LookAsync("hoarder", first.Memory);

        var histories = Assert.IsType<GitHubAccount>(Assert.Single(second.Facts)).Histories!;
        Assert.Equal((90, 9_000), (histories.Count, histories.Sum(history => history.Commits.Count)));
    }

    private static GitHubAccount Account(int repositories, int commits) => AGitHub.Read(2000, [.. Enumerable
        .Range(0, repositories)
        .Select(place => AGitHub.History(
            AGitHub.Repository($"work-{place}"),
            [.. Enumerable.Range(0, commits).Select(number => Commit((place * commits) + number))]))]);

    /// <summary>As little alike as commits can be, with a message as long as is kept.</summary>
    private static GitHubCommit Commit(int number)
    {
        var random = new Random(number);
        var bytes = new byte[520];
        random.NextBytes(bytes);
        var text = Convert.ToHexStringLower(bytes);
        var authored = A.Today.AddSeconds(-random.Next(100_000_000));

        return AGitHub.Commit(number) with
        {
            Sha = text[..40],
            Url = new Uri($"https://github.com/{AGitHub.Login}/done/commit/{text[..40]}"),
            AuthoredAt = authored,
            CommittedAt = authored.AddSeconds(random.Next(100_000)),
            Message = text[40..],
            AuthorEmail = string.Create(CultureInfo.InvariantCulture, $"{random.Next(300)}@mail.example"),
            Offset = TimeSpan.FromHours(random.Next(3)),
            Additions = random.Next(2_000),
            Deletions = random.Next(2_000),
            SigningKey = "3AA5C34371567BD2",
        };
    }

    private static long Packed(GitHubMemory memory)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(
                brotli, SourceMemory.Of(GitHubMemory.Shape, A.Today, memory), GigVetJson.Options);
        }

        return packed.Length;
    }
}
