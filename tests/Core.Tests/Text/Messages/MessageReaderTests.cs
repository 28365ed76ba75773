using GigVet.Model;
using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

public sealed class MessageReaderTests
{
    [Theory]
    [InlineData("I want to rent your Upwork account.", "I want to rent your Upwork account")]
    [InlineData("🔑🔑 I want to r\u200Bent your Upwork acc\u00ADount!", "I want to r\u200Bent your Upwork acc\u00ADount")]
    [InlineData("Hi. I want to rеnt уоur Upwоrk аccоunt.", "I want to rеnt уоur Upwоrk аccоunt")]
    [InlineData("I w4nt to r3nt your Upw0rk acc0unt", "I w4nt to r3nt your Upw0rk acc0unt")]
    [InlineData("I want to r e n t y o u r U p w o r k account ok", "I want to r e n t y o u r U p w o r k account")]
    [InlineData("I want to r-e-n-t your Upwork account", "I want to r-e-n-t your Upwork account")]
    [InlineData("Ｉ want to 𝐫𝐞𝐧𝐭 your 𝓤𝓹𝔀𝓸𝓻𝓴 account", "Ｉ want to 𝐫𝐞𝐧𝐭 your 𝓤𝓹𝔀𝓸𝓻𝓴 account")]
    [InlineData("Ì wánt tö rênt your Upwork account", "Ì wánt tö rênt your Upwork account")]
    public void A_disguised_request_is_read_and_quoted_as_it_was_written(string text, string quote)
    {
        var hit = Assert.Single(MessageReader.Read(text).Hits, hit => hit.RuleId == "account-rental.ask-to-rent");

        Assert.Equal(quote, hit.Quote);
        Assert.Equal(quote, text.Substring(hit.Start, hit.Length));
    }

    [Fact]
    public void Emoji_digits_count_as_digits()
        => Assert.True(MessageReader.Read("Let me use your account, you get 2️⃣0️⃣% of all.").IsSuspicious);

    [Theory]
    [InlineData("I would like to rent your Upwork account. I pay 200 USD each month.")]
    [InlineData("i like rent you Upwork account, pay 200 usd month. i want rent your Upwork account")]
    [InlineData("It would be my pleasure if we could lease your established Upwork account for 200 USD a month.")]
    public void Simple_or_rich_wording_of_one_request_gives_the_same_kind(string text)
        => Assert.Contains(
            MessageReader.Read(text).Hits, hit => hit is { Kind: "account-rental", Strength: Strength.Strong });

    [Theory]
    [InlineData("me no good english sorry. i can do work good, please look my github, i cheap")]
    [InlineData("I am from a small country far away and I delve into intricate tapestries of robust, scalable code.")]
    [InlineData("Я разработчик, ищу работу, вот мой GitHub.")]
    public void How_and_in_which_language_it_is_written_never_counts(string text)
        => Assert.Empty(MessageReader.Read(text).Hits);

    [Theory]
    [InlineData("Never let anyone use your Upwork account, whatever share they offer.")]
    [InlineData("You must not rent, lend or sell your account.")]
    [InlineData("A recruiter asked me to rent out my LinkedIn account for $200 a month. Is this normal?")]
    [InlineData("Beware! Messages such as \"I want to rent your Upwork account\" are a scam.")]
    [InlineData("> I want to rent your Upwork account for 200 USD.\n\nNo, thank you. Please do not write to me again.")]
    [InlineData("Selling, renting or sharing your account is not allowed.")]
    [InlineData("Red flags:\n- they want to use your bank account\n- we split 50/50\n- passive income")]
    [InlineData("Do you attend interviews on our behalf? Never. We coach you before each round.")]
    [InlineData("I don't want to use your Upwork account, I have my own and charge 20% less.")]
    public void Words_that_are_negated_quoted_reported_or_warned_about_are_no_request(string text)
        => Assert.False(MessageReader.Read(text).IsSuspicious);

    [Theory]
    [InlineData("This is not a scam. I want to rent your Upwork account.")]
    [InlineData("\"I want to rent your Upwork account.\"")]
    [InlineData("I can't use my own account, so I want to rent your Upwork account.")]
    [InlineData("Don't worry, there is no risk, just let me use your Upwork account and you get 20%.")]
    [InlineData("I am honest and my terms of work are simple. I want to rent your Upwork account, we split 50/50.")]
    public void Reassuring_words_do_not_hide_a_request(string text)
        => Assert.True(MessageReader.Read(text).IsSuspicious);

    [Fact]
    public void A_weak_hit_alone_is_shown_and_not_suspicious()
    {
        var reading = MessageReader.Read("Please contact me on Telegram to continue.");

        Assert.Equal(Strength.Weak, Assert.Single(reading.Hits).Strength);
        Assert.False(reading.IsSuspicious);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\0\u0001\uD800\uDC00\uD800")]
    [InlineData("\u202E\u2066\u2069")]
    [InlineData("!!! ??? ... %%% $$$ \"\"\" ''' ---")]
    public void Empty_and_broken_texts_are_read_without_a_hit(string text)
        => Assert.Empty(MessageReader.Read(text).Hits);

    [Fact]
    public void A_right_to_left_override_hides_nothing()
        => Assert.True(MessageReader.Read("I want to \u202Erent\u202C your Upwork account").IsSuspicious);

    [Fact]
    public void Repetition_gives_a_few_hits_and_not_thousands()
    {
        var text = string.Concat(Enumerable.Repeat("I want to rent your Upwork account. ", 2_000));

        Assert.InRange(MessageReader.Read(text).Hits.Count, 1, 40);
    }

    [Fact]
    public void What_lies_beyond_the_longest_message_is_said_to_be_unread()
    {
        Assert.True(MessageReader.Read(new string('a', MessageReader.LongestMessage + 1)).Truncated);
        Assert.False(MessageReader.Read("short").Truncated);
    }
}
