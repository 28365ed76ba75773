using System.Text.Json;
using GigVet.Core.Tests.Support;
using GigVet.Decisions.Links;
using GigVet.Decisions.Replies;
using GigVet.Vetting;

namespace GigVet.Core.Tests.Decisions;

public sealed class ReplySheetTests
{
    [Fact]
    public void Nothing_of_others_no_former_name_no_note_and_no_message_is_shown()
    {
        var assessment = AReplyLink.Assessment();
        ContractorReply[] replies =
        [
            new() { Id = "rpl_1", Assessment = assessment.Id, Text = AReplyLink.Secret, By = AReplyLink.Secret, Key = AReplyLink.Secret, At = A.Today },
            new() { Id = "rpl_2", Assessment = assessment.Id, Text = AReplyLink.Secret, Link = "lnk_another", At = A.Today },
        ];

        var sheet = ReplySheet.Make(AReplyLink.To(assessment), assessment, replies, AReplyLink.Signals);

        Assert.DoesNotContain(AReplyLink.Secret, JsonSerializer.Serialize(sheet, GigVetJson.Options), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(4, sheet.Findings.Count);
        Assert.Empty(sheet.Replies);
    }

    [Fact]
    public void Findings_stand_by_weight_in_neutral_words_and_public_ones_with_where_they_were_seen()
    {
        var assessment = AReplyLink.Assessment();

        var sheet = ReplySheet.Make(AReplyLink.To(assessment), assessment, [], AReplyLink.Signals);

        Assert.Equal(
            ["messages.account-rental", "portfolio.copied-content", "github.following-farm", "future.signal"],
            sheet.Findings.Select(finding => finding.Code),
            StringComparer.Ordinal);
        var farm = sheet.Findings[2];
        Assert.Equal("Follows 4000 accounts and is followed by 12.", farm.Detail);
        Assert.Equal(new Uri("https://github.com/mira"), Assert.Single(farm.Seen).Source);
        Assert.Equal(
            "A message that came with your application speaks of using somebody else's account or identity.", sheet.Findings[0].What);
        Assert.Equal(["Changes accepted by other projects."], sheet.InYourFavour, StringComparer.Ordinal);
    }

    [Fact]
    public void A_link_shows_only_the_findings_it_was_issued_for_and_takes_answers_to_no_others()
    {
        var assessment = AReplyLink.Assessment();
        var link = AReplyLink.To(assessment, "github.following-farm");

        Assert.Equal("github.following-farm", Assert.Single(ReplySheet.Make(link, assessment, [], AReplyLink.Signals).Findings).Code);
        var refusal = Assert.Throws<InvalidRequestException>(() => ReplyReader.Read(
            new ReplyBody(Findings: [new AnswerBody("messages.account-rental", AnswerStance.Dispute)]),
            ReplySheet.Answerable(link, assessment, AReplyLink.Signals),
            A.Today));
        Assert.Equal("findings[0].code", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void What_speaks_for_the_contractor_is_not_answered()
        => Assert.DoesNotContain(
            ReplySheet.Answerable(AReplyLink.To(AReplyLink.Assessment()), AReplyLink.Assessment(), AReplyLink.Signals).Findings,
            finding => finding.Code == "github.merged-by-others");

    [Fact]
    public void Every_word_is_of_a_signal_that_there_is_and_none_that_reassures()
        => Assert.All(ContractorWords.Codes, code => Assert.False(AReplyLink.Signals.ById[code].Reassures, code));

    /// <summary>What these say or cite can be another person's, a former name, a message or what the customer saw.</summary>
    [Fact]
    public void Nothing_that_compares_people_or_quotes_is_open()
    {
        string[] closed = ["messages.", "payments.", "access.", "identity.", "watchlists.", "reviews.", "history."];
        var open = ContractorWords.Codes.Where(code => ContractorWords.IsOpen(AReplyLink.Assessment().Findings[0] with { Code = code })).ToArray();

        Assert.NotEmpty(open);
        Assert.All(open, code =>
        {
            Assert.DoesNotContain(closed, family => code.StartsWith(family, StringComparison.Ordinal));
            Assert.False(code.Contains("shared-", StringComparison.Ordinal) || code.Contains("copied-", StringComparison.Ordinal)
                || code.Contains("former", StringComparison.Ordinal) || code.Contains("renamed", StringComparison.Ordinal), code);
            Assert.False(AReplyLink.Signals.ById[code].AboutIdentity, code);
        });
    }
}
