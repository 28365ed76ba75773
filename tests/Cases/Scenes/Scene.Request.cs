using GigVet.Enrichers;
using GigVet.Model;
using GigVet.Vetting.Proofs;
using GigVet.Watchlists;

namespace GigVet.Cases;

public sealed partial class Scene
{
    /// <summary>The profile on the platform, as it shows the contractor.</summary>
    /// <param name="joined">Days ago; null where the platform does not say.</param>
    /// <param name="person">Who it says to be; the contractor, unless said otherwise.</param>
    public Scene OnPlatform(
        int? joined,
        string headline,
        string overview = "",
        string[]? skills = null,
        Person? person = null,
        Place? place = null,
        Func<ContractorProfile, ContractorProfile>? also = null)
    {
        var shown = new ContractorProfile
        {
            Contractor = Request.Contractor,
            Url = ProfileUrl,
            FetchedAt = Today,
            DisplayName = (person ?? Me).Shown,
            Headline = headline,
            Overview = $"{overview} Studied at {cast.University}; speaks {cast.Tongue.Name} and English.".TrimStart(),
            Location = (place ?? Home).Written,
            JoinedAt = joined is { } days ? Ago(days) : null,
            Skills = skills,
            Photo = cast.Photo,
            Links = Profile.Links,
            Reviews = Profile.Reviews,
            Contracts = Profile.Contracts,
            Reputation = Profile.Reputation,
            GitHubLogin = Profile.GitHubLogin,
        };
        Profile = also is null ? shown : also(shown);
        return this;
    }

    /// <summary>What the contractor told the customer: name, country, address, and what <paramref name="more"/> adds.</summary>
    public Scene Told(Func<Claims, Claims>? more = null, Person? person = null, Place? place = null)
    {
        var who = person ?? Me;
        var told = new Claims
        {
            Name = who.Full,
            Email = who.Mail,
            Country = (place ?? Home).Code,
            City = (place ?? Home).City,
        };
        Request = Request with { Claims = more is null ? told : more(told) };
        return this;
    }

    /// <summary>What the contractor wrote; an ordinary first message in their language without a text.</summary>
    public Scene Wrote(string? text = null, Person? from = null, int ago = 6)
    {
        var message = new PitchMessage(text ?? cast.Tongue.Hello, (from ?? Me).Sender, Ago(ago));
        Request = Request with { Messages = [.. Request.Messages, message] };
        _facts.RemoveAll(static fact => fact is PitchMessages);
        _facts.Add(new PitchMessages(Request.Messages));
        return this;
    }

    public Scene PaidTo(Person holder, PayoutMethod method = PayoutMethod.Bank, Place? place = null, params int[] changed)
        => PaidTo(holder.Full, method, place, changed);

    public Scene PaidTo(string holder, PayoutMethod method = PayoutMethod.Bank, Place? place = null, params int[] changed)
        => Seen(seen => seen with
        {
            Payout = new Payout
            {
                Holder = holder,
                Method = method,
                Country = (place ?? Home).Code,
                ChangedAt = changed.Length > 0 ? Ago(changed.Min()) : Ago(400),
                Changes = [.. changed.Order().Select(days => Ago(days))],
            },
        });

    /// <summary>Paid in coins, into one address.</summary>
    public Scene PaidInto(string wallet)
        => Seen(seen => seen with { Payout = new Payout { Method = PayoutMethod.Crypto, Wallet = wallet, ChangedAt = Ago(400) } });

    /// <summary>What was noted after a call.</summary>
    public Scene Met(InterviewAnswers answers)
        => Seen(seen => seen with { Interviews = [.. seen.Interviews ?? [], new Interview(Ago(4), answers)] });

    /// <summary>A call without anything odd.</summary>
    public Scene MetWell() => Met(new InterviewAnswers
    {
        DifferentPerson = false,
        OtherName = false,
        RefusedIdentityCheck = false,
        LeftAtVerification = false,
        CouldNotDiscussOwnWork = false,
        PromptedByOthers = false,
    });

    public Scene ShippedTo(string address) => Seen(seen => seen with { Shipping = new Shipping(address) });

    /// <summary>Sign-ins from one address, one a day.</summary>
    public Scene SignedIn(string address, int days) => Seen(seen => seen with
    {
        SignIns = [.. seen.SignIns ?? [], .. Enumerable.Range(1, days).Select(day => new SignIn(address, Ago(day)))],
    });

    /// <summary>A word that only the contractor was given was found at once in these places.</summary>
    public Scene Proved(params (ProofPlace Place, Uri Where)[] places)
    {
        var links = places.Select(place => new ProvenLink(place.Place, place.Where, Ago(2)) { IssuedAt = Ago(2.01) });
        _facts.Add(new ProofOfControl([.. links], Ago(2.01)));
        return this;
    }

    /// <summary>The lists in force: some invented entries, and these.</summary>
    public Scene Listed(params ListedEntry[] more)
    {
        var format = new OfacSdn();
        ListedEntry[] entries =
        [
            new() { Id = "101", Kind = ListedKind.Person, Names = [new("VARTOLOMEI, Casimir Udo")], BirthDates = [PartialDate.Read("17 May 1951")!.Value] },
            new() { Id = "102", Kind = ListedKind.Organisation, Names = [new("HALVORSEN GREY SHIPPING CO., LTD.")] },
            .. more,
        ];
        var state = new WatchlistState
        {
            List = format.List,
            Address = "https://lists.example/sdn.csv",
            Version = "20260530-0123abcd",
            Published = new DateOnly(2026, 5, 30),
            FetchedAt = Ago(2),
            ConfirmedAt = Ago(0.1),
        };
        _facts.Add(new WatchlistsInForce(new WatchlistSnapshot(
            [new WatchlistInForce(format, state, entries, IsFile: false)],
            new ScreeningIndex(entries.Select(entry => (format.List, entry))))));
        return this;
    }

    /// <summary>Somebody else with the contractor's name is listed.</summary>
    public Scene NamesakeListed(string born, string? city = null, string? country = null) => Listed(new ListedEntry
    {
        Id = "200",
        Kind = ListedKind.Person,
        Names = [new(Me.Full), new(Me.Latin)],
        BirthDates = [PartialDate.Read(born)!.Value],
        Addresses = [new(null, city, country)],
    });

    private Scene Seen(Func<Observations, Observations> more)
    {
        var seen = more(Request.Observations ?? new Observations());
        Request = Request with { Observations = seen };
        _facts.RemoveAll(static fact => fact is Observations);
        _facts.Add(seen);
        return this;
    }
}
