using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Signals;

/// <summary>
/// Who somebody is by name and place never counts: one dossier is told about many invented people, consistently, and
/// every finding, point and share of coverage stays the same.
/// </summary>
public sealed class CounterfactualTests
{
    private static readonly Persona[] People =
    [
        new("Mira Kessler", "Mira K.", "Jonas Petrik", "Kaunas, Lithuania", "LT", "Spain", "kessler.example", "mira.kessler"),
        new("Emily Thornton", "Emily T.", "Robert Hale", "Boston, United States", "US", "Canada", "thornton.example", "emily.thornton"),
        new("Amara Okonkwo", "Amara O.", "Chidi Eze", "Lagos, Nigeria", "NG", "Ghana", "okonkwo.example", "amara.okonkwo"),
        new("Weiming Zhang", "Weiming Z.", "Jianguo Liu", "Chengdu, China", "CN", "Singapore", "zhang.example", "zhangweiming"),
        new("Minseo Kim", "Minseo K.", "Jihoon Park", "Busan, South Korea", "KR", "Japan", "kim.example", "minseo.kim"),
        new("Ravi Subramaniam", "Ravi S.", "Anil Deshpande", "Chennai, India", "IN", "Nepal", "ravi.example", "ravi.s"),
        new("Omar Haddad", "Omar H.", "Khalil Nasser", "Amman, Jordan", "JO", "Egypt", "haddad.example", "omar.haddad"),
        new("José Álvarez", "José A.", "Camila Restrepo", "Bogotá, Colombia", "CO", "Peru", "alvarez.example", "jose.alvarez"),
        new("Oksana Shevchuk", "Oksana S.", "Bohdan Melnyk", "Lviv, Ukraine", "UA", "Poland", "shevchuk.example", "oksana.shevchuk"),
        new("Nguyễn Thị Hương", "Hương N.", "Trần Quốc Bảo", "Hanoi, Vietnam", "VN", "Thailand", "huong.example", "huong.nguyen"),
        new("Дмитрий Орлов", "Дмитрий О.", "Сергей Власенко", "Almaty, Kazakhstan", "KZ", "Armenia", "orlov.example", "dmitry.orlov"),
        new("Fatima Zahra Bennani", "Fatima B.", "Youssef Idrissi", "Rabat, Morocco", "MA", "Tunisia", "bennani.example", "f.bennani"),
        new("Siti Rahmawati", "Siti R.", "Budi Santoso", "Jakarta, Indonesia", "ID", "Malaysia", "siti.example", "siti.rahmawati"),
        new("Li Na", "Li N.", "Wu Bo", "Shenzhen, China", "CN", "Taiwan", "lina.example", "li.na"),
    ];

    private static readonly Dictionary<string, Func<Persona, Dossier>> Stories = new(StringComparer.Ordinal)
    {
        ["agrees everywhere"] = who => Told(who, request => request, who.Name, who.Place),
        ["another name on the code host"] = who => Told(who, request => request, who.Other, who.Place),
        ["another country on the code host"] = who => Told(who, request => request, who.Name, who.Elsewhere),
        ["paid to somebody else"] = who => Told(who, request => PaidTo(request, who.Other), who.Name, who.Place),
        ["paid to the contractor"] = who => Told(who, request => PaidTo(request, who.Name), who.Name, who.Place),
        ["an agency is declared"] = who => Told(
            who,
            request => PaidTo(request, "Sandmeer Studio") with { Claims = request.Claims with { Agency = new Agency("Sandmeer Studio", null) } },
            who.Other,
            who.Place),
        ["messages from somebody else"] = who => Told(
            who, request => request with { Messages = [Seen.Message($"{who.Other} <mail@{who.Domain}>")] }, who.Name, who.Place),
        ["a mailbox of their name on the site"] = who => Reached(who, $"{who.Mailbox}@gmail.com"),
        ["somebody else's mailbox on the site"] = who => Reached(who, "ysolde.quartermain@gmail.com"),
        ["their site under another name"] = who => Beside(who, who.Other),
        ["their own site elsewhere"] = who => Beside(who, who.Name),
        ["paid into another country"] = who => Told(
            who, request => Observing(request, new Observations { Payout = new Payout { Country = who.Elsewhere, Method = PayoutMethod.Bank } }), who.Name, who.Place),
        ["equipment to another country"] = who => Told(
            who, request => Observing(request, new Observations { Shipping = new Shipping($"Street 1, {who.Elsewhere}") }), who.Name, who.Place),
        ["a steady payout"] = who => Told(
            who,
            request => Observing(request, new Observations { Payout = new Payout { Holder = who.Name, ChangedAt = A.Today.AddDays(-300) } }),
            who.Name,
            who.Place),
        ["signs in from elsewhere"] = who => SignsIn(who, who.Elsewhere),
        ["signs in from home"] = who => SignsIn(who, who.Place),
        ["a CV by somebody else"] = who => A.Dossier(
            A.Profile() with { DisplayName = who.Name }, new Cv { Format = "PDF", Name = who.Other, Author = who.Other, Country = who.Elsewhere }),
        ["nothing but a profile"] = who => A.Dossier(A.Profile() with { DisplayName = who.Short, Location = who.Place }),
    };

