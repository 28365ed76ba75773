using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Slack;
using GigVet.Alerts.Webhooks;
using GigVet.FakeWeb;
using GigVet.Web;
using Microsoft.Extensions.Configuration;

namespace GigVet.Core.Tests.Alerts;

/// <summary>Channels over the real way out to a receiver with every fault.</summary>
public sealed class ChannelAnswersTests : IAsyncLifetime
{
    private FakeServer _server = null!;
    private Outbound _web = null!;
    private ReceiverAddress _addresses = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await FakeServer.StartAsync(TimeProvider.System, Stop);
        var options = new OutboundOptions { Whole = TimeSpan.FromSeconds(1) };
        options.AllowPrivate.Add(_server.HostAndPort);
        _web = new Outbound(options, TimeProvider.System, new OutboundSeams());
        _addresses = new ReceiverAddress(new PrivateHosts([_server.HostAndPort]));
        _server.Receiver("slack").IsSlack = true;
        _server.Receiver("hook").Usual = new FakeReply(204, "");
    }

    public async ValueTask DisposeAsync()
    {
        _web.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Slack_says_ok()
    {
        Assert.IsType<ChannelAnswer.Delivered>(await SlackAsync(FakeReply.Ok));
        Assert.Single(_server.Receiver("slack").Taken);
    }

    [Theory]
    [InlineData(404, "no_service")]
    [InlineData(404, "no_team")]
    [InlineData(404, "channel_not_found")]
    [InlineData(410, "channel_is_archived")]
    [InlineData(403, "action_prohibited")]
    [InlineData(403, "invalid_token")]
    [InlineData(403, "<html>")]
    [InlineData(200, "no_service")]
    public async Task Slack_says_that_nothing_will_ever_arrive(int status, string text)
        => Assert.IsType<ChannelAnswer.Never>(await SlackAsync(new FakeReply(status, text)));

    [Theory]
    [InlineData(500, "rollup_error")]
    [InlineData(503, "")]
    [InlineData(408, "")]
    [InlineData(200, "<html>a page of some proxy</html>")]
    [InlineData(200, "rate_limited")]
    public async Task Slack_says_not_now(int status, string text)
        => Assert.IsType<ChannelAnswer.Later>(await SlackAsync(new FakeReply(status, text)));

    [Fact]
    public async Task Slack_asks_for_a_pause()
        => Assert.Equal(
            TimeSpan.FromSeconds(7), Assert.IsType<ChannelAnswer.Later>(await SlackAsync(FakeReply.TooMany(7))).After);

    [Fact]
    public async Task Slack_hangs_or_breaks_off()
    {
        Assert.IsType<ChannelAnswer.Later>(await SlackAsync(FakeReply.Hang));
        Assert.IsType<ChannelAnswer.Later>(await SlackAsync(FakeReply.CutOff));
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        var moved = new FakeReply(302, "") { Location = _server.ReceiverAddress("hook").AbsoluteUri };

        Assert.IsType<ChannelAnswer.Later>(await SlackAsync(moved));
        Assert.Empty(_server.Receiver("hook").Posts);
    }

    [Fact]
    public async Task A_message_whose_form_is_refused_goes_again_without_it()
    {
        Assert.IsType<ChannelAnswer.Delivered>(await SlackAsync(new FakeReply(400, "invalid_blocks"), FakeReply.Ok));

        using var plain = JsonDocument.Parse(Assert.Single(_server.Receiver("slack").Taken).Body);
        Assert.False(plain.RootElement.TryGetProperty("blocks", out _));
    }

    [Fact]
    public async Task What_is_refused_even_without_its_form_is_refused_for_good()
        => Assert.IsType<ChannelAnswer.Never>(
            await SlackAsync(new FakeReply(400, "invalid_payload"), new FakeReply(400, "invalid_payload")));

    [Fact]
    public async Task What_a_receiver_says_is_not_repeated_but_for_words_of_Slack()
    {
        var answer = await SlackAsync(new FakeReply(404, "Hello <b>Mira</b>"));

        Assert.DoesNotContain("Mira", answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, typeof(ChannelAnswer.Delivered))]
    [InlineData(204, typeof(ChannelAnswer.Delivered))]
    [InlineData(410, typeof(ChannelAnswer.Never))]
    [InlineData(400, typeof(ChannelAnswer.Later))]
    [InlineData(404, typeof(ChannelAnswer.Later))]
    [InlineData(500, typeof(ChannelAnswer.Later))]
    public async Task A_program_answers_by_its_status(int status, Type expected)
    {
        _server.Receiver("hook").Then(new FakeReply(status, ""));

        Assert.IsType(expected, await HookAsync());
    }

    [Fact]
    public async Task A_long_answer_is_read_no_further_than_needed()
    {
        _server.Receiver("hook").Then(new FakeReply(200, new string('x', 3 << 20)));

        Assert.IsType<ChannelAnswer.Delivered>(await HookAsync());
    }

    [Fact]
    public async Task An_address_that_became_private_is_not_opened()
    {
        using var guarded = new Outbound(new OutboundOptions(), TimeProvider.System, new OutboundSeams());
        var channel = new WebhookChannel(guarded, _addresses, TimeProvider.System);

        Assert.IsType<ChannelAnswer.Later>(await channel.SendAsync(Destination(channel, "hook", "url"), AnAlert.Rose(), Stop));
        Assert.Empty(_server.Receiver("hook").Posts);
    }

    private async Task<ChannelAnswer> SlackAsync(params FakeReply[] replies)
    {
        _server.Receiver("slack").Then(replies);
        var channel = new SlackChannel(_web, _addresses, Configuration(_server.HostAndPort), TimeProvider.System);

        return await channel.SendAsync(Destination(channel, "slack", "webhookUrl"), AnAlert.Rose(), Stop);
    }

    private async Task<ChannelAnswer> HookAsync()
    {
        var channel = new WebhookChannel(_web, _addresses, TimeProvider.System);
        return await channel.SendAsync(Destination(channel, "hook", "url"), AnAlert.Rose(), Stop);
    }

    private AlertDestination Destination(IAlertChannel channel, string receiver, string field)
    {
        var body = JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [field] = _server.ReceiverAddress(receiver).AbsoluteUri,
        });
        return new AlertDestination
        {
            Customer = "c",
            Channel = channel.Name,
            Settings = channel.Read(body, null),
            ChangedAt = DateTimeOffset.UnixEpoch,
        };
    }

    private static IConfiguration Configuration(string host) => new ConfigurationBuilder()
        .AddInMemoryCollection([new(SlackChannel.AllowedHosts, host)])
        .Build();
}
