using GigVet.Model;
using GigVet.Text;

namespace GigVet.Platforms.Reading;

/// <summary>
/// Everything a page says about its contractor, each field with how sure it is; makes the profile and the report's sentence.
/// </summary>
internal sealed class ProfileReading
{
    private const int LongestName = 100;
    private const int LongestHeadline = 300;
    private const int LongestOverview = 20_000;

    public Field<string> Name { get; } = new("name", SameName);

    public Field<string> Headline { get; } = new("headline", SameText);

    public Field<string> Overview { get; } = new("overview", SameBeginning);

    public Field<string> Place { get; } = new("country", (one, other) => !Countries.Contradict(one, other));

    public Field<DateTimeOffset?> JoinedAt { get; } = new("date of joining", SameMonth);

    public Field<DateTimeOffset?> LastActiveAt { get; } = new("last activity", SameMonth);

    public Field<IReadOnlyList<string>> Skills { get; } = new("skills", (_, _) => true);

    public Field<double?> Rating { get; } = new("rating", (one, other) => Math.Abs(one!.Value - other!.Value) < 0.051);

    public Field<int?> ReviewCount { get; } = new("number of reviews");

    public Field<int?> CompletedJobs { get; } = new("completed jobs");

    public Field<double?> JobSuccess { get; } = new("job success");

    public Field<Money?> HourlyRate { get; } = new("hourly rate");

    public Field<string> AccountId { get; } = new("account id");

    public Field<bool?> IdentityVerified { get; } = new("identity check");

    public Field<bool?> PaymentVerified { get; } = new("payment check");

    public Field<bool?> PhoneVerified { get; } = new("phone check");

    public Field<bool?> EmailVerified { get; } = new("e-mail check");

    public Field<StatedZone> Zone { get; } = new("time zone");

    public Field<bool?> Suspended { get; } = new("account state");

    public Field<IReadOnlyList<Review>> Reviews { get; } = new("reviews", (_, _) => true);

    public Field<Uri> Photo { get; } = new("photo", (_, _) => true);

    public Field<string> Level { get; } = new("level");

    public Field<double?> AnswersWithinHours { get; } = new("answering time");

    public Field<IReadOnlyList<string>> Certificates { get; } = new("certificates", (_, _) => true);

    public Field<int?> PortfolioPieces { get; } = new("portfolio pieces");

    public Field<IReadOnlyList<ClaimedLanguage>> Languages { get; } = new("languages", (_, _) => true);

    public Field<IReadOnlyList<string>> Education { get; } = new("education", (_, _) => true);

    public Field<IReadOnlyList<string>> Marks { get; } = new("marks", (_, _) => true);

    public Field<IReadOnlyList<string>> Packages { get; } = new("packages", (_, _) => true);

    public Field<IReadOnlyList<string>> ReviewersFrom { get; } = new("reviewers' countries", (_, _) => true);

    public List<Uri> Links { get; } = [];

    /// <summary>Sentences of the platform itself that belong into the report.</summary>
    public List<string> Notes { get; } = [];

    public IReadOnlyList<IField> All =>
    [
        Name, Headline, Overview, Place, JoinedAt, Skills, Rating, ReviewCount, HourlyRate, CompletedJobs, JobSuccess,
        LastActiveAt, AccountId, IdentityVerified, PaymentVerified, PhoneVerified, EmailVerified, Zone, Suspended,
        Reviews, Photo, Level, AnswersWithinHours, Certificates, PortfolioPieces, Languages, Education,
        Marks, Packages, ReviewersFrom,
    ];

    /// <summary>The fields a readable profile page is expected to fill.</summary>
    public IReadOnlyList<IField> Expected =>
        [Name, Headline, Overview, Place, JoinedAt, Skills, Rating, ReviewCount, HourlyRate, CompletedJobs, Reviews];

    public IReadOnlyList<ReadField> Fields
        => [.. All.Where(part => part.Sure is not null).Select(part => new ReadField(part.Words, part.Sure))];

