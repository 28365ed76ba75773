using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GigVet.Alerts.Email;

/// <summary>The settings of e-mail, checked at the start.</summary>
internal static class EmailServices
{
    public static IServiceCollection AddSmtpOptions(this IServiceCollection services)
    {
        services.AddOptions<SmtpOptions>()
            .BindConfiguration(SmtpOptions.Section)
            .Validate(
                smtp => smtp.Host.Length == 0 || MailboxAddress.TryParse(smtp.From, out _),
                $"{SmtpOptions.Section}:From must be an e-mail address where {SmtpOptions.Section}:Host is set.")
            .Validate(smtp => smtp.Port is > 0 and <= 65_535, $"{SmtpOptions.Section}:Port must be 1 to 65535.")
            .ValidateOnStart();
        return services;
    }
}
