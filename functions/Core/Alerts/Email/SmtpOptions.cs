using GigVet.Settings;
using MailKit.Security;

namespace GigVet.Alerts.Email;

/// <summary>The operator's mail server; bound from the section GigVet:Smtp. Without a host there is no e-mail.</summary>
public sealed class SmtpOptions
{
    public const string Section = "GigVet:Smtp";

    [Setting("the mail server of e-mail alerts; without it there is no e-mail")]
    public string Host { get; set; } = "";

    [Setting("its port")]
    public int Port { get; set; } = 587;

    /// <value>StartTls: a server that does not encrypt is not written to, unless the operator says None.</value>
    [Setting("`None`, `StartTls`, `SslOnConnect` or `Auto`; only `None` writes to a server that does not encrypt")]
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    [Setting("who signs in there")]
    public string User { get; set; } = "";

    [Setting("with what", IsSecret = true)]
    public string Password { get; set; } = "";

    [Setting("the sender; needed where there is a host")]
    public string From { get; set; } = "";

    public bool IsSet => Host.Length > 0 && From.Length > 0;
}
