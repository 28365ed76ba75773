using GigVet.Bench.Text;
using GigVet.Model;
using GigVet.TestSupport;
using GigVet.Text.Messages;
using GigVet.Text.Messages.Asks;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>The model beside the rules: what it finds, what it says of it, and where its weights come from.</summary>
public sealed class AskModelTests
{
    [Fact]
    public void The_weights_are_what_the_training_command_writes()
    {
        var shipped = File.ReadAllLines(
            Repository.Folder("functions", "Core", "Text", "Messages", "Asks", "Weights.txt"));

        Assert.Equal(AskTrainer.Train(AskExamples.Read()), shipped, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Could you do a coding test for me on my account? I'll pay 80.", "interview-proxy")]
    [InlineData("Our team works from abroad, so we need a laptop located in your country which we can control.", "remote-control")]
    [InlineData("Let the platform pay to your Payoneer, afterwards you transfer it to my Binance.", "payment-agent")]
    public void A_request_in_words_no_rule_knows_is_moderate_and_quotes_them(string text, string kind)
    {
        var hit = Assert.Single(MessageReader.Read(text).Hits);

        Assert.Equal(kind + AskModel.RuleName, hit.RuleId);
        Assert.Equal(Strength.Moderate, hit.Strength);
        Assert.Equal(text.Substring(hit.Start, hit.Length), hit.Quote);
        Assert.Contains("It speaks of", hit.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Never let anybody run your seller page for a third of the money; yours would be taken down for good.")]
    [InlineData("He told me to leave his notebook powered at my flat so that he could log in from abroad. I did not.")]
    [InlineData("Our support logs in to your computer remotely only after you accept the request on your screen.")]
    [InlineData("We pay your commission to the bank account in your profile every month.")]
    public void The_same_words_forbidden_told_or_meant_otherwise_ask_for_nothing(string text)
        => Assert.False(MessageReader.Read(text).IsSuspicious);

    [Fact]
    public void A_message_that_a_rule_reads_is_left_to_the_rule()
        => Assert.DoesNotContain(
            MessageReader.Read("Can I use your Upwork account? I will pay you 200 dollars every month.").Hits,
            hit => hit.RuleId.EndsWith(AskModel.RuleName, StringComparison.Ordinal));
}
