using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

/// <summary>What HTML, invisible characters and reordering hide is read all the same, or said to be unread.</summary>
public sealed class DisguiseTests
{
    [Theory]
    [InlineData("can I use your&nbsp;account")]
    [InlineData("can I &#117;se your account")]
    [InlineData("can I &#x75;se your account")]
    [InlineData("can I <b>u</b>se your <i class=\"x\">account</i>")]
    [InlineData("can I use<!-- nothing --> your account")]
    [InlineData("can I use<br/>your account?")]
    [InlineData("can I u&shy;se your a\u200Bccount")]
    public void A_request_hidden_by_markup_is_found_and_quoted_as_it_stands(string text)
    {
        var hit = Assert.Single(MessageReader.Read(text).Hits, hit => hit.RuleId == "account-rental.asked-to-use");

        Assert.Equal(text.Substring(hit.Start, hit.Length), hit.Quote);
    }

    [Theory]
    [InlineData("profit & loss; if a < b and c > d then 5 &lt; 6 <john@example.org>")]
    [InlineData("&&&&;;;; <<<>>> <b <i &#; &#x; &unknown;")]
    [InlineData("<")]
    [InlineData("&")]
    public void Signs_that_are_no_markup_are_read_as_they_stand(string text)
        => Assert.Empty(MessageReader.Read(text).Hits);

    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u200B\u200B\u2060\uFEFF")]
    [InlineData("\u202Etnuocca ruoy esu")]
    [InlineData("&#8203;&#8203;")]
    public void A_text_that_shows_nothing_or_is_shown_in_another_order_is_unread(string text)
        => Assert.False(MessageReader.Read(text).Readable);
}
