using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using GigVet.Text;

namespace GigVet.Core.Tests.Text;

public sealed class ContactsTests
{
    [Theory]
    [InlineData("Write to anna.nowak+upwork@Example.COM.", "anna.nowak+upwork@example.com")]
    [InlineData("<mailto:jo@example.co.uk>, thanks", "jo@example.co.uk")]
    [InlineData("a@example.com b@example.org", "a@example.com b@example.org")]
    [InlineData("A.B@gmail.com and ab+x@googlemail.com", "A.B@gmail.com")]
    [InlineData("@someone, a@b, a@1.2, x@@y.com", "")]
    [InlineData("", "")]
    public void E_mail_addresses_are_found(string text, string addresses)
        => Assert.Equal(addresses, string.Join(' ', EmailAddress.FindIn(text)));

    [Fact]
    public void One_mailbox_has_many_spellings()
    {
        Assert.Equal("annanowak@gmail.com", EmailAddress.Read("Anna.Nowak+jobs@googlemail.com")?.Mailbox);
        Assert.Equal("anna.nowak@example.com", EmailAddress.Read(" Anna.Nowak+jobs@example.com ")?.Mailbox);
        Assert.Null(EmailAddress.Read("write to anna@example.com"));
    }

    [Theory]
    [InlineData("call +48 601 555 019 now", "48601555019")]
    [InlineData("0048 601-555-019", "48601555019")]
    [InlineData("(555) 010-1234", "5550101234")]
    [InlineData("tel. 050 555 01 99", "0505550199")]
    [InlineData("2019-01-02, 2012-2016, 10.000.000, v1.2.3.4, 192.168.10.250", "")]
    [InlineData("order 1234567890123", "")]
    [InlineData("id_5550101234 x5550101234", "")]
    [InlineData("+1 (555) 010-1234 or +380 50 555 01 99", "15550101234 380505550199")]
    public void Telephone_numbers_are_found(string text, string numbers)
        => Assert.Equal(numbers, string.Join(' ', PhoneNumber.FindIn(text).Select(number => number.Digits)));

    [Theory]
    [InlineData("+380 50 555 01 99", "050 555 01 99", true)]
    [InlineData("+48601555019", "0048 601 555 019", true)]
    [InlineData("+48601555019", "+48601555018", false)]
    [InlineData("55501234", "155501234", false)]
    public void Lines_are_compared_by_their_last_nine_digits(string left, string right, bool same)
    {
        Assert.Equal(same, PhoneNumber.Read(left)!.IsSameLine(PhoneNumber.Read(right)!));
        Assert.Equal(same, PhoneNumber.Read(right)!.IsSameLine(PhoneNumber.Read(left)!));
    }

    [Theory]
    [InlineData("Telegram: @Some_One", "telegram some_one")]
    [InlineData("ping me: https://t.me/someone or wa.me/15550101234", "telegram someone, whatsapp 15550101234")]
    [InlineData("skype: live:jo.doe", "skype jo.doe")]
    [InlineData("thanks @octo-cat!", " octo-cat")]
    [InlineData("jo@example.com is my mail, telegram is fine", "")]
    public void Handles_are_found(string text, string handles)
        => Assert.Equal(handles, string.Join(", ", MessengerHandle.FindIn(text).Select(handle => $"{handle.Network} {handle.Name}")));

    [Theory]
    [InlineData("See https://example.com/a?b=1.", "https://example.com/a?b=1")]
    [InlineData("(www.example.com) and github.com/someone,", "https://www.example.com/ https://github.com/someone")]
    [InlineData("**http://Example.org/x**", "http://example.org/x")]
    [InlineData("and/or 12.5/13 Node.js ASP.NET jo@example.com/x http://localhost/ http://10.0.0.1/", "")]
    public void Web_addresses_are_found(string text, string addresses)
        => Assert.Equal(addresses, string.Join(' ', WebAddresses.FindIn(text)));

    [Theory]
    [InlineData("www.example.com", "example.com")]
    [InlineData("a.b.example.co.uk.", "example.co.uk")]
    [InlineData("Example.COM.au", "example.com.au")]
    [InlineData("someone.github.io", "someone.github.io")]
    [InlineData("x.someone.github.io", "someone.github.io")]
    [InlineData("shop.someone.vercel.app", "someone.vercel.app")]
    [InlineData("co.uk", null)]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("-x.com", null)]
    [InlineData("a..com", null)]
    [InlineData(null, null)]
    public void The_registered_domain_is_found(string? host, string? domain) => Assert.Equal(domain, Domains.Registrable(host));

    [Fact]
    public void Mail_domains_are_known_and_can_be_extended()
    {
        Assert.True(MailDomains.BuiltIn.IsDisposable("Mailinator.com"));
        Assert.True(MailDomains.BuiltIn.IsDisposable("eu.mailinator.com"));
        Assert.False(MailDomains.BuiltIn.IsDisposable("notmailinator.com"));
        Assert.True(MailDomains.BuiltIn.IsFree("gmail.com"));
        Assert.True(MailDomains.BuiltIn.IsForwarding("users.noreply.github.com"));
        Assert.False(MailDomains.BuiltIn.IsDisposable(null));

        var extended = MailDomains.BuiltIn.WithDisposable(["Throw.Example", "gmail.com", "", "not a domain"]);
        Assert.True(extended.IsDisposable("throw.example"));
        Assert.False(extended.IsDisposable("gmail.com"));
        Assert.False(MailDomains.BuiltIn.IsDisposable("throw.example"));
    }

    [Fact]
    public void Any_text_is_read_without_trouble()
    {
        var telling = Gen.Elements("@", "+48 ", "a", ".", "com", "://", "http", " ", "555", "-", "(", "t.me/", "telegram: ", "é", "\ud800", "/")
            .ArrayOf()
            .Select(string.Concat)
            .ToArbitrary();

        Prop.ForAll(telling, text => ReadAll(text) >= 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("@")]
    [InlineData("a.")]
    [InlineData("1 ")]
    [InlineData("+1")]
    [InlineData("telegram:")]
    [InlineData("@aaa")]
    [InlineData("http://")]
    [InlineData("www.a/ ")]
    public void A_megabyte_is_read_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));
        var clock = Stopwatch.StartNew();

        ReadAll(text);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"Took {clock.Elapsed}.");
    }

    private static int ReadAll(string text) => EmailAddress.FindIn(text).Count
        + PhoneNumber.FindIn(text).Count
        + MessengerHandle.FindIn(text).Count
        + WebAddresses.FindIn(text).Count
        + (EmailAddress.Read(text) is null ? 0 : 1)
        + (PhoneNumber.Read(text) is null ? 0 : 1)
        + (Domains.Registrable(text) is null ? 0 : 1);
}
