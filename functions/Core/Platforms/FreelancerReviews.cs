using GigVet.Model;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>
/// Reviews as Freelancer.com's interface lists them: the reviews, and beside them the people who wrote them and the projects
/// they are about, by their ids. Shape as Freelancer.com's own web client reads it.
/// </summary>
internal static class FreelancerReviews
{
    private const int LongestText = 5_000;

    /// <returns>Null where the answer has no list; an empty one is known to be empty.</returns>
    public static IReadOnlyList<Review>? Of(ApiValue result, string id, DateTimeOffset at) => result["reviews"].IsList
        ?
        [
            .. result["reviews"].Items
                .Where(review => IsAbout(review, id))
                .DistinctBy(review => (object?)review["id"].Id ?? new object())
                .Select(review => ReviewOf(review, result, at))
                .OfType<Review>()
                .Take(FreelancerApi.MostReviews)
                .OrderByDescending(review => review.At ?? DateTimeOffset.MinValue),
        ]
        : null;

    /// <summary>What the contractor wrote as a client, or what was withdrawn, is no review of the contractor.</summary>
    private static bool IsAbout(ApiValue review, string id) => (review["to_user_id"].Id ?? id) == id
        && review["role"].Text is null or "freelancer"
        && review["status"].Text is null or "active";

    private static Review? ReviewOf(ApiValue review, ApiValue result, DateTimeOffset at)
    {
        var client = review["from_user_id"].Id;
        var writer = client is null ? default : result["users"][client];
        var context = review["review_context"];
        var subject = context["context_id"].Id is { } subjectId
            ? result[context["review_type"].Text is "contest" ? "contests" : "projects"][subjectId]
            : default;
        string[] skills =
        [
            .. subject["jobs"].Items.Select(job => job["name"].Short(80)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var read = new Review
        {
            At = review["time_submitted"].Moment(at),
            Text = review["description"].Text is { } text ? text[..Math.Min(text.Length, LongestText)] : null,
            Client = writer["username"].Short(100) ?? client,
            ClientJoinedAt = writer["registration_date"].Moment(at),
            Rating = review["rating"].Number(0.1, 5),
            About = context["context_name"].Short(300) ?? subject["title"].Short(300),
            Skills = skills.Length > 0 ? skills : null,
            Paid = review["currency"]["code"].Text is { Length: 3 } currency && review["paid_amount"].Number(0.01, 1e9) is { } paid
                ? new Money((decimal)paid, currency)
                : null,
        };
        return read is { Text: null, Rating: null } || (read.Client is null && read.At is null) ? null : read;
    }
}
