using System.Text.RegularExpressions;
using GigVet.Platforms.Reading;

namespace GigVet.Platforms;

/// <summary>PeoplePerHour freelancers. No captured profile page is known: pages go through the general reader, pasted offer cards through this.</summary>
public sealed partial class PeoplePerHour : PagePlatform
{
    private const int MostTags = 15;

    public override string Name => "peopleperhour";

    public override string Site => "peopleperhour.com";

    protected override string Title => "PeoplePerHour";

    /// <summary>Category, name and title with a code; an offer's address ("hourlie") names nobody.</summary>
    public override string? HandleOf(Uri url)
        => PathOf(url) is { } path && ProfilePath.Match(path) is { Success: true } match ? match.Groups["handle"].Value.ToLowerInvariant() : null;

    public override string? Canonical(string handle)
        => Handle.IsMatch(handle.Trim().Trim('/')) ? handle.Trim().Trim('/').ToLowerInvariant() : null;

    public override Uri UrlOf(string handle) => new($"https://www.{Site}/freelancer/{handle}");

    /// <summary>
    /// A card is: title, address of the offer, tags, "by First L. 5.0 ( 503 )", price, delivery. It has no address of its
    /// freelancer: it is theirs when the handle begins with its name. The price is the offer's, not an hour's.
    /// </summary>
    private protected override bool ReadCards(ProfileReading reading, IReadOnlyList<string> lines, string handle)
    {
        var found = false;
        var skills = new List<string>();
        for (var place = 0; place < lines.Count; place++)
        {
            if (lines[place].Length > 200 || By.Match(lines[place]) is not { Success: true } by || !HandleWords.Fits(by.Groups["name"].Value, handle))
                continue;

            var address = Enumerable.Range(1, MostTags).Select(back => place - back).FirstOrDefault(line => line > 0 && IsOffer(lines[line]), -1);
            if (address < 0)
                continue;

            found = true;
            reading.Name.Say(by.Groups["name"].Value, Sureness.Labelled);
            reading.Rating.Say(WrittenValues.Number(by.Groups["stars"].Value) is { } stars and <= 5 ? stars : null, Sureness.Labelled);
            reading.ReviewCount.Say(WrittenValues.Count(by.Groups["count"].Value), Sureness.Labelled);
            reading.Headline.Say(lines[address - 1], Sureness.Guessed);
            skills.AddRange(lines.Take(place).Skip(address + 1).Where(tag => tag is not "..." and { Length: <= 80 }));
        }

        if (skills.Count > 0)
            reading.Skills.Say([.. skills.Distinct(StringComparer.OrdinalIgnoreCase)], Sureness.Labelled);

        return found;
    }

    private static bool IsOffer(string line) => line.Contains("peopleperhour.com/hourlie/", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^by (?<name>\S.{0,58}?) (?<stars>[0-5](\.\d{1,2})?) ?\( ?(?<count>[\d,]{1,9}) ?\)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex By { get; }

    [GeneratedRegex(
        "^/freelancer/(?<handle>([a-z0-9][a-z0-9_-]{0,79}/)?[a-z0-9][a-z0-9_-]{1,199})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ProfilePath { get; }

    [GeneratedRegex(
        "^([a-z0-9][a-z0-9_-]{0,79}/)?[a-z0-9][a-z0-9_-]{1,199}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex Handle { get; }
}
