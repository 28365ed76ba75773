using MailKit.Security;

namespace GigVet.Alerts.Email;

/// <summary>The operator's mail server; bound from the section GigVet:Smtp. Without a host there is no e-mail.</summary>
public sealed class SmtpOptions
{
    public const string Section = "GigVet:Smtp";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <value>StartTls: a server that does not encrypt is not written to, unless the operator says None.</value>
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "";

    public bool IsSet => Host.Length > 0 && From.Length > 0;
}
