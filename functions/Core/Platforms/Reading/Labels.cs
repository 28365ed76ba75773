using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using GigVet.Model;
using GigVet.Text;

namespace GigVet.Platforms.Reading;

/// <summary>The words beside which profile pages show a value, in the languages of the platforms, and what may stand there.</summary>
internal static partial class Labels
{
    public const int Longest = 40;
    private const int LongestValue = 120;

    private static readonly FrozenDictionary<string, Action<ProfileReading, string>> Known = Table(
        ("member since|joined|mitglied seit|dabei seit|membre depuis|miembro desde|membro dal|membro desde|lid sinds", SayJoined),
        ("from|location|based in|country|aus|standort|land|herkunft|de|pays|lieu|ubicación|país|paese|locatie|localização", SayPlace),
        ("hourly rate|rate|stundensatz|taux horaire|tarifa por hora|tariffa oraria", SayRate),
        ("reviews|ratings|bewertungen|avis|reseñas|recensioni|avaliações", SayCount),
        ("rating|average rating|bewertung|note|calificación", SayRating),
        ("completed jobs|jobs completed|jobs done|projects completed|completed projects|orders completed|completed orders|projects", SayDone),
        ("abgeschlossene aufträge|abgeschlossene projekte|projets terminés|commandes terminées|trabajos completados|proyectos completados", SayDone),
        ("job success|job success score|success rate", SaySuccess),
        ("last delivery|last active|last seen|letzte lieferung|zuletzt aktiv|dernière livraison|última entrega", SayActive),
        ("id verified|identity verified|identität verifiziert|identität bestätigt|identité vérifiée|identidad verificada", SayIdentity));

    /// <summary>Longest first, so that "reviews received" is no "reviews".</summary>
    private static readonly string[] ByLength = [.. Known.Keys.OrderByDescending(label => label.Length)];

    public static bool IsLabel(string text) => Known.ContainsKey(Bare(text));

    /// <summary>A value that is not of the label's kind is not taken.</summary>
    public static void Say(ProfileReading reading, string label, string value)
    {
        if (value.Length <= LongestValue && !IsLabel(value) && Known.TryGetValue(Bare(label), out var say))
            say(reading, value.Trim());
    }

    /// <summary>A badge of the platform. In pasted text anybody may have written it.</summary>
    public static bool IsIdentityMark(string text) => VerifiedMarks.Contains(Bare(text));

    /// <summary>The heading of a list of other people.</summary>
    public static bool IsAboutOthers(string line) => OthersLine.IsMatch(line);

    /// <summary>A line that is label and value in one, or that says all by itself.</summary>
    public static void SayLine(ProfileReading reading, string line)
    {
        if (line.Length > LongestValue)
            return;
        if (RateLine.Match(line) is { Success: true } rate)
            reading.HourlyRate.Say(WrittenValues.Money(rate.Groups["money"].Value), Sureness.Labelled);
        if (StarsLine.Match(line) is { Success: true } stars)
        {
            SayRating(reading, stars.Groups["stars"].Value);
            SayCount(reading, stars.Groups["count"].Value);
        }

        if (CountLine.Match(line) is { Success: true } count)
            Say(reading, count.Groups["label"].Value, count.Groups["count"].Value);
        if (ZoneLine.Match(line) is { Success: true } zone)
            SayZone(reading, zone);
        if (Array.Find(ByLength, label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is not { } known)
            return;

        var rest = line[known.Length..];
        if (rest.Length > 1 && (rest.TrimStart()[0] is ':' || (rest[0] is ' ' && known.Length > 6)))
            Say(reading, known, rest.TrimStart().TrimStart(':').Trim());
    }

    private static readonly FrozenSet<string> VerifiedMarks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "id verified", "identity verified", "identität verifiziert", "identität bestätigt", "identité vérifiée", "identidad verificada");

    private static void SayJoined(ProfileReading reading, string value) => reading.JoinedAt.Say(WrittenValues.Date(value), Sureness.Labelled);

    private static void SayActive(ProfileReading reading, string value) => reading.LastActiveAt.Say(WrittenValues.Date(value), Sureness.Labelled);

