using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Platforms;
using GigVet.Text;

namespace GigVet.Signals.Portfolio;

/// <summary>A way to reach a person: an e-mail address or a telephone number.</summary>
internal sealed record Contact(string Text, EmailAddress? Email, PhoneNumber? Phone, Evidence Evidence);

/// <summary>The contacts of a site that can be a person's own.</summary>
internal static class SiteContacts
{
    private const int Most = 10;

    private static readonly string[] DemoDomains =
        ["example.com", "example.org", "example.net", "domain.com", "yourdomain.com", "email.com", "website.com", "test.com"];

    public static IEnumerable<Contact> Of(PortfolioSite site)
    {
        var host = WebAddress.HostOf(site.Url);
        var emails = site.Emails.Take(Most)
            .Select(EmailAddress.Read)
            .OfType<EmailAddress>()
            .Where(email => !DemoDomains.Contains(email.Domain, StringComparer.Ordinal))
            .Where(email => EmailName.Read(email.ToString()).Words.Count > 0)
            .Where(email => !MailDomains.BuiltIn.IsForwarding(email.Domain))
            .Select(email => new Contact(email.ToString(), email, null, site.Cite($"E-mail on the site: {email}")));
        var phones = site.Phones.Take(Most)
            .Select(text => (Text: text, Number: PhoneNumber.Read(text)))
            .Where(phone => phone.Number is { } number && !IsDemo(number.Digits))
            .Select(phone => new Contact(phone.Text, null, phone.Number, site.Cite($"Phone on the site: {phone.Text}")));

        // The site's own domain says nothing about who the person is; other checks look at whose site it is.
        return emails.Where(contact => !Domains.SameOwner(contact.Email!.Domain, host)).Concat(phones);
    }

    /// <summary>Numbers that themes are shipped with.</summary>
    private static bool IsDemo(string digits) => digits.Contains("55501", StringComparison.Ordinal)
        || digits.Contains("5555555", StringComparison.Ordinal)
        || digits.Contains("1234567", StringComparison.Ordinal)
        || digits.Distinct().Count() <= 2;
}
