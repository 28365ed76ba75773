using GigVet.Model;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>An account as Freelancer.com's interface describes it.</summary>
/// <param name="at">When it was said.</param>
internal sealed class FreelancerUser(ApiValue user, DateTimeOffset at)
{
    private const int LongestOverview = 20_000;
    private const int MostSkills = 100;

    private static readonly string[] Pictures = ["avatar_large_cdn", "avatar_cdn", "avatar_large", "avatar"];
    private static readonly Uri Site = new("https://www.freelancer.com/");

    public string? Id { get; } = user["id"].Id;

    /// <summary>An account without a finished job has zeros for shares, which say nothing.</summary>
    public Reputation? Reputation { get; } = ReputationOf(user["reputation"]["entire_history"]);

    /// <summary>What the platform says about the account that has no field of its own.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. user["closed"].Flag is true ? ["Freelancer.com says that the account is closed."] : Array.Empty<string>(),
        .. user["suspended"].Flag is true ? ["Freelancer.com says that the account is suspended."] : Array.Empty<string>(),
        .. user["limited_account"].Flag is true ? ["Freelancer.com says that the account is limited: ask the contractor why."] : Array.Empty<string>(),
        .. user["is_profile_visible"].Flag is false ? ["Freelancer.com says that the profile is hidden."] : Array.Empty<string>(),
        .. user["role"].Text is "employer" ? ["The account is one of a client, not of a freelancer."] : Array.Empty<string>(),
        .. Company is { } company ? [$"The account names a company, {company}: ask who will do the work."] : Array.Empty<string>(),
        .. user["corporate"].IsObject ? ["The account is shared by a company's staff: ask who will do the work."] : Array.Empty<string>(),
    ];

    public ShownOnly Shown => new()
    {
        Exams = ShownOnly.Few(user["qualifications"].Items.Select(exam => exam["name"].Short(200)).OfType<string>(), exam => exam),
    };

    private string? Company => user["company"].Short(100);

    /// <summary>A company is nobody's name: compared with the contractor's it would look like a contradiction.</summary>
    private string? Name => new[] { user["public_name"].Short(100), user["display_name"].Short(100) }
        .OfType<string>()
        .FirstOrDefault(name => !name.Equals(Company, StringComparison.OrdinalIgnoreCase));

    private bool? Suspended
    {
        get
        {
            bool?[] bad = [user["closed"].Flag, user["suspended"].Flag, user["limited_account"].Flag, !user["is_profile_visible"].Flag];
            return bad.Contains(true) ? true : user["closed"].Flag is false ? false : null;
        }
    }

    private string? Place
    {
        get
        {
            var country = user["location"]["country"]["name"].Short(100) ?? user["location"]["country"]["code"].Short(2)?.ToUpperInvariant();
            return user["location"]["city"].Short(100) is { } city && country is not null ? $"{city}, {country}" : country;
        }
    }

    private StatedZone? Zone
    {
        get
        {
            var zone = user["timezone"];
            var stated = new StatedZone(
                zone["country"].Short(100),
                zone["timezone"].Short(60),
                zone["offset"].Number(-14, 14) is { } hours ? TimeSpan.FromHours(hours) : null);
            return stated == new StatedZone(null, null, null) ? null : stated;
        }
    }

    private Uri? Photo => Pictures
        .Select(name => user[name].Short(500))
        .Where(text => text is not null && !text.EndsWith("/unknown.png", StringComparison.OrdinalIgnoreCase))
        .Select(text => Uri.TryCreate(Site, text, out var url) && url.Scheme is "https" or "http" ? url : null)
        .FirstOrDefault(url => url is not null);

    private string[]? Skills
    {
        get
        {
            string[] names =
            [
                .. user["jobs"].Items.Select(job => job["name"].Short(80)).OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSkills),
            ];
            return names.Length > 0 ? names : null;
        }
    }

    private string? Overview => user["profile_description"].Text is { } text
        ? text[..Math.Min(text.Length, LongestOverview)]
        : null;

    /// <summary>Seen in one mocked answer and by one measurement; of its entries only the addresses they name are read.</summary>
    public static IReadOnlyList<Uri> LinksInPortfolio(ApiValue portfolios, string id) =>
    [
        .. portfolios[id].Items
            .Where(item => item["user_id"].Id is null || item["user_id"].Id == id)
            .SelectMany(item => WrittenLinks.In($"{item["title"].Text} {item["description"].Text}"))
            .Take(50),
    ];

    public string? Missing(IReadOnlyList<Review>? reviews) => MissingFields.Sentence(
        ("a person's name", Name is null),
        ("a country", Place is null),
        ("a date of joining", user["registration_date"].Moment(at) is null),
        ("what was verified", !user["status"].IsObject),
        ("reviews", reviews is null),
        ("skills", Skills is null));

    public ContractorProfile ToProfile(ContractorRef contractor, Uri url, IReadOnlyList<Review>? reviews, IReadOnlyList<Uri> portfolio)
    {
        var status = user["status"];
        Uri[] links =
        [
            .. WrittenLinks.In($"{user["tagline"].Text} {Overview}").Concat(portfolio)
                .DistinctBy(WebAddress.Normalise, StringComparer.Ordinal).Take(50),
        ];
        return new ContractorProfile
        {
            Contractor = contractor,
            Url = url,
            FetchedAt = at,
            AccountId = Id,
            DisplayName = Name,
            Headline = user["tagline"].Short(300),
            Overview = Overview,
            Location = Place,
            JoinedAt = user["registration_date"].Moment(at),
            LastActiveAt = user["online_offline_status"]["last_updated_timestamp"].Moment(at),
            IdentityVerified = status["identity_verified"].Flag,
            PaymentVerified = status["payment_verified"].Flag,
            PhoneVerified = status["phone_verified"].Flag,
            EmailVerified = status["email_verified"].Flag,
            DepositMade = status["deposit_made"].Flag,
            Suspended = Suspended,
            Zone = Zone,
            // The documents of those who captured answers say that it is in dollars whatever the account's currency.
            HourlyRate = user["hourly_rate"].Number(0.01, 1e6) is { } rate ? new Money((decimal)rate, "USD") : null,
            Reputation = Reputation,
            Reviews = reviews,
            Photo = Photo,
            Skills = Skills,
            GitHubLogin = WrittenLinks.GitHubLogin(links),
            Links = links.Length > 0 ? links : null,
        };
    }

    private static Reputation? ReputationOf(ApiValue history)
    {
        var reviews = history["reviews"].Count;
        var complete = history["complete"].Count;
        double? Share(string name) => complete > 0 ? history[name].Number(0, 1) : null;

        var reputation = new Reputation
        {
            Rating = reviews > 0 ? history["overall"].Number(0, 5) : null,
            Reviews = reviews,
            CompletedJobs = complete,
            Completion = history["all"].Count > 0 ? history["completion_rate"].Number(0, 1) : null,
            OnTime = Share("on_time"),
            OnBudget = Share("on_budget"),
            RepeatHires = Share("rehire_rate"),
        };
        return reputation == new Reputation() ? null : reputation;
    }
}