    public static TheoryData<string> Names => [.. Stories.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_name_and_place_change_nothing(string story)
    {
        var expected = Assessing.Conclusions(Stories[story](People[0]));

        foreach (var person in People[1..])
        {
            var actual = Assessing.Conclusions(Stories[story](person));
            Assert.True(expected == actual, $"{story}, told about {person.Name}:\n{actual}\ninstead of\n{expected}");
        }
    }

    [Fact]
    public void The_stories_do_differ_from_each_other()
        => Assert.True(Stories.Values.Select(story => Assessing.Conclusions(story(People[0]))).Distinct(StringComparer.Ordinal).Count() > 5);

    private static VetRequest Observing(VetRequest request, Observations seen) => request with { Observations = seen };

    private static Dossier SignsIn(Persona who, string from)
        => SignedIn.Claiming(who.Code, [.. SignedIn.Daily(20, GigVet.Text.Countries.Read(from))]);

    private static VetRequest PaidTo(VetRequest request, string holder)
        => request with { Observations = new Observations { Payout = new Payout { Holder = holder } } };

    private static Dossier Reached(Persona who, string mailbox) => A.Dossier(
        A.Profile() with { DisplayName = who.Name },
        A.Request() with { Claims = new Claims { Email = "hx77@gmail.com" } },
        Seen.Site() with { Emails = [mailbox] });

    private static Dossier Beside(Persona who, string neighbour) => A.Dossier(
        A.Profile() with { DisplayName = who.Name },
        Seen.Site(),
        Support.Beside.Text(TextKind.Portfolio, 0.9, name: neighbour));

    private static Dossier Told(Persona who, Func<VetRequest, VetRequest> also, string accountName, string accountPlace)
    {
        var site = new Uri($"https://{who.Domain}/");
        var claims = new Claims { Name = who.Name, Country = who.Code, Email = $"mail@{who.Domain}" };
        return A.Dossier(
            A.Profile() with { DisplayName = who.Short, Location = who.Place, Links = [site] },
            also(A.Request() with { Portfolio = [site], Claims = claims }),
            Seen.Account(accountName, accountPlace, blog: who.Domain),
            Seen.Site(who.Name) with
            {
                Url = site,
                Location = who.Place,
                Emails = [$"mail@{who.Domain}"],
                Links = [A.ProfileUrl],
                Projects = [.. Enumerable.Range(0, 3).Select(number => Seen.Project(number, ProjectState.Alive))],
            });
    }

    /// <param name="Short">As platforms show it: a given name and an initial.</param>
    /// <param name="Other">A full name that shares nothing with the first.</param>
    private sealed record Persona(
        string Name, string Short, string Other, string Place, string Code, string Elsewhere, string Domain, string Mailbox);
}
