using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Vetting;

public sealed class SourceReportsTests
{
    [Theory]
    [InlineData(SourceState.Ok, SourceState.Ok, SourceState.Ok)]
    [InlineData(SourceState.Ok, SourceState.Blocked, SourceState.Partial)]
    [InlineData(SourceState.Failed, SourceState.Partial, SourceState.Partial)]
    [InlineData(SourceState.NotAsked, SourceState.Failed, SourceState.Failed)]
    [InlineData(SourceState.Blocked, SourceState.Failed, SourceState.Blocked)]
    public void A_source_that_was_read_twice_is_shown_once_and_never_better_than_it_was(
        SourceState first, SourceState second, SourceState expected)
    {
        var report = Assert.Single(SourceReports.Merge([Report(first, "one.", 2), Report(second, "two.", 3)]));

        Assert.Equal((expected, 5), (report.State, report.Requests));
    }

    [Fact]
    public void What_went_wrong_is_kept_and_what_went_well_is_not_repeated()
    {
        Assert.Equal("two.", Merged(SourceState.Ok, SourceState.Failed));
        Assert.Equal("one.", Merged(SourceState.Failed, SourceState.Ok));
        Assert.Equal("one. two.", Merged(SourceState.Failed, SourceState.Blocked));
    }

    [Fact]
    public void Different_sources_stay_apart()
        => Assert.Equal(2, SourceReports.Merge([Report(SourceState.Ok, "", 1), Report(SourceState.Ok, "", 1) with { Name = "other" }]).Count);

    private static string Merged(SourceState first, SourceState second)
        => Assert.Single(SourceReports.Merge([Report(first, "one.", 0), Report(second, "two.", 0)])).Detail;

    private static SourceReport Report(SourceState state, string detail, int requests)
        => new("github", state, detail, requests, A.Today);
}
