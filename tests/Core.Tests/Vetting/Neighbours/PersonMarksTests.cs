using GigVet.Core.Tests.Support;
using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Signals.Access;
using GigVet.Signals.History;
using GigVet.Signals.Identity;
using GigVet.Signals.Payments;
using GigVet.Vetting.Neighbours;

namespace GigVet.Core.Tests.Vetting.Neighbours;

/// <summary>Two contractors of one customer, vetted one after the other: by what the second one is found to be the first.</summary>
public sealed class PersonMarksTests
{
    private const string Points =
        "Rebuilt the picking lists of a paint wholesaler in one winter, with scanners that still worked at minus twenty degrees.\n"
        + "Looked after the stock of three bakeries, where every loaf has a shelf life of a day and every van leaves at four.\n"
        + "Cut the time from order to van by a third without hiring anybody, by sorting the shelves once a week.";

    private readonly MemoryIndex _index = new();

    [Theory]
    [InlineData("+370 612 34567", "00370 612-34567", true)]
    [InlineData("+370 612 34567", "+370 612 34568", false)]
    [InlineData("0612 345678", "+370 612 345678", false)]
    public async Task A_telephone_is_known_however_it_is_written(string first, string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(new SharedPhone(), Told(new Claims { Phone = first }), Told(new Claims { Phone = second })));

    [Theory]
    [InlineData("Octo-Cat", "octo-cat", true)]
    [InlineData("octo-cat", "octo-dog", false)]
    public async Task A_code_account_is_known_whatever_its_case(string first, string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(new SharedLogin(), A.Request() with { GitHub = first }, A.Request() with { GitHub = second }));

    [Theory]
    [InlineData("Jonas Petrik", "PETRIK, Jonas", true)]
    [InlineData("Jonas Petrik", "Jonas Albin Petrik", false)]
    [InlineData("J. Petrik", "J. Petrik", false)]
    [InlineData("petrik99", "petrik99", false)]
    public async Task Who_is_paid_is_known_by_the_whole_name(string first, string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(new SharedHolder(), Paid(first), Paid(second)));

    [Theory]
    [InlineData("0x2F389CE8BD8FF92DE3402FFCE4691D17FC4F6535", true)]
    [InlineData("0x2f389ce8bd8ff92de3402ffce4691d17fc4f6536", false)]
    public async Task A_wallet_is_known_to_the_letter(string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(
            new SharedWallet(), Observed(new Observations { Payout = new Payout { Wallet = Listed.Wallet } }), Observed(new Observations { Payout = new Payout { Wallet = second } })));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff::8", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public async Task A_line_is_an_address_or_a_network_of_ipv6(string first, string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(new SharedAddress(), From(first), From(second)));

    [Theory]
    [InlineData("Musterweg 1, 10115 Berlin", "MUSTERWEG 1 · 10115 Berlin", true)]
    [InlineData("Musterweg 1, 10115 Berlin", "Musterweg 2, 10115 Berlin", false)]
    [InlineData("Berlin", "Berlin", false)]
    public async Task A_door_is_known_word_by_word(string first, string second, bool raised)
        => Assert.Equal(raised, await RaisesAsync(
            new SharedDelivery(),
            Observed(new Observations { Shipping = new Shipping(first) }),
            Observed(new Observations { Shipping = new Shipping(second) })));

    [Theory]
    [InlineData("https://cdn.example/people/4711.jpg", true)]
    [InlineData("https://cdn.example/people/default-avatar.jpg", false)]
    public async Task A_picture_is_known_by_its_address_and_none_is_no_picture(string photo, bool raised)
    {
        Dossier Pictured(string name, int number)
            => new(A.Request(), Profile(name, number) with { Photo = new Uri(photo) }, A.Today, []);

        await MeetAsync(Pictured("Jonas Petrik", 1));
        Assert.Equal(raised, new SharedPhoto().Evaluate(await MeetAsync(Pictured("Mira Kessler", 2))).Outcome is Outcome.Raised);
    }

    [Fact]
    public async Task A_cv_is_known_though_its_names_were_changed()
    {
        Dossier With(string name, int number)
            => new(A.Request(), Profile(name, number), A.Today, [new Cv { Format = "text", Points = $"{Points}\n{name} did all of it." }]);

        await MeetAsync(With("Jonas Petrik", 1));
        var finding = new CopiedCv().Evaluate(await MeetAsync(With("Mira Kessler", 2)));

        Assert.Equal((Outcome.Raised, Strength.Strong), (finding.Outcome, finding.Strength));
    }

    [Fact]
    public async Task A_relay_that_thousands_use_marks_nobody()
    {
        Dossier Relayed(string name, int number) => new(
            From("192.0.2.7"),
            Profile(name, number),
            A.Today,
            [new SignInPlaces([SignedIn.At(1, kind: AddressKind.Relay)], TellsCountries: true, TellsKinds: true)]);

        await MeetAsync(Relayed("Jonas Petrik", 1));

        Assert.Empty((await MeetAsync(Relayed("Mira Kessler", 2))).Find<Neighbourhood>()!.Marks);
    }

    [Fact]
    public async Task Nothing_readable_of_a_person_is_remembered()
    {
        var request = A.Request() with
        {
            GitHub = "octo-cat",
            Claims = new Claims { Phone = "+370 612 34567" },
            Observations = new Observations
            {
                SignIns = [new SignIn("192.0.2.77", A.Today)],
                Payout = new Payout { Holder = "Ysolde Quartermain", Wallet = Listed.Wallet },
                Shipping = new Shipping("Musterweg 1, 10115 Berlin"),
            },
        };
        await MeetAsync(new Dossier(request, Profile("Mira Kessler", 1), A.Today, []));

        var kept = System.Text.Json.JsonSerializer.Serialize(
            await _index.FindAsync("c1", new("upwork", "~1"), TestContext.Current.CancellationToken), GigVet.Vetting.GigVetJson.Options);

        Assert.Contains("payout_holder", kept, StringComparison.Ordinal);
        foreach (var secret in new[] { "octo-cat", "34567", "192.0.2.77", "Quartermain", "quartermain", Listed.Wallet[..10], "Musterweg", "musterweg" })
            Assert.DoesNotContain(secret, kept, StringComparison.Ordinal);
    }

    private async Task<bool> RaisesAsync(ISignal signal, VetRequest first, VetRequest second)
    {
        await MeetAsync(new Dossier(first, Profile("Jonas Petrik", 1), A.Today, []));
        var dossier = await MeetAsync(new Dossier(second, Profile("Mira Kessler", 2), A.Today, []));

        return signal.Evaluate(dossier).Outcome is Outcome.Raised;
    }

    private async Task<Dossier> MeetAsync(Dossier dossier)
    {
        var facts = await new NeighbourCheck(_index, new MemoryKeys()).CheckAsync("c1", dossier, TestContext.Current.CancellationToken);
        return new Dossier(dossier.Request, dossier.Profile, A.Today, [.. dossier.FindAll<IFact>(), .. facts]);
    }

    private static ContractorProfile Profile(string name, int number) => A.Profile() with
    {
        Contractor = new("upwork", $"~{number}"),
        Url = new Uri($"https://www.upwork.com/freelancers/~{number}"),
        DisplayName = name,
    };

    private static VetRequest Told(Claims claims) => A.Request() with { Claims = claims };

    private static VetRequest Observed(Observations seen) => A.Request() with { Observations = seen };

    private static VetRequest Paid(string holder) => Observed(new Observations { Payout = new Payout { Holder = holder } });

    private static VetRequest From(string ip) => Observed(new Observations { SignIns = [new SignIn(ip, A.Today)] });
}
