using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Platforms.Reading;
using GigVet.Web;

namespace GigVet.Platforms;

/// <summary>Fiverr sellers, read from the state that their profile and gig pages carry; the fields are those of a gig page of July 2026.</summary>
public sealed partial class Fiverr : PagePlatform
{
    private const int MostCertificates = 30;

    /// <summary>First parts of paths that are nobody's account.</summary>
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "about", "academy", "account", "agencies", "agency", "blog", "business", "cart", "categories", "community", "content", "conversations",
        "cookie-policy", "cp", "dashboard", "discover", "enterprise", "events", "forum", "freelancers", "gigs", "go", "guides", "help",
        "hire", "inbox", "join", "jobs", "levels", "lists", "login", "logo-maker", "logout", "manage_orders", "news", "notifications", "orders",
        "partnerships", "portfolio", "press", "privacy-policy", "pro", "register", "requests", "resources", "s", "s2", "search", "seller_dashboard",
        "sellers", "settings", "sitemap", "start_selling", "stores", "stories", "studio", "support", "tags", "team", "terms_of_service", "tools",
        "trust", "users", "workspace");

    public override string Name => "fiverr";

    public override string Site => "fiverr.com";

    protected override string Title => "Fiverr";

    /// <summary>A gig's address begins with its seller; copies in other languages lie on hosts of their own.</summary>
    public override string? HandleOf(Uri url)
    {
        if (WebAddress.Normalise(url) is not { } address || WebAddress.HostOf(url) is not { } host || !url.IsDefaultPort)
            return null;
        if (host != Site && !LanguageHost.IsMatch(host))
            return null;

        return address[host.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var account, ..] and { Length: <= 2 }
            ? Canonical(account)
            : null;
    }

    public override string? Canonical(string handle)
        => Handle.Match(handle.Trim()) is { Success: true } match && !Reserved.Contains(match.Groups["name"].Value)
            ? match.Groups["name"].Value.ToLowerInvariant()
            : null;

    public override Uri UrlOf(string handle) => new($"https://www.{Site}/{handle}");

    /// <summary>
    /// Of values that disagree on one page the seller's own object decides. Its "isVerified" is not read, being false for
    /// sellers of the highest level, nor is the full name, which the page does not show.
    /// </summary>
    private protected override void Refine(
        ProfileReading reading, HtmlPage page, IReadOnlyList<StateObject> state, Anchor anchor, string handle)
    {
        var sellers = StatePerson.Of(state, anchor).Where(thing => thing.Has("sellerlevel") || thing.Has("onelinertitle")).ToArray();

        // Prices follow the visitor's currency; only in dollars is the amount the one that the seller set.
        var isDollar = state.Any(thing => thing.Key is "currency" && thing.Texts("name").FirstOrDefault() is "USD" && thing.Has("rate", "template"));
        foreach (var cents in sellers.SelectMany(seller => seller.Children("hourlyrate")).SelectMany(rate => rate.Numbers("priceincents")))
            reading.HourlyRate.Say(isDollar && cents is > 0 and < 1e8 ? new Money((decimal)cents / 100, "USD") : null, Sureness.Structured);

        // The card names nobody: it is the seller's when both joined at the same second.
        foreach (var card in state.Where(thing => thing.Has("recentdelivery") && thing.Has("membersince")))
        {
            if (sellers.Length > 0 && card.Dates("membersince").Any(date => date == reading.JoinedAt.Value))
            {
                foreach (var delivered in card.Dates("recentdelivery"))
                    reading.LastActiveAt.Say(delivered, Sureness.Structured);
            }
        }

        foreach (var seller in sellers)
        {
            reading.Level.Say(seller.Texts("sellerlevel").FirstOrDefault(), Sureness.Structured);
            foreach (var hours in seller.Children("responsetime").SelectMany(time => time.Numbers("inhours")).Where(hours => hours is >= 0 and < 10_000).Take(1))
                reading.AnswersWithinHours.Say(hours, Sureness.Structured);
            foreach (var count in seller.Children("portfolios").SelectMany(portfolio => portfolio.Numbers("totalcount")).Where(count => count is >= 0 and < 1e6).Take(1))
                reading.PortfolioPieces.Say((int)count, Sureness.Structured);

            string[] certificates =
            [
                .. seller.All("certifications")
                    .Where(list => list.ValueKind is JsonValueKind.Array)
                    .SelectMany(list => list.EnumerateArray())
                    .Where(one => one.ValueKind is JsonValueKind.Object && one.TryGetProperty("certificationName", out _))
                    .Select(one => StateObject.TextOf(one.GetProperty("certificationName")))
                    .OfType<string>()
                    .Where(name => name.Length is > 0 and <= 200)
                    .Take(MostCertificates),
            ];
            reading.Certificates.Say(certificates.Length > 0 ? certificates : null, Sureness.Structured);
            FiverrShown.Say(reading, seller);
        }

        if (sellers.Length > 0)
            FiverrShown.Say(reading, state, isDollar);

        foreach (var agency in sellers.SelectMany(seller => seller.Children("agency")).Where(agency => agency.Has("teamsize")).Take(1))
        {
            if (agency.Numbers("teamsize").FirstOrDefault() is > 1 and < 1e6 and var size)
                reading.Notes.Add($"The account belongs to an agency of {size:0}: ask who will do the work.");
        }
    }

    [GeneratedRegex(
        @"^[a-z]{2}(-[a-z]{2})?\.fiverr\.com$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex LanguageHost { get; }

    [GeneratedRegex(
        "^@?(?<name>[a-z0-9_]{2,40})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
