using System.Text.Json;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Platforms.Reading;

/// <summary>Finds the contractor in a page's state by shape: an object that names somebody and holds what sellers' objects hold.</summary>
internal static class StatePerson
{
    private const int EnoughKinds = 3;
    private const int MostSkills = 60;

    private static readonly string[] Accounts =
        ["username", "login", "handle", "sellername", "sellerusername", "publicusername", "vanityname", "publichandle"];
    private static readonly string[] Addresses = ["profileurl", "publicurl", "url", "canonicalurl", "link", "href"];

    // A full name beside a display name is what the platform chose not to show: it is not read.
    private static readonly string[] Names = ["displayname", "publicname", "shortname", "name", "membername"];
    private static readonly string[] Headlines =
        ["oneliner", "onelinertitle", "headline", "tagline", "jobtitle", "professionaltitle", "profiletitle", "title"];
    private static readonly string[] Overviews = ["description", "bio", "about", "aboutme", "overview", "summary"];
    private static readonly string[] Places = ["country", "countryname", "countrycode"];
    private static readonly string[] Joined =
        ["joinedat", "membersince", "joined", "joindate", "registrationdate", "registeredat", "signupdate"];
    private static readonly string[] Active = ["lastactiveat", "lastactive", "lastseen", "lastseenat", "lastactivedatetime"];
    private static readonly string[] Rates = ["hourlyrate", "chargerate", "rateperhour"];
    private static readonly string[] Ratings = ["rating", "averagerating", "avgrating", "feedbackscore", "ratingvalue"];
    private static readonly string[] Counts = ["ratingscount", "reviewscount", "reviewcount", "ratingcount", "totalreviews", "totalfeedback"];
    private static readonly string[] Done =
        ["completedorderscount", "completedjobs", "jobscompleted", "projectscompleted", "completedprojects", "jobsdone"];
    private static readonly string[] SkillLists = ["skills", "activestructuredskills", "expertise", "specialties"];

    private static readonly string[][] Kinds =
        [Headlines, Overviews, Places, Joined, Active, Rates, Ratings, Counts, Done, SkillLists];

    /// <summary>The objects that are about the contractor; they may repeat each other.</summary>
    public static IReadOnlyList<StateObject> Of(IReadOnlyList<StateObject> objects, Anchor anchor)
        => [.. objects.Where(IsPerson).Where(thing => IsContractor(thing, anchor))];

    public static void Say(ProfileReading reading, StateObject person, string handle)
    {
        foreach (var name in NamesOf(person, handle).Take(1))
            reading.Name.Say(name, Sureness.Structured);
        foreach (var headline in person.Texts(Headlines).Take(1))
            reading.Headline.Say(headline, Sureness.Structured);
        foreach (var overview in person.Texts(Overviews).Take(1))
            reading.Overview.Say(overview, Sureness.Structured);
        foreach (var country in CountriesOf(person))
            reading.Place.Say(country, Sureness.Structured);
        foreach (var joined in person.Dates(Joined))
            reading.JoinedAt.Say(joined, Sureness.Structured);
        foreach (var active in person.Dates(Active))
            reading.LastActiveAt.Say(active, Sureness.Structured);
        foreach (var rate in person.All(Rates))
            reading.HourlyRate.Say(StateObject.MoneyOf(rate), Sureness.Structured);
        foreach (var id in person.Own("id", "userid", "sellerid", "memberid", "accountid").Select(StateObject.TextOf).OfType<string>().Take(1))
            reading.AccountId.Say(id.Length <= 64 ? id : null, Sureness.Structured);

        SayReputation(reading, person);
        SayState(reading, person);
        reading.Skills.Say(SkillsOf(person), Sureness.Structured);
    }

    private static bool IsPerson(StateObject thing)
        => (thing.Texts(Accounts).Any() || thing.Texts(Names).Any())
            && Kinds.Count(kind => thing.All(kind).Any(value => value.ValueKind is not JsonValueKind.Null)) >= EnoughKinds;

