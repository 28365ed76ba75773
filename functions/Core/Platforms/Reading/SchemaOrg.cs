using System.Globalization;
using GigVet.Model;
using GigVet.Text;
using GigVet.Web;

namespace GigVet.Platforms.Reading;

/// <summary>What JSON-LD and microdata say about the contractor: a Person or ProfilePage, and what hangs on it.</summary>
internal static class SchemaOrg
{
    private const int MostReviews = 100;

    /// <returns>Whether the page describes the contractor.</returns>
    public static bool Say(ProfileReading reading, HtmlPage page, Anchor anchor)
    {
        var people = page.JsonLd.Nodes.Where(node => node.Is("Person") && IsContractor(node, anchor)).ToArray();
        foreach (var person in people)
        {
            SayPerson(reading, page, person);
            SayWork(reading, person);
        }

        if (people.Length > 0)
        {
            foreach (var profile in page.JsonLd.Nodes.Where(node => node.Is("ProfilePage")))
                reading.JoinedAt.Say(WrittenValues.IsoDate(profile.Text("dateCreated") ?? ""), Sureness.Structured);
        }

        // A service is the contractor's only where it says so: a page also describes what others offer.
        foreach (var service in page.JsonLd.Nodes.Where(node => node.Is("Service") || node.Is("ProfessionalService") || node.Is("Product")))
        {
            if (service.Nodes("provider").Concat(service.Nodes("seller")).Any(provider => IsContractor(provider, anchor)))
                SayWork(reading, service);
        }

        var items = page.Microdata.Where(item => item.Type is "Person" && anchor.Is([], item.Texts("url"), item.Texts("name"))).ToArray();
        foreach (var item in items)
            SayMicrodata(reading, item);

        return people.Length > 0 || items.Length > 0;
    }

    /// <summary>An organisation is what the page is about.</summary>
    public static bool IsCompany(HtmlPage page, Anchor anchor) => page.JsonLd.Nodes
        .Where(node => node.Is("ProfilePage"))
        .SelectMany(profile => profile.Nodes("mainEntity"))
        .Any(node => (node.Is("Organization") || node.Is("Corporation")) && IsContractor(node, anchor));

    private static bool IsContractor(JsonLdNode node, Anchor anchor)
        => anchor.Is(
            node.Texts("alternateName").Where(name => !name.Contains(' ', StringComparison.Ordinal)),
            node.Texts("url").Concat(node.Texts("@id")),
            node.Texts("name"));

    private static void SayPerson(ProfileReading reading, HtmlPage page, JsonLdNode person)
    {
        reading.Name.Say(person.Text("name"), Sureness.Structured);
        reading.Headline.Say(person.Text("jobTitle") ?? person.Text("headline"), Sureness.Structured);
        reading.Overview.Say(person.Text("description"), Sureness.Structured);
        reading.AccountId.Say(person.Text("identifier") is { Length: <= 64 } id ? id : null, Sureness.Structured);
        reading.Photo.Say(person.Texts("image").Select(image => PersonOnPage.WebUrl(page.Url, image)).FirstOrDefault(), Sureness.Structured);
        reading.Links.AddRange(person.Texts("sameAs").Select(link => PersonOnPage.WebUrl(page.Url, link)).OfType<Uri>());
        foreach (var address in person.Nodes("address").Concat(person.Nodes("homeLocation").SelectMany(home => home.Nodes("address"))))
            SayPlace(reading, address.Text("addressLocality"), address.Text("addressCountry"));
        string[] skills =
        [
            .. person.Texts("knowsAbout").Concat(person.Texts("skills")).SelectMany(Listed)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(60),
        ];
        reading.Skills.Say(skills.Length > 0 ? skills : null, Sureness.Structured);
    }

    /// <summary>The average, the reviews and the price of an hour.</summary>
    private static void SayWork(ProfileReading reading, JsonLdNode node)
    {
        foreach (var average in node.Nodes("aggregateRating"))
        {
            reading.Rating.Say(Scaled(average.Text("ratingValue"), average.Text("bestRating")), Sureness.Structured);
            reading.ReviewCount.Say(WrittenValues.Count(average.Text("reviewCount") ?? average.Text("ratingCount") ?? ""), Sureness.Structured);
        }

        foreach (var offer in node.Nodes("makesOffer").Concat(node.Nodes("offers")).SelectMany(offer => offer.Nodes("priceSpecification").Append(offer)))
        {
            if (offer.Text("unitCode") is "HUR" && offer.Text("priceCurrency") is { Length: 3 } currency
                && decimal.TryParse(offer.Text("price"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
                && price is > 0 and < 10_000_000)
            {
                reading.HourlyRate.Say(new Money(price, currency.ToUpperInvariant()), Sureness.Structured);
            }
        }

        Review[] reviews = [.. node.Nodes("review").Concat(node.Nodes("reviews")).Select(ReviewOf).OfType<Review>().Take(MostReviews)];
        reading.Reviews.Say(reviews.Length > 0 ? reviews : null, Sureness.Structured);
    }

    private static Review? ReviewOf(JsonLdNode review)
    {
        var rating = review.Nodes("reviewRating") is [var stars, ..] ? stars : null;
        var text = review.Text("reviewBody") ?? review.Text("description");
        return text is null && rating is null ? null : new Review
        {
            At = WrittenValues.IsoDate(review.Text("datePublished") ?? ""),
            Text = text is { Length: > 5_000 } ? text[..5_000] : text,
            Client = review.Text("author") is { Length: <= 100 } author ? author : null,
            Rating = Scaled(rating?.Text("ratingValue"), rating?.Text("bestRating")),
            About = review.Text("name"),
        };
    }

    private static void SayMicrodata(ProfileReading reading, MicrodataItem item)
    {
        reading.Name.Say(item.Text("name"), Sureness.Structured);
        reading.Headline.Say(item.Text("jobTitle"), Sureness.Structured);
        reading.Overview.Say(item.Text("description"), Sureness.Structured);
        foreach (var address in item.Items("address"))
            SayPlace(reading, address.Text("addressLocality"), address.Text("addressCountry"));
        foreach (var average in item.Items("aggregateRating"))
        {
            reading.Rating.Say(Scaled(average.Text("ratingValue"), average.Text("bestRating")), Sureness.Structured);
            reading.ReviewCount.Say(WrittenValues.Count(average.Text("reviewCount") ?? ""), Sureness.Structured);
        }
    }

    /// <summary>A city without its country may be one of many.</summary>
    private static void SayPlace(ProfileReading reading, string? city, string? country)
    {
        if (Countries.FromField(country) is not null)
            reading.Place.Say(city is { Length: <= 100 } ? $"{city}, {country}" : country, Sureness.Structured);
    }

    private static double? Scaled(string? value, string? best)
    {
        if (Plain(value) is not { } rating)
            return null;

        var scaled = Plain(best) is { } scale and > 0 ? rating * 5 / scale : rating;
        return scaled is >= 0 and <= 5 ? scaled : null;
    }

    private static double? Plain(string? text)
        => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<string> Listed(string skills)
        => skills.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(skill => skill.Length <= 80).Take(60);
}