    /// <summary>Only what is a country, or ends in one: "From" stands before much else.</summary>
    private static void SayPlace(ProfileReading reading, string value)
    {
        var country = value[(value.LastIndexOf(',') + 1)..].Trim();
        if (Countries.FromField(value) is not null || Countries.FromField(country) is not null)
            reading.Place.Say(value, Sureness.Labelled);
    }

    private static void SayRate(ProfileReading reading, string value)
        => reading.HourlyRate.Say(
            WrittenValues.Money(RateLine.Match(value) is { Success: true } rate ? rate.Groups["money"].Value : value), Sureness.Labelled);

    private static void SayCount(ProfileReading reading, string value) => reading.ReviewCount.Say(WrittenValues.Count(value), Sureness.Labelled);

    private static void SayRating(ProfileReading reading, string value)
    {
        var bare = value.Split('/')[0].Trim();
        if (WrittenValues.Number(bare) is { } rating and >= 0 and <= 5)
            reading.Rating.Say(rating, Sureness.Labelled);
    }

    private static void SayDone(ProfileReading reading, string value) => reading.CompletedJobs.Say(WrittenValues.Count(value), Sureness.Labelled);

    private static void SaySuccess(ProfileReading reading, string value)
    {
        if (value.EndsWith('%') && WrittenValues.Number(value[..^1]) is { } percent and <= 100)
            reading.JobSuccess.Say(percent / 100, Sureness.Labelled);
    }

    private static void SayIdentity(ProfileReading reading, string value)
    {
        if (value.ToLowerInvariant() is "yes" or "verified" or "ja" or "oui" or "sí" or "✓")
            reading.IdentityVerified.Say(true, Sureness.Labelled);
    }

    private static void SayZone(ProfileReading reading, Match zone)
    {
        var hours = int.Parse(zone.Groups["hours"].Value, CultureInfo.InvariantCulture);
        var minutes = zone.Groups["minutes"].Success ? int.Parse(zone.Groups["minutes"].Value, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59)
            return;

        var size = new TimeSpan(hours, minutes, 0);
        reading.Zone.Say(new StatedZone(null, null, zone.Groups["sign"].Value is "+" ? size : -size), Sureness.Labelled);
    }

    private static string Bare(string text) => text.Length <= Longest ? text.Trim().TrimEnd(':', ' ').ToLowerInvariant() : "";

    private static FrozenDictionary<string, Action<ProfileReading, string>> Table(
        params (string Words, Action<ProfileReading, string> Say)[] rows) => rows
        .SelectMany(row => row.Words.Split('|').Select(word => KeyValuePair.Create(word, row.Say)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^(from |ab )?(?<money>[\p{Sc}A-Z]{0,3}\s?\d[\d.,]{0,9}\s?(\p{Sc}|EUR|USD|GBP)?)\s?(/|per|pro|par|por)\s?(hr|hour|h|std|stunde|heure|hora|ora)\b\.?(\s·.{0,60})?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex RateLine { get; }

    [GeneratedRegex(
        @"^★?\s?(?<stars>[0-5]([.,]\d{1,2})?)\s?(★\s?)?\(\s?(?<count>\d[\d.,]{0,9})\s?(reviews?|ratings?|bewertung(en)?|avis|reseñas?)?\s?\)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex StarsLine { get; }

    /// <summary>"184 completed jobs".</summary>
    [GeneratedRegex(
        @"^(?<count>\d[\d.,]{0,9})\s(?<label>\p{L}[\p{L} ]{3,38})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex CountLine { get; }

    [GeneratedRegex(
        @"^(similar|recommended|related|more|other|people also|you may also|ähnliche|weitere|autres|similaires|otros)\b.{0,40}\b(freelancers?|sellers?|talent|profiles?|people|like|viewed|experten)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex OthersLine { get; }

    [GeneratedRegex(
        @"\b(UTC|GMT)\s?(?<sign>[+-])(?<hours>\d{1,2})(:?(?<minutes>\d{2}))?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2_000)]
    private static partial Regex ZoneLine { get; }
}
