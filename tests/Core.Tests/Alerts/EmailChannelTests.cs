using System.Text.Json;
using GigVet.Alerts;
using GigVet.Alerts.Email;
using GigVet.FakeWeb;
using GigVet.Vetting;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GigVet.Core.Tests.Alerts;

public sealed class EmailChannelTests : IAsyncLifetime
{
    private readonly FakeSmtp _smtp = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await _smtp.DisposeAsync();

    [Theory]
    [InlineData(AlertKind.BandRose)]
    [InlineData(AlertKind.WeeklyDigest)]
    [InlineData(AlertKind.DestinationFailed)]
    public async Task An_alert_arrives_as_plain_text_under_its_own_id(AlertKind kind)
    {
        var alert = AnAlert.Of(kind);

        Assert.IsType<ChannelAnswer.Delivered>(await SendAsync(alert));
        using var mail = Mail();
        Assert.Equal(alert.Title, mail.Subject);
        Assert.Equal($"{alert.Id}@gigvet.example", mail.MessageId);
        Assert.Contains(alert.Causes[0].Text, mail.TextBody, StringComparison.Ordinal);
        Assert.Equal("a@shop.example b@shop.example", string.Join(' ', mail.To.Mailboxes.Select(to => to.Address)));
    }

    [Fact]
    public async Task What_a_stranger_wrote_adds_no_header()
    {
        var alert = AnAlert.Rose() with { Title = "Mira\r\nBcc: all@shop.example\r\n\r\nHello" };
        await SendAsync(alert);

        using var mail = Mail();
        Assert.Empty(mail.Bcc);
        Assert.Equal("Mira  Bcc: all@shop.example    Hello", mail.Subject);
    }

    [Theory]
    [InlineData("550 5.1.1 No such user", typeof(ChannelAnswer.Never))]
    [InlineData("450 4.2.1 Try again", typeof(ChannelAnswer.Later))]
    public async Task A_refused_recipient_is_for_good_or_for_now(string said, Type expected)
    {
        _smtp.ToRecipient = said;

        Assert.IsType(expected, await SendAsync(AnAlert.Rose()));
        Assert.Empty(_smtp.Mails);
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_does_not_encrypt_as_it_should_is_tried_later()
    {
        Assert.IsType<ChannelAnswer.Later>(await SendAsync(AnAlert.Rose(), port: 1));
        Assert.IsType<ChannelAnswer.Later>(await SendAsync(AnAlert.Rose(), security: SecureSocketOptions.StartTls));
        Assert.Empty(_smtp.Mails);
    }

    [Theory]
    [InlineData("""{"to":[]}""", "to")]
    [InlineData("""{}""", "to")]
    [InlineData("""{"to":["a@shop.example","nobody"]}""", "to[1]")]
    [InlineData("""{"to":[null]}""", "to[0]")]
    [InlineData("""{"to":["A <a@shop.example>"]}""", "to[0]")]
    [InlineData("""{"to":["a@shop.example\r\nBcc: b@shop.example"]}""", "to[0]")]
    [InlineData("""{"to":["a@shop.example, b@shop.example"]}""", "to[0]")]
    public void What_is_no_address_names_its_field(string body, string field)
        => Assert.Equal(field, Assert.Single(Assert.Throws<InvalidRequestException>(
            () => Channel().Read(JsonElement.Parse(body), null)).Errors).Field);

    [Fact]
    public void Without_a_mail_server_of_the_operator_there_is_no_email()
        => Assert.Throws<InvalidRequestException>(() => new EmailChannel(Options.Create(new SmtpOptions()))
            .Read(JsonElement.Parse("""{"to":["a@shop.example"]}"""), null));

    private MimeMessage Mail()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(_smtp.Mails)));
        return MimeMessage.Load(stream, Stop);
    }

    private EmailChannel Channel(int? port = null, SecureSocketOptions security = SecureSocketOptions.None)
        => new(Options.Create(new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = port ?? _smtp.Port,
            Security = security,
            From = "alerts@gigvet.example",
        }));

    private async Task<ChannelAnswer> SendAsync(
        Alert alert, int? port = null, SecureSocketOptions security = SecureSocketOptions.None)
    {
        var channel = Channel(port, security);
        var destination = new AlertDestination
        {
            Customer = "c",
            Channel = channel.Name,
            Settings = channel.Read(JsonElement.Parse("""{"to":["a@shop.example","b@shop.example"]}"""), null),
            ChangedAt = DateTimeOffset.UnixEpoch,
        };

        return await channel.SendAsync(destination, alert, Stop);
    }
}
