using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Storage.Tests;

public sealed class KeysTests
{
    [Theory]
    [InlineData("upwork", "~01a2b3c4d5e6f70809", "acme|upwork~~01a2b3c4d5e6f70809")]
    [InlineData("github", "octocat", "acme|github~octocat")]
    [InlineData("web", "mira.example", "acme|web~mira.example")]
    [InlineData("web", "mira.example/work/cv", "acme|web~mira.example~work~cv")]
    [InlineData("web", "uni.example/~mira", "acme|web~uni.example~%7Emira")]
    public void A_partition_begins_with_its_customer_and_holds_no_forbidden_character(string platform, string handle, string expected)
        => Assert.Equal(expected, Keys.ContractorPartition("acme", new ContractorRef(platform, handle)));

    [Theory]
    [InlineData("a.example/x~/y", "a.example/x/~y")]
    [InlineData("a.example/~x", "a.example//x")]
    public void Different_pages_never_share_a_partition(string one, string other)
        => Assert.NotEqual(Keys.Contractor(new("web", one)), Keys.Contractor(new("web", other)), StringComparer.Ordinal);

    [Fact]
    public void Later_assessments_sort_first_and_lie_within_the_history()
    {
        var earlier = Keys.History(Some.Now, "asm_b");
        var later = Keys.History(Some.Now.AddTicks(1), "asm_a");

        Assert.True(string.CompareOrdinal(later, earlier) < 0);
        Assert.InRange(later, Keys.HistoryFrom, Keys.HistoryTo, StringComparer.Ordinal);
        Assert.Equal("a|", Keys.HistoryFrom);
        Assert.Matches(@"^a\|[0-9]{19}\|asm_a$", later);
    }

    [Fact]
    public void The_index_of_open_requests_gives_back_what_was_put_in()
    {
        var id = AssessmentId.New(Some.Now);

        Assert.Equal(("acme", id), Keys.FromOpen(Keys.Open("acme", id)));
        Assert.Contains(Keys.OpenPartition(id), Keys.OpenPartitions(), StringComparer.Ordinal);
    }

    [Fact]
    public void Bands_and_marks_begin_with_their_customer_and_never_meet_a_contractors_partition()
    {
        Assert.Equal("acme|b|portfolio|00000000000000ff", Keys.Band("acme", "portfolio", 255));
        Assert.Equal("acme|m|icon|ab", Keys.Mark("acme", "icon", "ab"));
        Assert.DoesNotContain('~', Keys.Band("acme", "portfolio", ulong.MaxValue));
    }
}
