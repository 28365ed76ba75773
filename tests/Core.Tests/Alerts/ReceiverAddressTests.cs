using GigVet.Alerts;
using GigVet.Vetting;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Core.Tests.Alerts;

public sealed class ReceiverAddressTests
{
    private static readonly string[] Slack = ["hooks.slack.com"];

    private readonly ReceiverAddress _addresses = new(new PrivateHosts(["127.0.0.1:4711"]));

    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/secret")]
    [InlineData("https://HOOKS.slack.com/services/T0/B0/secret")]
    public void Takes_an_address_of_the_service(string text) => Assert.NotNull(_addresses.Read(text, "webhookUrl", Slack));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("http://hooks.slack.com/services/T0/B0/secret")]
    [InlineData("https://hooks.slack.com.evil.example/services/T0/B0/secret")]
    [InlineData("https://evil.example/hooks.slack.com/secret")]
    [InlineData("https://hooks.slack.com@evil.example/secret")]
    [InlineData("https://user:secret@hooks.slack.com/services")]
    [InlineData("https://hooks.slack.com:8443/services/secret")]
    [InlineData("https://hooks.slack.com/services#secret")]
    [InlineData("https://169.254.169.254/secret")]
    [InlineData("file:///etc/secret")]
    public void Refuses_any_other_and_never_repeats_it(string? text)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => _addresses.Read(text, "webhookUrl", Slack));

        Assert.Equal("webhookUrl", Assert.Single(refused.Errors).Field);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("https://localhost/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("http://example.com/hook")]
    public void Where_any_host_may_be_named_it_must_be_public_and_safe(string text)
        => Assert.Throws<InvalidRequestException>(() => _addresses.Read(text, "url", []));

    [Fact]
    public void What_the_operator_lets_through_may_be_private_and_plain()
        => Assert.NotNull(_addresses.Read("http://127.0.0.1:4711/hook", "url", []));

    [Theory]
    [InlineData("https://prod-1.westeurope.logic.azure.com/x", true)]
    [InlineData("https://evillogic.azure.com/x", false)]
    public void A_host_that_begins_with_a_dot_stands_for_what_is_below_it(string text, bool taken)
        => Assert.Equal(taken, Record.Exception(() => _addresses.Read(text, "url", [".logic.azure.com"])) is null);

    [Fact]
    public void Shown_is_enough_to_recognise_and_too_little_to_use()
        => Assert.Equal(
            "https://hooks.slack.com/…wxyz",
            ReceiverAddress.Shown(new Uri("https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwxyz")));

    [Fact]
    public void Hosts_are_one_value_or_a_list_and_replace_what_ships()
    {
        Assert.Equal(["a", "b"], ReceiverAddress.Hosts(Settings(("K", "a, b")), "K", "shipped"));
        Assert.Equal(["a", "b"], ReceiverAddress.Hosts(Settings(("K:0", "a"), ("K:1", "b")), "K", "shipped"));
        Assert.Equal(["shipped"], ReceiverAddress.Hosts(Settings(), "K", "shipped"));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
        .Build();
}
