using System.Globalization;
using System.Net;
using System.Text.Json;

namespace GigVet.FakeWeb.Profiles;

/// <summary>Writes the page of an invented freelancer in a layout and a language.</summary>
public static class ProfilePageMaker
{
    private static readonly Dictionary<string, Words> WordsIn = new(StringComparer.Ordinal)
    {
        ["en"] = new("Member since", "From", "Reviews", "Rating", "Completed jobs", "ID Verified", "{0:MMM d, yyyy}", "${0}/hr", "Similar freelancers"),
        ["de"] = new("Mitglied seit", "Standort", "Bewertungen", "Bewertung", "Abgeschlossene Aufträge", "Identität verifiziert", "{0:%d}. {1} {0:yyyy}", "{0} $/Std.", "Ähnliche Freelancer"),
        ["es"] = new("Miembro desde", "Ubicación", "Reseñas", "Calificación", "Trabajos completados", "Identidad verificada", "{0:%d} de {2} de {0:yyyy}", "${0}/hora", "Otros freelancers"),
    };

    private static readonly string[] GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] SpanishMonths =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    public static IReadOnlyCollection<string> Languages => WordsIn.Keys;

    public static string Html(InventedProfile profile, PageLayout layout, string language = "en")
    {
        // The layouts of Upwork are its own, and were seen in English only.
        if (profile.Platform is "upwork")
            return UpworkPageMaker.Html(profile, layout);

        var words = WordsIn[language];
        return $"""
            <!DOCTYPE html>
            <html lang="{language}"><head><meta charset="utf-8"><title>{E(profile.Name)} | {E(profile.Platform)}</title>
            <link rel="canonical" href="{profile.Url}"><meta property="og:type" content="profile">
            <meta property="og:title" content="{E(profile.Name)} - {E(profile.Headline)}"><meta property="og:description" content="{E(profile.Overview)}">
            {(layout is PageLayout.Linked ? Linked(profile) : "")}
            </head><body>
            <nav><a href="{profile.Neighbour}">My profile</a><a href="/login">Sign out</a></nav>
            <main><section class="hero"><div class="who"><div><h1>{E(profile.Name)}</h1></div><p class="line">{E(profile.Headline)}</p></div>
            {(layout is PageLayout.State ? Rows(profile, words) : Tiles(profile, words))}
            {(profile.Verified ? $"<div class='badge'><span>{words.Verified}</span></div>" : "")}
            <div class="price"><b>{Format(words.Rate, profile.Rate)}</b></div></section>
            <section class="about-overview"><h2>About</h2><p>{E(profile.Overview)}</p></section>
            <section class="reviews">{string.Concat(profile.Reviews.Select(Review))}</section>
            <section class="similar"><h2>{words.Similar}</h2><div class="card"><a href="{profile.Neighbour}"><b>Jonas Petrik</b></a><i>{words.Verified}</i>
            <div><span>{words.From}</span><b>Portugal</b></div><div><b>7</b><span>{words.Completed}</span></div><b>{Format(words.Rate, 9)}</b></div></section></main>
            <footer><p>Member since you asked. © 2026</p></footer>
            {(layout is PageLayout.State ? State(profile) : "")}
            </body></html>
            """;
    }

    private static string Rows(InventedProfile profile, Words words) => $"""
        <ul class="rows"><li><span>{words.From}</span><b>{E(profile.Country)}</b></li><li><span>{words.Since}</span><b>{Date(words, profile.Joined)}</b></li>
        <li><span>{words.Reviews}</span><b>{profile.ReviewCount}</b></li><li><span>{words.Rating}</span><b>{Decimal(profile.Rating)}</b></li>
        <li><span>{words.Completed}</span><b>{profile.Completed}</b></li></ul>
        """;

    private static string Tiles(InventedProfile profile, Words words) => $"""
        <div class="tiles"><div><em>{profile.Completed}</em><small>{words.Completed}</small></div><div><em>{profile.ReviewCount}</em><small>{words.Reviews}</small></div>
        <div><em>{Decimal(profile.Rating)}</em><small>{words.Rating}</small></div><div>{words.Since} {Date(words, profile.Joined)}</div>
        <div>{words.From}: {E(profile.Country)}</div></div>
        """;

    private static string Review(InventedReview review)
        => $"<article><b>{E(review.Client)}</b><i>{review.Stars}.0</i><p class='review-text'>{E(review.Text)}</p></article>";

    private static string Linked(InventedProfile profile) => Script("application/ld+json", "", new
    {
        graph = new object[]
        {
            new
            {
                type = "ProfilePage",
                dateCreated = profile.Joined,
                mainEntity = new
                {
                    type = "Person",
                    name = profile.Name,
                    url = profile.Url,
                    identifier = profile.AccountId,
                    jobTitle = profile.Headline,
                    description = profile.Overview,
                    address = new { type = "PostalAddress", addressCountry = profile.Country },
                    knowsAbout = profile.Skills,
                    sameAs = "https://github.com/mirakessler-example",
                    aggregateRating = new { type = "AggregateRating", ratingValue = profile.Rating, bestRating = 5, reviewCount = profile.ReviewCount },
                    makesOffer = new { type = "Offer", priceSpecification = new { type = "UnitPriceSpecification", price = profile.Rate, priceCurrency = "USD", unitCode = "HUR" } },
                    review = profile.Reviews.Select(review => new
                    {
                        type = "Review",
                        author = new { type = "Person", name = review.Client },
                        datePublished = review.At,
                        reviewBody = review.Text,
                        reviewRating = new { type = "Rating", ratingValue = review.Stars },
                    }),
                },
            },
        },
    }).Replace("\"type\":", "\"@type\":", StringComparison.Ordinal).Replace("\"graph\":", "\"@graph\":", StringComparison.Ordinal);

    /// <summary>Each platform's habit of carrying state: an element, a variable, or Next's element.</summary>
    private static string State(InventedProfile profile)
    {
        var seller = new
        {
            id = profile.AccountId,
            user = new
            {
                username = profile.Platform is "peopleperhour" ? null : profile.Handle,
                profile = new { displayName = profile.Name + " " },
                fullName = "Miranda Sofia Kessler-Oakes",
                address = new { country = profile.Country },
                languages = profile.Languages.Select(language => new { code = language.Code, level = language.Level }),
                joinedAt = new DateTimeOffset(profile.Joined, default, TimeSpan.Zero).ToUnixTimeSeconds(),
            },
            profileUrl = profile.Url,
            oneLinerTitle = profile.Headline,
            description = profile.Overview,
            rating = new { score = profile.Rating, count = profile.ReviewCount },
            completedOrdersCount = profile.Completed,
            hourlyRate = new { amount = profile.Rate, currency = "USD" },
            isVerified = false,
            isPro = false,
            isHighlyResponsive = true,
            isOnVacation = false,
            idVerified = profile.Verified,
            skills = profile.Skills.Select(skill => new { name = skill, level = "PRO" }),
            activeEducations = new[] { new { degree = "logistics", degreeTitle = "BSC", school = "Invented School", toYear = 2012 } },
        };
        var state = new
        {
            currency = new { name = "USD", rate = 1, template = "$" },
            viewer = new { username = "paula_client", country = "Canada", joinedAt = 1_600_000_000, description = "I buy." },
            data = new
            {
                seller,
                packages = new { packageList = new[] { new { title = "Basic", price = 49500, duration = 72 }, new { title = "Standard", price = 99500, duration = 96 } } },
                reviews = new
                {
                    reviews = profile.Reviews.Select(review => new { comment = review.Text, username = review.Client, value = review.Stars, created_at = review.At, reviewer_country = "Estonia", seller_response = new { comment = "Thanks." } }),
                },
            },
            similar = new[] { new { username = "jonas_petrik", displayName = "Jonas Petrik", country = "Portugal", oneLiner = "Logos", description = "I draw.", rating = 3.1, profileUrl = profile.Neighbour } },
        };
        return profile.Platform switch
        {
            "fiverr" => Script("application/json", "id='perseus-initial-props'", state),
            "contra" => Script("application/json", "id='__NEXT_DATA__'", new { props = new { pageProps = state } }),
            _ => $"<script>window.dataLayer = [];\nwindow.__INITIAL_STATE__ = {Json(state)};\nboot(\"</div>\");</script>",
        };
    }

    private static string Script(string type, string more, object json) => $"<script type='{type}' {more}>{Json(json)}</script>";

    private static string Json(object json) => JsonSerializer.Serialize(json);

    private static string Date(Words words, DateOnly day)
        => string.Format(CultureInfo.InvariantCulture, words.Date, day, GermanMonths[day.Month - 1], SpanishMonths[day.Month - 1]);

    private static string Decimal(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Format(string form, int amount) => string.Format(CultureInfo.InvariantCulture, form, amount);

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private sealed record Words(
        string Since, string From, string Reviews, string Rating, string Completed, string Verified, string Date, string Rate, string Similar);
}
