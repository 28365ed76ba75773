using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Model;

namespace GigVet.Platforms.Reading;

/// <summary>Finds reviews in a page's state by shape: entries of a list that hold words, stars, and who or when.</summary>
internal static partial class StateReviews
{
    private const int Most = 100;
    private const int LongestText = 5_000;

    private static readonly string[] Words = ["comment", "reviewtext", "reviewbody", "feedback", "text", "content", "review"];
    private static readonly string[] Stars = ["value", "rating", "stars", "ratingvalue", "starrating"];
    private static readonly string[] Dates = ["createdat", "date", "publishedat", "datepublished", "reviewedat", "created"];
    private static readonly string[] Clients =
        ["username", "reviewer", "reviewername", "author", "authorname", "client", "clientname", "buyer", "buyername"];

    /// <param name="objects">Lists about another seller than the contractor must be left out before.</param>
    public static IReadOnlyList<Review>? Of(IEnumerable<StateObject> objects)
    {
        Review[] reviews = [.. objects.Where(thing => thing.InList).Select(ReviewOf).OfType<Review>().Distinct().Take(Most)];
        return reviews.Length > 0 ? [.. reviews.OrderByDescending(review => review.At ?? DateTimeOffset.MinValue)] : null;
    }

    private static Review? ReviewOf(StateObject thing)
    {
        var text = Owned(thing, Words);
        var at = thing.Own(Dates).Select(StateObject.DateOf).FirstOrDefault(date => date is not null);
        var client = Owned(thing, Clients)
            ?? thing.Children(Clients).SelectMany(someone => someone.Texts("username", "name", "displayname")).FirstOrDefault();
        var stars = thing.Own(Stars).Select(StateObject.NumberOf).FirstOrDefault(number => number is not null);
        if (text is null || stars is not (>= 0 and <= 5) || (at is null && client is null))
            return null;

        return new Review
        {
            At = at,
            Text = text.Length <= LongestText ? text : text[..LongestText],
            Client = client is { Length: <= 100 } ? client : null,
            Rating = stars,
            ClientReviews = thing.Own("reviewscountasbuyer").Select(StateObject.NumberOf).FirstOrDefault() is { } count and >= 0 and < 1e6
                ? (int)count
                : null,
            About = Owned(thing, ["jobtitle", "projecttitle", "gigtitle"]),
            PaidAtMost = DollarRange.Match(Owned(thing, ["orderpricerangeusd"]) ?? "") is { Success: true } range
                && decimal.TryParse(range.Groups["most"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var most)
                    ? new Money(most, "USD")
                    : null,
            Days = thing.Own("orderdurationindays").Select(StateObject.NumberOf).FirstOrDefault() is { } days and >= 0 and < 10_000
                ? (int)days
                : null,
            IsReturning = thing.Own("repeatbuyer").Select(TruthOf).FirstOrDefault(),
            IsAnswered = thing.Has("sellerresponse") ? true : null,
        };
    }

    private static bool? TruthOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string? Owned(StateObject thing, string[] names)
        => thing.Own(names)
            .Where(value => value.ValueKind is JsonValueKind.String)
            .Select(StateObject.TextOf)
            .FirstOrDefault(text => text is not null);

    /// <summary>Such as <c>$3,000-$4,000</c>, as Fiverr wrote it in 2026.</summary>
    [GeneratedRegex(
        @"^\$[\d,]{1,9}-\$(?<most>[\d,]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex DollarRange { get; }
}
