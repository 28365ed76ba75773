using GigVet.Core.Tests.Support;
using GigVet.Decisions;
using GigVet.Decisions.Notices;
using GigVet.Decisions.Replies;

namespace GigVet.Core.Tests.Decisions;

public sealed class NoticeTests
{
    private static readonly NoticeParty Sender = new("Nordlicht Workshop", "1 Harbour Street", Email: "hiring@nordlicht.example");
    private static readonly NoticeParty Reporter = new("Invented Screening", "2 Mill Road", "+1 503 555 0100");

    [Theory]
    [InlineData(NoticeKind.PreAdverse)]
    [InlineData(NoticeKind.Adverse)]
    public void Every_text_is_filled_in_wholly_and_gives_the_reasons_by_weight(NoticeKind kind)
    {
        var text = Make(kind, []).Text;

        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        string[] byWeight = ["messages.account-rental", "portfolio.copied-content", "github.following-farm"];
        var places = byWeight.Select(code => text.IndexOf($"({code})", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain("github.merged-by-others", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_note_no_message_and_nobody_else_is_in_a_notice()
    {
        var notice = Make(NoticeKind.PreAdverse, [Disposition(Decision.NeedsMore)]);

        Assert.DoesNotContain(AReplyLink.Secret, notice.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_decision_that_clears_and_a_dispute_that_nobody_answered_are_warned_of()
    {
        var reply = new ContractorReply
        {
            Id = "rpl_1",
            Assessment = AReplyLink.Assessment().Id,
            Findings = [new FindingAnswer("messages.account-rental", AnswerStance.Dispute, null, [])],
            At = A.Today,
        };

        Assert.Contains(Make(NoticeKind.PreAdverse, [Disposition(Decision.Cleared)]).Warnings, warning => warning.Contains("clears", StringComparison.Ordinal));
        Assert.Contains(Make(NoticeKind.PreAdverse, [], reply).Warnings, warning => warning.Contains("disputes 1", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Make(NoticeKind.PreAdverse, [Disposition(Decision.ConfirmedRisk)], reply).Warnings, warning => warning.Contains("disputes", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_notice_says_when_and_to_whom_it_applies_and_where_that_stands()
    {
        var about = NoticeTemplates.Shipped.What;

        Assert.Equal(Enum.GetValues<NoticeKind>().Order(), about.Notices.Keys.Order());
        Assert.NotEmpty(about.Applies);
        Assert.All(about.Sources, source => Assert.True(Uri.IsWellFormedUriString(source, UriKind.Absolute), source));
        Assert.All(about.Notices.Values, notice => Assert.Contains(notice.Enclose, what => what.Contains("Summary of Your Rights", StringComparison.Ordinal)));
    }

    private static Notice Make(NoticeKind kind, IReadOnlyList<Disposition> dispositions, params IReadOnlyList<ContractorReply> replies) => Notice.Make(
        new NoticeRequest(kind, EngagementAction.NotHired, Sender, new NoticeParty("Mira Kessler"), Reporter, "stock software", 5),
        AReplyLink.Assessment(),
        new Decided(dispositions, replies),
        A.Today);

    private static Disposition Disposition(Decision decision) => new()
    {
        Id = "dsp_1",
        Assessment = AReplyLink.Assessment().Id,
        Decision = decision,
        Reason = AReplyLink.Secret,
        Key = AReplyLink.Secret,
        At = A.Today.AddDays(1),
    };
}