    /// <summary>Some states hold the account's name as its name.</summary>
    private static bool IsContractor(StateObject thing, Anchor anchor)
    {
        var addresses = thing.Own(Addresses).Select(StateObject.TextOf).OfType<string>();
        return anchor.Is(thing.Texts(Accounts), addresses, thing.Texts(Names))
            || (!thing.Texts(Accounts).Any() && anchor.IsHandle(thing.Texts("name", "slug")));
    }

    private static IEnumerable<string> NamesOf(StateObject person, string handle)
        => person.Texts("displayname", "publicname", "shortname")
            .Concat(person.Texts("name", "membername").Where(name => !name.Equals(handle, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> CountriesOf(StateObject person)
        => person.Texts(Places)
            .Concat(person.Children("country").SelectMany(country => country.Texts("name", "code").Take(1)))
            .Concat(person.Own("location").Where(value => value.ValueKind is JsonValueKind.String).Select(StateObject.TextOf).OfType<string>())
            .Where(text => Countries.FromField(text) is not null);

    private static void SayReputation(ProfileReading reading, StateObject person)
    {
        foreach (var rating in person.Numbers(Ratings).Concat(InRating(person, "score", "value", "average")))
            reading.Rating.Say(rating is >= 0 and <= 5 ? rating : null, Sureness.Structured);
        foreach (var count in person.Numbers(Counts).Concat(InRating(person, "count", "total")))
            reading.ReviewCount.Say(Whole(count), Sureness.Structured);
        foreach (var done in person.Numbers(Done))
            reading.CompletedJobs.Say(Whole(done), Sureness.Structured);
        foreach (var success in person.Numbers("jobsuccessscore", "jobsuccess"))
            reading.JobSuccess.Say(success is >= 0 and <= 100 ? success > 1 ? success / 100 : success : null, Sureness.Structured);
    }

    private static IEnumerable<double> InRating(StateObject person, params string[] names)
        => person.Children("rating").SelectMany(rating => rating.Numbers(names));

    /// <summary>"isVerified" is left out: nothing shows that it means the identity.</summary>
    private static void SayState(ProfileReading reading, StateObject person)
    {
        foreach (var verified in person.Truths("identityverified", "isidentityverified", "idverified", "isidverified"))
            reading.IdentityVerified.Say(verified, Sureness.Structured);
        foreach (var verified in person.Truths("paymentverified", "ispaymentverified"))
            reading.PaymentVerified.Say(verified, Sureness.Structured);
        foreach (var verified in person.Truths("phoneverified", "isphoneverified"))
            reading.PhoneVerified.Say(verified, Sureness.Structured);
        foreach (var verified in person.Truths("emailverified", "isemailverified"))
            reading.EmailVerified.Say(verified, Sureness.Structured);
        foreach (var suspended in person.Truths("suspended", "issuspended", "isbanned", "deactivated", "isdeactivated"))
            reading.Suspended.Say(suspended, Sureness.Structured);
        foreach (var zone in person.Texts("timezone", "timezonename").Where(zone => zone.Contains('/', StringComparison.Ordinal)).Take(1))
            reading.Zone.Say(new StatedZone(null, zone, null), Sureness.Structured);
    }

    private static string[]? SkillsOf(StateObject person)
    {
        string[] skills =
        [
            .. person.All(SkillLists)
                .Where(list => list.ValueKind is JsonValueKind.Array)
                .SelectMany(list => list.EnumerateArray().Take(MostSkills))
                .Select(skill => skill.ValueKind is JsonValueKind.Object
                    ? new StateObject(skill).Texts("name", "label", "title", "preferredlabel").FirstOrDefault()
                    : StateObject.TextOf(skill))
                .OfType<string>()
                .Where(skill => skill.Length is > 0 and <= 80)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MostSkills),
        ];
        return skills.Length > 0 ? skills : null;
    }

    private static int? Whole(double number) => number is >= 0 and < 1e7 && number == Math.Floor(number) ? (int)number : null;
}
