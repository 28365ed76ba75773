using GigVet.Text.Messages;

namespace GigVet.Core.Tests.Text.Messages;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("https://upw0rk.com/offer", "upwork.com")]
    [InlineData("https://www.paypa1.com", "paypal.com")]
    [InlineData("https://linkedln.com/in/x", "linkedin.com")]
    [InlineData("https://githb.com/x/y", "github.com")]
    [InlineData("https://upvvork.com/", "upwork.com")]
    [InlineData("https://upwork.com.offers-verify.example/login", "upwork.com")]
    [InlineData("https://paypal-login.example/", "paypal.com")]
    [InlineData("https://support-binance.example/", "binance.com")]
    [InlineData("https://раураl.com/", "paypal.com")]
    public void An_address_that_imitates_a_known_one_is_found(string link, string house)
        => Assert.Equal(house, Assert.Single(LookAlikes.In($"Please see {link} today.")).House);

    [Theory]
    [InlineData("https://www.upwork.com/jobs/1")]
    [InlineData("https://github.io/x")]
    [InlineData("https://mira.github.io/x")]
    [InlineData("https://www.paypal.me/mira")]
    [InlineData("https://amazon.example/upwork.com")]
    [InlineData("https://finance.com/")]
    [InlineData("https://network.example/")]
    [InlineData("https://github-stars.example/")]
    [InlineData("https://xn--.com/")]
    [InlineData("no link at all, upw0rk")]
    public void Own_addresses_other_firms_and_paths_are_not(string link)
        => Assert.Empty(LookAlikes.In($"Please see {link} today."));
}