    public ShownOnly Shown => new()
    {
        Languages = Languages.Value ?? [],
        Education = Education.Value ?? [],
        Marks = Marks.Value ?? [],
        Packages = Packages.Value ?? [],
        ReviewersFrom = ReviewersFrom.Value ?? [],
    };

    /// <summary>0 to 1 over the expected fields: structured counts whole, labelled two thirds, guessed one third.</summary>
    public double Confidence => Expected.Average(part => part.Sure is { } sure ? ((int)sure + 1) / 3.0 : 0);

    /// <summary>Null for a page that states every expected field as data, without contradicting itself.</summary>
    public string? Sentence()
    {
        string?[] parts =
        [
            .. Notes,
            List("Read from labels, not from data", All.Where(field => field.Sure is Sureness.Labelled)),
            List("Only guessed", All.Where(field => field.Sure is Sureness.Guessed)),
            List("The page contradicts itself about", All.Where(field => field.Contradicted)),
            MissingFields.Sentence(
                [.. Expected.Select(field => (field.Words, field is { Sure: null, Contradicted: false }))]),
        ];
        return parts.All(part => part is null)
            ? null
            : string.Join(' ', parts.OfType<string>().Append($"Confidence in this reading: {Math.Round(Confidence * 100)} %."));
    }

    public ContractorProfile ToProfile(ContractorRef contractor, Uri url, DateTimeOffset at)
    {
        var overview = Cut(Overview.Value, LongestOverview);
        Uri[] links =
        [
            .. Links.Concat(WrittenLinks.In(overview ?? "")).DistinctBy(WebAddress.Normalise, StringComparer.Ordinal).Take(50),
        ];
        var reputation = new Reputation
        {
            Rating = Rating.Value,
            Reviews = ReviewCount.Value,
            CompletedJobs = CompletedJobs.Value,
            JobSuccess = JobSuccess.Value,
        };
        return new ContractorProfile
        {
            Contractor = contractor,
            Url = url,
            FetchedAt = at,
            DisplayName = Name.Value is { Length: <= LongestName } name ? name : null,
            Headline = Cut(Headline.Value, LongestHeadline),
            Overview = overview,
            Location = Place.Value,
            JoinedAt = JoinedAt.Value,
            LastActiveAt = LastActiveAt.Value,
            AccountId = AccountId.Value,
            IdentityVerified = IdentityVerified.Value,
            PaymentVerified = PaymentVerified.Value,
            PhoneVerified = PhoneVerified.Value,
            EmailVerified = EmailVerified.Value,
            Suspended = Suspended.Value,
            Zone = Zone.Value,
            HourlyRate = HourlyRate.Value,
            Reputation = reputation == new Reputation() ? null : reputation,
            Reviews = Reviews.Value,
            Skills = Skills.Value,
            Photo = Photo.Value,
            Level = Level.Value,
            AnswersWithinHours = AnswersWithinHours.Value,
            Certificates = Certificates.Value,
            PortfolioPieces = PortfolioPieces.Value,
            GitHubLogin = WrittenLinks.GitHubLogin(links),
            Links = links.Length > 0 ? links : null,
        };
    }

    private static string? List(string words, IEnumerable<IField> fields)
        => fields.Select(field => field.Words).ToArray() is { Length: > 0 } names ? $"{words}: {string.Join(", ", names)}." : null;

    private static string? Cut(string? text, int longest) => text is null || text.Length <= longest ? text : text[..longest];

    private static bool SameText(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Mira K." is how one page shortens "Mira Kessler".</summary>
    private static bool SameName(string one, string other)
        => one.StartsWith(other.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
            || other.StartsWith(one.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Previews are cut.</summary>
    private static bool SameBeginning(string one, string other)
    {
        var length = Math.Min(40, Math.Min(one.Length, other.Length));
        return string.Compare(one, 0, other, 0, length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    /// <summary>A label gives a month where data gives a second.</summary>
    private static bool SameMonth(DateTimeOffset? one, DateTimeOffset? other)
        => Math.Abs((one!.Value - other!.Value).TotalDays) <= 31;
}
