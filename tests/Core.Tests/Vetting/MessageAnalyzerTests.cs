using GigVet.Model;
using GigVet.Vetting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GigVet.Core.Tests.Vetting;

public sealed class MessageAnalyzerTests
{
    private const string Request = "Hello. My account was closed. Can I use yours? I pay 500 dollars every month.";

    [Theory]
    [InlineData(Request, Recommendation.Escalate)]
    [InlineData("I found you on GitHub. I run a company and look for a partner in your country.", Recommendation.Review)]
    [InlineData("アカウントを借りたいです。", Recommendation.Review)]
    [InlineData("Please contact me on Telegram to continue.", Recommendation.Proceed)]
    [InlineData("I build shops and can start on Monday.", Recommendation.Proceed)]
    public void The_strongest_finding_sets_the_recommendation(string text, Recommendation expected)
        => Assert.Equal(expected, Analyze(text).Recommendation);

    [Fact]
    public void Every_quote_is_a_span_of_the_text_and_every_raised_finding_has_evidence_in_it()
    {
        var analysis = Analyze(Request);

        Assert.NotEmpty(analysis.Quotes);
        Assert.All(analysis.Quotes, quote => Assert.Equal(quote.Quote, Request.Substring(quote.Start, quote.Length)));
        var raised = Assert.Single(analysis.Findings, finding => finding.Outcome is Outcome.Raised);
        Assert.Equal("messages.account-rental", raised.Code);
        Assert.All(raised.Evidence, evidence => Assert.Equal(MessageAnalyzer.Source, evidence.Source));
    }

    [Fact]
    public void Only_findings_about_messages_are_given()
        => Assert.All(Analyze(Request).Findings, finding => Assert.Equal("messages", finding.Family));

    [Fact]
    public void A_megabyte_is_read_to_its_end()
    {
        var analysis = Analyze(string.Concat(Enumerable.Repeat("I build shops for small firms.\n", 35_000)) + Request);

        Assert.False(analysis.Truncated);
        Assert.Equal(Recommendation.Escalate, analysis.Recommendation);
    }

    [Theory]
    [InlineData("", "text", "is empty.")]
    [InlineData(" \n\t", "text", "is empty.")]
    [InlineData("\u0001\u0002\u0000PNG\u0003", "text", "is no text; a binary file, perhaps.")]
    [InlineData("\uFFFD\uFFFD\uFFFDJFIF", "text", "is no text; a binary file, perhaps.")]
    public void What_is_no_message_is_refused_by_field(string text, string field, string message)
    {
        var invalid = Assert.Throws<InvalidRequestException>(() => MessageText.Checked(text, field));

        Assert.Equal(new FieldError(field, message), Assert.Single(invalid.Errors));
    }

    [Theory]
    [InlineData("{}", "text")]
    [InlineData("""{"text":null}""", "text")]
    [InlineData("""{"text":7}""", "text")]
    [InlineData("""{"text":"a","from":"b"}""", "from")]
    [InlineData("""{"text":"a","text":"b"}""", "text")]
    [InlineData("[]", "body")]
    [InlineData("", "body")]
    [InlineData("{\"text\":\"a", "body")]
    public void A_body_of_another_shape_names_the_field(string body, string field)
    {
        var invalid = Assert.Throws<InvalidRequestException>(
            () => MessageText.Read(System.Text.Encoding.UTF8.GetBytes(body)));

        Assert.Equal(field, Assert.Single(invalid.Errors).Field);
    }

    [Fact]
    public void One_odd_character_does_not_make_a_message_binary()
        => Assert.NotNull(MessageText.Checked("I build shops\u0000 and can start on Monday, if the date suits you.", "text"));

    private static MessageAnalysis Analyze(string text)
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging()
            .AddGigVet()
            .BuildServiceProvider();
        return services.GetRequiredService<MessageAnalyzer>().Analyze(MessageText.Checked(text, "text"));
    }
}
