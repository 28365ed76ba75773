using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GigVet.Vetting;
using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace GigVet.Alerts.Email;

/// <summary>E-mail, by the operator's server. A repeat carries the same message id.</summary>
public sealed class EmailChannel(IOptions<SmtpOptions> options) : IAlertChannel
{
    private const int MostAddresses = 10;
    private const int AddressLength = 254;
    private const int SubjectLength = 150;
    private const int Permanent = 500;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public string Name => "email";

    public TimeSpan Gap => TimeSpan.FromSeconds(1.1);

    public bool Gathers => true;

    public Type BodyType => typeof(EmailBody);

    public Type ShownType => typeof(EmailBody);

    public JsonElement Read(JsonElement body, JsonElement? standing)
    {
        var sent = JsonErrors.Read<EmailBody>(JsonSerializer.SerializeToUtf8Bytes(body), "body");
        if (sent.To is null && standing is { } kept)
            return kept;
        if (!options.Value.IsSet)
            throw new InvalidRequestException("to", $"e-mail is not set up here; its operator sets {SmtpOptions.Section}:Host and :From.");
        if (sent.To is null or { Count: 0 or > MostAddresses })
            throw new InvalidRequestException("to", $"must name 1 to {MostAddresses} addresses.");

        foreach (var (place, address) in sent.To.Index())
        {
            // One bare address: a display name could hold a second one. The reader lets a null through.
            if (address is not { Length: <= AddressLength } || !MailboxAddress.TryParse(address, out var mailbox)
                || mailbox.Address != address || !address.Contains('@', StringComparison.Ordinal))
            {
                throw new InvalidRequestException($"to[{place}]", "must be one e-mail address, such as me@example.com.");
            }
        }

        return JsonSerializer.SerializeToElement(sent, GigVetJson.Options);
    }

    public object Show(JsonElement settings, bool made) => settings.Deserialize<EmailBody>(GigVetJson.Options)!;

    public async Task<ChannelAnswer> SendAsync(AlertDestination destination, Alert alert, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var message = Message(alert, destination.Read<EmailBody>().To!);
            await SendAsync(message, limit.Token);
            return new ChannelAnswer.Delivered("The mail server took it.");
        }
        catch (SmtpCommandException refused) when (
            refused is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)Permanent })
        {
            return new ChannelAnswer.Never($"{(int)refused.StatusCode}: the mail server does not take mail for an address.");
        }
        catch (Exception exception) when (exception is CommandException or ProtocolException or SocketException or IOException
            or MailKit.Security.AuthenticationException or MailKit.Security.SslHandshakeException or NotSupportedException)
        {
            return new ChannelAnswer.Later($"The mail server could not be used ({exception.GetType().Name}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ChannelAnswer.Later("The mail server did not answer in time.");
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var smtp = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, cancellationToken);
        if (smtp.User.Length > 0)
            await client.AuthenticateAsync(Encoding.UTF8, smtp.User, smtp.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Message(Alert alert, IReadOnlyList<string> to)
    {
        var from = MailboxAddress.Parse(options.Value.From);
        var message = new MimeMessage
        {
            Subject = OneLine.Of(alert.Title, SubjectLength),
            Date = alert.At,
            MessageId = $"{alert.Id}@{from.Domain}",
            Body = new TextPart("plain") { Text = Text(alert) },
        };
        message.From.Add(from);
        message.To.AddRange(to.Select(address => MailboxAddress.Parse(address)));

        // Nobody's absence note should answer a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static string Text(Alert alert)
    {
        var text = new StringBuilder().AppendLine(alert.Title);
        foreach (var paragraph in AlertText.Of(alert))
        {
            text.AppendLine();
            if (paragraph.Heading is { } heading)
                text.AppendLine(heading);
            foreach (var line in paragraph.Lines)
                text.Append("- ").Append(line.Text).AppendLine(line.Url is { } url ? $" <{url.AbsoluteUri}>" : "");
        }

        return text.AppendLine().AppendLine("GigVet recommends; a person decides.").ToString();
    }

    private sealed record EmailBody(IReadOnlyList<string>? To = null);
}
