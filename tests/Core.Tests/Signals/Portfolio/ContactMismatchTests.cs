using GigVet.Core.Tests.Support;
using GigVet.Model;
using GigVet.Signals.Portfolio;

namespace GigVet.Core.Tests.Signals.Portfolio;

public sealed class ContactMismatchTests : SignalTests<ContactMismatch>
{
    protected override Dossier Raised => Mail("mk@kessler-post.example", "jonas.petrik@gmail.com");

    protected override Dossier Clear => Mail("mira@kessler-post.example", "Mira@Kessler-Post.example");

    protected override Dossier NotAvailable => Mail(claimed: null, "jonas.petrik@gmail.com");

    [Theory]
    [InlineData("mk@gmail.com", "info@petrik.example", Outcome.NotAvailable)]
    [InlineData("mk@gmail.com", "hello@petrik.example", Outcome.NotAvailable)]
    [InlineData("mk@gmail.com", "jonas@mira-kessler.example", Outcome.NotAvailable)]
    [InlineData("mk@gmail.com", "you@example.com", Outcome.NotAvailable)]
    [InlineData("mk@gmail.com", "jonas@simplelogin.com", Outcome.NotAvailable)]
    [InlineData("mk@sandmeer.example", "jonas.petrik@sandmeer.example", Outcome.Clear)]
    [InlineData("mk@mail.sandmeer.example", "jonas.petrik@sandmeer.example", Outcome.Clear)]
    [InlineData("m.k+work@gmail.com", "mk@googlemail.com", Outcome.Clear)]
    [InlineData("mk@gmail.com", "mk@proton.me", Outcome.Clear)]
    [InlineData("mk@gmail.com", "mira.kessler@proton.me", Outcome.Clear)]
    [InlineData("mk@gmail.com", "kessler84@yahoo.com", Outcome.Clear)]
    [InlineData("mk@gmail.com", "jonas.petrik@gmail.com", Outcome.Raised)]
    public void In_doubt_an_address_is_the_contractors(string claimed, string shown, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(Mail(claimed, shown)));

    [Theory]
    [InlineData("+370 600 12345", "+370 600 98765", Outcome.Raised)]
    [InlineData("+370 600 12345", "8 600 12345", Outcome.Clear)]
    [InlineData("+370 600 12345", "+1 555 555 0100", Outcome.NotAvailable)]
    [InlineData("+370 600 12345", "123-456-7890", Outcome.NotAvailable)]
    public void A_phone_number_counts_less(string claimed, string shown, Outcome expected)
    {
        var finding = Signal.Evaluate(Told(new Claims { Name = "Mira Kessler", Phone = claimed }, [], [shown]));

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(expected is Outcome.Raised ? Strength.Weak : Strength.Moderate, finding.Strength);
    }

    [Theory]
    [InlineData("weiming.zhang@zhang.example", "jianguo.liu@liu-post.example", Outcome.Raised)]
    [InlineData("weiming.zhang@zhang.example", "zhangweiming@post.example", Outcome.Clear)]
    [InlineData("dragon@zhang.example", "jianguo.liu@liu-post.example", Outcome.Clear)]
    public void Of_a_name_in_other_letters_the_own_address_tells_the_spelling(string claimed, string shown, Outcome expected)
        => Assert.Equal(expected, OutcomeFor(A.Dossier(
            A.Profile() with { DisplayName = "张伟明" },
            A.Request() with { Claims = new Claims { Name = "张伟明", Email = claimed } },
            Seen.Site() with { Emails = [shown] })));

    [Theory]
    [InlineData("Jonas Petrik")]
    [InlineData("خليل ناصر")]
    public void Whom_a_site_names_instead_is_not_told_twice(string owner)
        => Assert.Equal(Outcome.NotAvailable, OutcomeFor(A.Dossier(
            A.Profile() with { DisplayName = owner == "Jonas Petrik" ? "Mira Kessler" : "عمر حداد" },
            A.Request() with { Claims = new Claims { Email = "mk@kessler-post.example" } },
            Seen.Site(owner) with { Emails = ["jonas.petrik@gmail.com"] })));

    [Fact]
    public void One_shared_contact_settles_it()
        => Assert.Equal(Outcome.Clear, OutcomeFor(Told(
            new Claims { Email = "mk@gmail.com", Phone = "+370 600 12345" }, ["jonas.petrik@gmail.com"], ["+370 600 12345"])));

    [Fact]
    public void A_name_that_cannot_be_written_in_an_address_is_never_missed_in_one()
        => Assert.Equal(Outcome.Clear, OutcomeFor(A.Dossier(
            A.Profile() with { DisplayName = "王小明" },
            A.Request() with { Claims = new Claims { Email = "mk@gmail.com" } },
            Seen.Site() with { Emails = ["jonas.petrik@gmail.com"] })));

    [Fact]
    public void Does_not_apply_without_a_site_or_without_contacts_on_it()
    {
        Assert.False(Signal.Evaluate(A.Dossier()).Applicable);
        Assert.False(Signal.Evaluate(A.Dossier(Seen.Site())).Applicable);
    }

    private static Dossier Mail(string? claimed, string shown) => Told(new Claims { Email = claimed }, [shown], []);

    private static Dossier Told(Claims claims, string[] emails, string[] phones)
        => A.Dossier(claims, Seen.Site() with { Emails = emails, Phones = phones });
}
